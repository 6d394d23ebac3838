package org.parvis.maven;

import java.net.URI;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that bakes nothing, and reports on what it is given. */
abstract class ReportingMojo extends JudgingMojo {

    /**
     * What makes the build fail: {@code error}, {@code warning} as well, or {@code never}; by default what the profile says, or else
     * {@code error}, and {@code never} for an audit.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.failOn")
    private String failOn;

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
     * Does nothing, and leaves everything as it is.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.skip", defaultValue = "false")
    private boolean skip;

    /** What the goal does when it is not skipped. */
    abstract void report() throws MojoFailureException;

    @Override
    final void run() throws MojoFailureException {
        if (skip) getLog().info("Parvis is skipped.");
        else report();
    }

    /** What makes the build fail, or null. */
    final String failOn() {
        return failOn;
    }

    /** The reports that are written. */
    final Formats formats() {
        return new Formats(formats, rulebook);
    }
}
