package org.parvis.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.compliance.Rule;
import org.parvis.compliance.RuleId;
import org.parvis.compliance.Severity;

/**
 * Those rules of a family of which something is said, and the others: of dozens of rules, nobody reads the names.
 *
 * @param family its name, as the configuration has it
 * @param said the rules of which it is said, at least one
 * @param others the rest of the family
 */
record FamilyPart(String family, List<Rule> said, List<Rule> others) {

    /** What was left out of {@code run}, in the order of the rulebook. */
    static List<FamilyPart> leftOutOf(Run run) {
        return of(run.rules(), Predicate.not(run.selection()::includes));
    }

    /**
     * The rules that weigh otherwise in {@code run} than by themselves, by weight and in the order of the rulebook: families of which
     * all weigh the same now, by their names, then single ones.
     *
     * @param told how a name and its weight are told
     */
    static List<String> weighedOtherwise(Run run, BiFunction<String, Severity, String> told) {
        var lines = new ArrayList<String>();
        for (var weight : Severity.values())
            of(run.judging(), rule -> run.weightOf(rule) == weight).stream()
                    .filter(part -> part.said().stream().anyMatch(rule -> isChanged(rule, run)))
                    .flatMap(part -> part.isMany() && part.isWhole()
                            ? Stream.of(part.family())
                            : part.said().stream()
                                    .filter(rule -> isChanged(rule, run))
                                    .map(Rule::id))
                    .map(name -> told.apply(name, weight))
                    .forEach(lines::add);
        return lines;
    }

    private static boolean isChanged(Rule rule, Run run) {
        return run.weightOf(rule) != rule.requirement().severity();
    }

    private static List<FamilyPart> of(List<Rule> rules, Predicate<Rule> isSaid) {
        var families = rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> RuleId.family(rule.id()), LinkedHashMap::new, Collectors.toList()));
        var parts = new ArrayList<FamilyPart>();
        families.forEach((family, all) -> {
            var split = all.stream().collect(Collectors.partitioningBy(isSaid));
            if (!split.get(true).isEmpty()) parts.add(new FamilyPart(family, split.get(true), split.get(false)));
        });
        return parts;
    }

    /** Whether it is said of every rule of the family. */
    boolean isWhole() {
        return others.isEmpty();
    }

    /** Whether it is said of more than one: a single rule is better known by its own name. */
    boolean isMany() {
        return said.size() > 1;
    }

    /** The names of the rules of which it is said. */
    List<String> names() {
        return said.stream().map(Rule::id).toList();
    }

    /** The names of the others. */
    List<String> exceptions() {
        return others.stream().map(Rule::id).toList();
    }
}
