package org.parvis.maven;

import org.apache.maven.plugin.logging.Log;
import org.parvis.compliance.Finding;
import org.parvis.report.ConsoleReport;

/**
 * A line of the log.
 *
 * @param level how much it weighs there
 * @param text what it says
 */
record Line(Level level, String text) {

    /** How much a line weighs. */
    enum Level {
        ERROR,
        WARN,
        INFO
    }

    static Line info(String text) {
        return new Line(Level.INFO, text);
    }

    /** What the log says of {@code finding}, as it weighs. */
    static Line of(Finding finding) {
        return of(finding, ConsoleReport.line(finding));
    }

    /** {@code text}, which weighs as {@code finding} does. */
    static Line of(Finding finding, String text) {
        if (!finding.standing().isOpen()) return info(text);
        return switch (finding.severity()) {
            case ERROR -> new Line(Level.ERROR, text);
            case WARNING -> new Line(Level.WARN, text);
            case INFO -> info(text);
        };
    }

    /** The line that {@link #kept} has written. */
    static Line read(String kept) {
        var space = kept.indexOf(' ');
        return new Line(Level.valueOf(kept.substring(0, space)), kept.substring(space + 1));
    }

    /** The line as it is kept for the next build. */
    String kept() {
        return level + " " + text;
    }

    void to(Log log) {
        switch (level) {
            case ERROR -> log.error(text);
            case WARN -> log.warn(text);
            case INFO -> log.info(text);
        }
    }
}
