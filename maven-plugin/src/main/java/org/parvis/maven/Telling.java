package org.parvis.maven;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.report.ConsoleReport;
import org.parvis.report.Run;
import org.parvis.report.SharedFindings;

/**
 * What the log says of the tenants of a run: of each what is to be mended in its own files, then once, for all who have it, what is to
 * be mended in those that they share. Of one tenant everything is said at once.
 */
final class Telling {

    /** As many summaries of tenants as somebody may still want to read. */
    private static final int FEW = 50;

    /** As many findings of one tenant among others as do not drown theirs. */
    private static final int MOST = 50;

    private final int tenants;
    private final SharedFindings shared = new SharedFindings();

    /** @param tenants how many the run has */
    Telling(int tenants) {
        this.tenants = tenants;
    }

    /** Whether there are so few tenants that each has a line, whatever is found. */
    boolean isOfFew() {
        return tenants <= FEW;
    }

    /** The lines on the tenant of {@code report} alone. Of many that only have what others have too, there are none. */
    Stream<Line> of(Report report, Run run) {
        var own = ConsoleReport.told(report)
                .filter(finding -> tenants == 1 || !shared.take(finding))
                .toList();
        var lines = heaviest(own).stream().map(Line::of).collect(Collectors.toCollection(ArrayList::new));
        if (lines.size() < own.size()) lines.add(Line.info(ConsoleReport.more(own.size() - lines.size(), report)));
        if (isOfFew() || !own.isEmpty() || report.verdicts().isEmpty())
            lines.add(Line.info(ConsoleReport.summary(run, report)));
        return lines.stream();
    }

    /** Those of {@code findings} that are told, in their order: the heaviest, where there are too many. */
    private List<Finding> heaviest(List<Finding> findings) {
        if (tenants == 1 || findings.size() <= MOST) return findings;
        var told = findings.stream()
                .sorted(Comparator.comparing(finding -> Line.of(finding).level()))
                .limit(MOST)
                .collect(Collectors.toSet());
        return findings.stream().filter(told::contains).limit(MOST).toList();
    }

    /** The lines on what was found in shared sources, once all tenants are told of. */
    Stream<Line> shared() {
        return shared.told().stream().map(told -> Line.of(told.first(), told.line()));
    }
}
