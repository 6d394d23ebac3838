package org.parvis.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.parvis.rules.Rulebook;

/** A goal that judges: on which day, by which rules, and how strictly. */
abstract class JudgingMojo extends ParvisMojo {

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
     * A file of rules of your own; by default {@code parvis.yaml} in the project, if there is one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.ownRules")
    private File ownRules;

    /**
     * What makes the build fail, and keeps a site from being published: {@code error}, {@code warning} as well, or {@code never}; by
     * default what the profile says, or else {@code error}, and {@code never} for an audit. A site with an error is not published
     * even so.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.failOn")
    private String failOn;

    /**
     * Does nothing, and leaves everything as it is.
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

    /** What the goal does when it is not skipped. */
    abstract void work() throws MojoExecutionException, MojoFailureException;

    @Override
    final void run() throws MojoExecutionException, MojoFailureException {
        if (skip) getLog().info("Parvis is skipped.");
        else work();
    }

    /** How strict the run is. */
    final Choices choices() {
        return new Choices(rules, severities, profile, profiles, failOn);
    }

    /** The file of what is known. */
    final BaselineFile baseline() {
        return BaselineFile.read(baseline);
    }

    /** The files that this reads, whether or not they are there. */
    final List<Path> files() {
        return Stream.concat(
                        Settings.rulesFile(basedir(), ownRules).stream(),
                        Stream.ofNullable(baseline).map(File::toPath))
                .toList();
    }

    /** Parvis's rules and the project's own. */
    final Rulebook rulebook() {
        return Settings.rulebook(root, basedir(), ownRules);
    }

    /** The day that is stated, or null. */
    final String asOf() {
        return asOf;
    }

    /** By what name the project is known where several publish to one output. */
    final String projectName() {
        return Settings.nameOf(project);
    }

    /** The folder to which the project's build writes. */
    final Path build() {
        return Settings.buildOf(project);
    }

    /** The project's folder; null without a project. */
    final File basedir() {
        return project.getBasedir();
    }

    /** The folder where Maven was started, which paths in findings are relative to. */
    final File root() {
        return root;
    }

    /** The plugin's version. */
    final String version() {
        return version;
    }
}
