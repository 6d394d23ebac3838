package org.parvis.maven;

import java.net.URI;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that bakes nothing, and reports on what it is given. */
abstract class ReportingMojo extends JudgingMojo {

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

    /** The reports that are written. */
    final Formats formats() {
        return new Formats(formats, rulebook);
    }
}
