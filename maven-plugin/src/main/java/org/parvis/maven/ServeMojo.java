package org.parvis.maven;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.parvis.Parvis;
import org.parvis.SetupException;
import org.parvis.preview.Preview;

/**
 * Shows the published sites at {@code http://127.0.0.1:8080/} and bakes them again whenever a source changes; pages that are
 * open load again by themselves. While a site is not fit its last good pages stay, under a list of what is to be mended.
 *
 * @since 0.1.0
 */
@Mojo(name = "serve", threadSafe = true)
public final class ServeMojo extends AbstractMojo {

    /**
     * A folder of shared pages, layouts, facts and assets that covers the built-in one file by file; by default the folder
     * {@code site-src} of the project, if there is one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.source")
    private File source;

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
     * The port on the loopback address; 0 for any that is free.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.port", defaultValue = "8080")
    private int port;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File root;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            var choices = new Choices(rules, severities, profile, profiles, baseline, false);
            var config = new Settings(root, project.getBasedir(), source, tenantsDirectory, output, tenants, asOf)
                    .config(choices.failOn(null), choices);
            var account = new Account(getLog(), config, version);
            var parvis = new Parvis(config);
            try (var preview =
                    new Preview(config, port, () -> parvis.build(account::log), accident -> getLog().error(accident))) {
                preview.start();
                getLog().info("Serving " + preview.address() + " until Ctrl-C is pressed.");
                new CountDownLatch(1).await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (BindException e) {
            throw new MojoExecutionException("Port " + port + " is taken. Choose another with -Dparvis.port=8081.", e);
        } catch (IOException | SetupException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
