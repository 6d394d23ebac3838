package org.parvis.maven;

import java.io.File;
import java.net.URI;
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
     * Where the reports are written, in the forms that {@code formats} names.
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
     * What makes the build fail: {@code error}, {@code warning} as well, or {@code never}; by default what the profile says, or
     * {@code error}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.failOn")
    private String failOn;

    /**
     * The rules that judge, by id or family, separated by commas; a name after {@code !} is left out. By default all. Each
     * report says which were left out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.rules")
    private List<String> rules;

    /**
     * What the findings of a rule or a family weigh instead: {@code links=info,privacy/dpo-domain=error}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.severities")
    private List<String> severities;

    /**
     * A named set of choices: {@code strict}, where a warning blocks too, or one of {@code profiles}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.profile")
    private String profile;

    /**
     * Profiles of your own, each with its {@code id}, and with {@code rules}, {@code severities} and {@code failOn} as it needs.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<Profile> profiles;

    /**
     * A file of findings that are known and let pass: only new ones block.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.baseline")
    private File baseline;

    /**
     * Writes the baseline: what is found now is known from then on, and what is gone is taken out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.updateBaseline", defaultValue = "false")
    private boolean updateBaseline;

    /**
     * The reports that are written, separated by commas: {@code html}, {@code json}, {@code sarif}, {@code junit},
     * {@code gitlab}, {@code checkstyle}, {@code markdown}, {@code github}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.formats", defaultValue = "html,json", required = true)
    private List<String> formats;

    /**
     * The address at which you publish the rulebook, for the links of the SARIF report.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.rulebook")
    private URI rulebook;

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
            var choices = new Choices(rules, severities, profile, profiles, baseline, updateBaseline);
            var rewrites = choices.rewrites();
            var written = new Formats(formats, rulebook);
            var gate = choices.failOn(failOn);
            var config = new Settings(root, project.getBasedir(), null, tenantsDirectory, output, tenants, asOf)
                    .config(gate, choices);
            var account = new Account(getLog(), config, version);
            var results = new Parvis(config).check(account::log);
            gate.judge(
                    rewrites
                            ? account.write(results, written, reports.toPath(), baseline.toPath())
                            : account.write(results, written, reports.toPath()));
        } catch (SetupException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
