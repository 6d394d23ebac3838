package org.parvis.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Selection;
import org.parvis.compliance.Severity;

/**
 * One run over the tenants: what every report is made of.
 *
 * @param asOf the day on which the sites were judged
 * @param version the version of Parvis that judged them
 * @param failOn the least severity that keeps a site from being published; empty when nothing does
 * @param rules every rule there is, in the order in which reports list them
 * @param selection which of them judged, and with what weight
 * @param reports what was seen of each tenant
 * @param since the revision whose findings are let pass, if a change is judged
 * @param partition which part of the tenants these are, if they are not all
 */
public record Run(
        LocalDate asOf,
        String version,
        Optional<Severity> failOn,
        List<Rule> rules,
        Selection selection,
        List<Report> reports,
        Optional<String> since,
        Optional<Partition> partition) {

    /** @throws IllegalArgumentException without any tenant, save in a shard: a report on nothing would pass by accident */
    public Run {
        rules = List.copyOf(rules);
        reports = List.copyOf(reports);
        if (reports.isEmpty() && partition.isEmpty()) throw new IllegalArgumentException("no tenant to report on");
    }

    /** Whether the tenant's site may be published: it was judged, and nothing that was found weighs enough to block it. */
    public boolean publishable(Report report) {
        return !report.verdicts().isEmpty() && failOn.filter(report::blocksAt).isEmpty();
    }

    /** A run of all tenants that judged what there is, and no change. */
    public Run(
            LocalDate asOf,
            String version,
            Optional<Severity> failOn,
            List<Rule> rules,
            Selection selection,
            List<Report> reports) {
        this(asOf, version, failOn, rules, selection, reports, Optional.empty(), Optional.empty());
    }

    /** A run in which all rules judged, as they are. */
    public Run(LocalDate asOf, String version, Optional<Severity> failOn, List<Rule> rules, List<Report> reports) {
        this(asOf, version, failOn, rules, Selection.ALL, reports);
    }

    /** The rules that judged. */
    public List<Rule> judging() {
        return selection.of(rules);
    }

    /** The rules that were left out. */
    public List<Rule> leftOut() {
        return selection.leftOutOf(rules);
    }

    /** How much {@code rule} weighs in this run. */
    public Severity weightOf(Rule rule) {
        return selection.weightOf(rule).orElseGet(() -> rule.requirement().severity());
    }

    /** Whether {@code finding} keeps its site from being published. */
    public boolean blocks(Finding finding) {
        return finding.standing().isOpen()
                && failOn.filter(threshold -> finding.severity().compareTo(threshold) <= 0)
                        .isPresent();
    }

    /** The reports, those that need most mending first. */
    public List<Report> worstFirst() {
        return reports.stream()
                .map(report -> new Ranked(report, publishable(report), Tally.of(report)))
                .sorted(Ranked.WORST_FIRST)
                .map(Ranked::report)
                .toList();
    }

    /** A report, and what places it among others: worked out once, and not at each comparison. */
    private record Ranked(Report report, boolean publishable, Tally tally) {
        private static final Comparator<Ranked> WORST_FIRST = Comparator.comparing(Ranked::publishable)
                .thenComparing(Ranked::tally, Tally.WORST_FIRST)
                .thenComparing(ranked -> ranked.report().tenant());
    }
}
