package org.parvis.report;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.compliance.Report;
import org.parvis.compliance.Verdict;

/** The verdicts of reports by rule. Tenants who fare alike share their verdicts, and this index of them. */
final class ByRule {

    private final Map<List<Verdict>, Map<String, Verdict>> indexes = new IdentityHashMap<>();

    /** The verdicts of {@code report}. */
    Map<String, Verdict> of(Report report) {
        return indexes.computeIfAbsent(
                report.verdicts(),
                verdicts -> verdicts.stream().collect(Collectors.toMap(Verdict::rule, verdict -> verdict)));
    }
}
