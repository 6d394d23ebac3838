package org.parvis.compliance;

import java.util.List;
import java.util.function.UnaryOperator;
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
        verdicts = hasNoneOf(verdicts)
                ? List.copyOf(verdicts)
                : verdicts.stream()
                        .map(verdict -> verdict.with(Fingerprint.numbered(verdict.findings(), alike)))
                        .toList();
        if (bakeFindings.isEmpty() && verdicts.isEmpty())
            throw new IllegalArgumentException("nothing was judged for " + tenant);
    }

    private static boolean hasNoneOf(List<Verdict> verdicts) {
        for (var verdict : verdicts) if (!verdict.findings().isEmpty()) return false;
        return true;
    }

    /** All findings, by place; those that are let pass come last. */
    public Stream<Finding> findings() {
        // Of thousands of tenants hardly one has any, and reports ask each of them again and again.
        if (bakeFindings.isEmpty() && hasNoneOf(verdicts)) return Stream.empty();
        return Stream.concat(bakeFindings.stream(), verdicts.stream().flatMap(verdict -> verdict.findings().stream()))
                .sorted(Finding.BY_PLACE);
    }

    /** The findings that are to be mended, by place. */
    public Stream<Finding> open() {
        return findings().filter(finding -> finding.standing().isOpen());
    }

    /** Whether a finding that is to be mended weighs {@code threshold} or more. */
    public boolean blocksAt(Severity threshold) {
        return open().anyMatch(finding -> finding.severity().compareTo(threshold) <= 0);
    }

    /** How many findings that are to be mended weigh exactly {@code severity}. */
    public long count(Severity severity) {
        return open().filter(finding -> finding.severity() == severity).count();
    }

    /** How many findings a waiver covers. */
    public long waived() {
        return findings().filter(finding -> finding.standing().isWaived()).count();
    }

    /** How many findings only the baseline lets pass. */
    public long known() {
        return findings()
                .filter(finding ->
                        finding.standing().known() && !finding.standing().isWaived())
                .count();
    }

    /** How many findings are let pass only because they were there before the change that is judged. */
    public long earlier() {
        return findings()
                .map(Finding::standing)
                .filter(standing -> standing.earlier() && !standing.known() && !standing.isWaived())
                .count();
    }

    /**
     * The same report without what shows that rules are kept.
     *
     * @param known gives, for verdicts, equal ones that are held already, if any are
     */
    public Report withoutEvidence(UnaryOperator<List<Verdict>> known) {
        return new Report(
                tenant,
                name,
                bakeFindings,
                known.apply(verdicts.stream().map(Verdict::withoutEvidence).toList()));
    }

    /** The same report, {@code found} besides, its verdicts' findings changed by {@code change}; those of the bake stay. */
    Report with(List<Finding> found, UnaryOperator<Finding> change) {
        return new Report(
                tenant,
                name,
                Stream.concat(bakeFindings.stream(), found.stream()).toList(),
                verdicts.stream()
                        .map(verdict -> verdict.with(
                                verdict.findings().stream().map(change).toList()))
                        .toList());
    }
}
