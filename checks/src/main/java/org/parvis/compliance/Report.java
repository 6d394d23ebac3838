package org.parvis.compliance;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was seen of one tenant. Findings that are alike are counted, so that each has a fingerprint of its own.
 *
 * @param tenant id of the tenant, which is the name of its folder even when its record cannot be read
 * @param name the name that readers know, or the id
 * @param bakeFindings what was found while reading its facts and baking its pages
 * @param verdicts what each rule said; empty when there was no site to judge
 */
public record Report(String tenant, String name, List<Finding> bakeFindings, List<Verdict> verdicts) {

    /** @throws IllegalArgumentException when nothing was judged and nothing says why: such a report would pass by accident */
    public Report {
        var alike = Fingerprint.none();
        bakeFindings = List.copyOf(Fingerprint.numbered(bakeFindings, alike));
        verdicts = verdicts.stream()
                .map(verdict -> verdict.with(Fingerprint.numbered(verdict.findings(), alike)))
                .toList();
        if (bakeFindings.isEmpty() && verdicts.isEmpty())
            throw new IllegalArgumentException("nothing was judged for " + tenant);
    }

    /** All findings, by place. */
    public Stream<Finding> findings() {
        return Stream.concat(bakeFindings.stream(), verdicts.stream().flatMap(verdict -> verdict.findings().stream()))
                .sorted(Finding.BY_PLACE);
    }

    /** Whether a finding weighs {@code threshold} or more. */
    public boolean blocksAt(Severity threshold) {
        return findings().anyMatch(finding -> finding.severity().compareTo(threshold) <= 0);
    }

    /** How many findings weigh exactly {@code severity}. */
    public long count(Severity severity) {
        return findings().filter(finding -> finding.severity() == severity).count();
    }
}
