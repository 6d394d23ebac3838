package org.parvis.compliance;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parvis.site.Site;

/**
 * Which rules judge, and how much they weigh. A rule is named by its id or by its family, and what is said of the one goes before
 * what is said of the other.
 *
 * @param wanted the rules that judge; all when empty
 * @param unwanted the rules that do not
 * @param weights what their findings weigh, whatever the rules say
 */
public record Selection(List<String> wanted, List<String> unwanted, Map<String, Severity> weights) {

    /** All rules, as they are. */
    public static final Selection ALL = new Selection(List.of(), List.of(), Map.of());

    public Selection {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** Whether {@code rule} judges. */
    public boolean includes(Rule rule) {
        if (unwanted.contains(rule.id())) return false;
        if (wanted.contains(rule.id())) return true;
        return !unwanted.contains(RuleId.family(rule.id()))
                && (wanted.isEmpty() || wanted.contains(RuleId.family(rule.id())));
    }

    /** Those of {@code rules} that judge, in their order. */
    public List<Rule> of(List<Rule> rules) {
        if (wanted.isEmpty() && unwanted.isEmpty()) return rules;
        return rules.stream().filter(this::includes).toList();
    }

    /** Those of {@code rules} that do not judge, in their order. */
    public List<Rule> leftOutOf(List<Rule> rules) {
        return rules.stream().filter(rule -> !includes(rule)).toList();
    }

    /** What the findings of {@code rule} weigh, where that is changed. */
    public Optional<Severity> weightOf(Rule rule) {
        return Optional.ofNullable(weights.get(rule.id()))
                .or(() -> Optional.ofNullable(weights.get(RuleId.family(rule.id()))));
    }

    /** What those of {@code rules} that judge say of {@code site}. */
    public List<Verdict> judge(List<Rule> rules, Site site) {
        return of(rules).stream().map(rule -> judge(rule, site)).toList();
    }

    /** The names that belong to no rule of {@code rules} and no family. */
    public List<String> unknownAmong(List<Rule> rules) {
        var names = namesOf(rules);
        return Stream.of(wanted.stream(), unwanted.stream(), weights.keySet().stream())
                .flatMap(stated -> stated)
                .filter(name -> !names.contains(name))
                .distinct()
                .toList();
    }

    /** What rules can be named by: families, then ids. */
    public static List<String> namesOf(List<Rule> rules) {
        return Stream.concat(
                        rules.stream().map(rule -> RuleId.family(rule.id())).distinct(),
                        rules.stream().map(Rule::id))
                .toList();
    }

    private Verdict judge(Rule rule, Site site) {
        var verdict = judgement(rule, site);
        if (verdict.findings().isEmpty()) return verdict;
        return weightOf(rule)
                .map(weight -> verdict.with(verdict.findings().stream()
                        .map(finding -> finding.weighing(weight))
                        .toList()))
                .orElse(verdict);
    }

    /** @throws IllegalStateException if the rule breaks down: its message says which, for it may be anybody's */
    private static Verdict judgement(Rule rule, Site site) {
        try {
            return rule.judge(site);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new IllegalStateException(rule.id() + ": " + e, e);
        }
    }
}
