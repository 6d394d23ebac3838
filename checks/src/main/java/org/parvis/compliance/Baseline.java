package org.parvis.compliance;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings that were there when a provider began to judge its portals: they are let pass until somebody mends them, and only
 * new ones block.
 *
 * @param entries by tenant, rule and place, each fingerprint once
 */
public record Baseline(List<Entry> entries) {

    /** Nothing is known yet. */
    public static final Baseline EMPTY = new Baseline(List.of());

    /**
     * A known finding. Only the fingerprint counts; the rest is for readers.
     *
     * @param fingerprint by what it is known again
     * @param tenant id of the tenant
     * @param rule id of the rule
     * @param place path of the page or of the field
     * @param message what is wrong, in French
     */
    public record Entry(String fingerprint, String tenant, String rule, String place, String message) {}

    public Baseline {
        entries = entries.stream()
                .distinct()
                .sorted(Comparator.comparing(Entry::tenant)
                        .thenComparing(Entry::rule)
                        .thenComparing(Entry::place)
                        .thenComparing(Entry::message)
                        .thenComparing(Entry::fingerprint))
                .toList();
    }

    /** {@code report}, with what is known marked so; what no waiver may cover stays as it is. */
    public Report applyTo(Report report, List<Rule> rules) {
        return applyTo(report, rules, Standing::asKnown);
    }

    /** The same for what was found before a change, of which {@code report} tells the outcome. */
    public Report applyAsEarlier(Report report, List<Rule> rules) {
        return applyTo(report, rules, Standing::asEarlier);
    }

    private Report applyTo(Report report, List<Rule> rules, UnaryOperator<Standing> mark) {
        var known = entries.stream()
                .filter(entry -> entry.tenant().equals(report.tenant()))
                .map(Entry::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
        if (known.isEmpty()) return report;
        var waivable = waivable(rules);
        return report.with(
                List.of(),
                finding -> waivable.contains(finding.rule()) && known.contains(finding.fingerprint())
                        ? finding.standing(mark.apply(finding.standing()))
                        : finding);
    }

    /**
     * What is known once {@code reports} are: their findings, and nothing that has gone. What is waived is not taken in, and
     * tenants that were not judged keep what they have.
     */
    public Baseline after(List<Report> reports, List<Rule> rules) {
        var judged =
                reports.stream().filter(report -> !report.verdicts().isEmpty()).toList();
        var tenants = judged.stream().map(Report::tenant).collect(Collectors.toUnmodifiableSet());
        var waivable = waivable(rules);
        var found = judged.stream()
                .flatMap(Report::findings)
                .filter(finding -> waivable.contains(finding.rule()))
                .filter(finding -> !finding.standing().isWaived())
                .map(Baseline::entry);
        var gone = gone(reports, rules);
        var kept = entries.stream().filter(entry -> !gone.contains(entry));
        return new Baseline(Stream.concat(kept, found).toList());
    }

    /** The entries whose findings {@code reports} have no longer, though their tenants and rules were judged. */
    public List<Entry> gone(List<Report> reports, List<Rule> rules) {
        var ids = rules.stream().map(Rule::id).toList();
        var judged = reports.stream().collect(Collectors.toMap(Report::tenant, Baseline::rulesOf));
        var found = reports.stream()
                .flatMap(Report::findings)
                .map(Finding::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
        return entries.stream()
                .filter(entry -> !found.contains(entry.fingerprint()))
                .filter(entry -> {
                    var of = judged.getOrDefault(entry.tenant(), Set.of());
                    return of.contains(entry.rule()) || !of.isEmpty() && !ids.contains(entry.rule());
                })
                .toList();
    }

    private static Set<String> rulesOf(Report report) {
        return report.verdicts().stream().map(Verdict::rule).collect(Collectors.toUnmodifiableSet());
    }

    private static Entry entry(Finding finding) {
        var location = finding.location();
        var place = location.field()
                .or(location::page)
                .orElseGet(() -> location.source().file());
        return new Entry(finding.fingerprint(), finding.tenant(), finding.rule(), place, finding.message());
    }

    private static Set<String> waivable(List<Rule> rules) {
        return rules.stream().filter(Rule::isWaivable).map(Rule::id).collect(Collectors.toUnmodifiableSet());
    }
}
