package org.parvis.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.parvis.Parvis;
import org.parvis.SetupException;

/**
 * Judges the sites as they are published, without baking: what was right when it was published may be wrong today, when the
 * law,
 * the rules or somebody's hand have changed.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

    /**
     * The folder with one folder per tenant; by default the folder {@code tenants} of the project if there is one, otherwise
     * the project itself.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.tenantsDirectory")
    private File tenantsDirectory;

    /**
     * Where the sites are published, in a folder per tenant. A folder outside {@code target} keeps them when {@code mvn
     * clean} is run.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.output", defaultValue = "${project.build.directory}/parvis", required = true)
    private File output;

    /**
     * Where the reports are written: {@code index.html} for people, {@code report.json} for programs.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.reports", defaultValue = "${project.build.directory}/parvis-report", required = true)
    private File reports;

    /**
     * The ids of the tenants that are meant, separated by commas; by default all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.tenants")
    private List<String> tenants;

    /**
     * The day on which the sites are judged, as in {@code 2026-11-21}; by default today in France.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.asOf")
    private String asOf;

    /**
     * What makes the build fail: {@code error}, {@code warning} as well, or {@code never}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.failOn", defaultValue = "error", required = true)
    private String failOn;

    /**
     * Leaves everything as it is: nothing is judged.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File root;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Parvis is skipped.");
            return;
        }
        try {
            var gate = FailOn.named(failOn);
            var config = new Settings(root, project.getBasedir(), null, tenantsDirectory, output, tenants, asOf)
                    .config(gate);
            var account = new Account(getLog(), config, version);
            var results = new Parvis(config).check(account::log);
            gate.judge(account.write(results, reports.toPath()));
        } catch (SetupException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
