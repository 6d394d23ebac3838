package org.parvis.report;

import java.util.Comparator;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict.Outcome;

/**
 * How many findings of each severity a tenant has to mend, how many it is let off, and how many rules it passed or did not fall
 * under.
 */
record Tally(long errors, long warnings, long hints, long waived, long known, long passed, long inapplicable) {

    /** The worst first. */
    static final Comparator<Tally> WORST_FIRST = Comparator.comparingLong(Tally::errors)
            .thenComparingLong(Tally::warnings)
            .thenComparingLong(Tally::hints)
            .reversed();

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    static Tally of(Report report) {
        var nothingFound = report.findings().findAny().isEmpty();
        return new Tally(
                nothingFound ? 0 : report.count(Severity.ERROR),
                nothingFound ? 0 : report.count(Severity.WARNING),
                nothingFound ? 0 : report.count(Severity.INFO),
                nothingFound ? 0 : report.waived(),
                nothingFound ? 0 : report.known() + report.earlier(),
                count(report, Outcome.PASSED),
                count(report, Outcome.INAPPLICABLE));
    }

    Tally plus(Tally other) {
        return new Tally(
                errors + other.errors,
                warnings + other.warnings,
                hints + other.hints,
                waived + other.waived,
                known + other.known,
                passed + other.passed,
                inapplicable + other.inapplicable);
    }

    private static long count(Report report, Outcome outcome) {
        return report.verdicts().stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }
}
