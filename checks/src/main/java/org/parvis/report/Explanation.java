package org.parvis.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.compliance.Citation;
import org.parvis.compliance.Example;
import org.parvis.compliance.Rule;
import org.parvis.compliance.RuleId;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Step;
import org.parvis.tenant.InFrench;

/** Rules, and steps of the work beside them, as lines of a log, in French: one in full, or all by their names. */
public final class Explanation {

    private static final int WIDTH = 160;

    private final List<String> lines = new ArrayList<>();

    private Explanation() {}

    /** Everything there is to know about {@code rule}. */
    public static List<String> of(Rule rule) {
        var explanation = new Explanation();
        explanation.write(rule);
        return explanation.lines;
    }

    /** Everything there is to know about what {@code step} finds. */
    public static List<String> of(Step step) {
        var explanation = new Explanation();
        explanation.begin(step.id(), step.title(), step.severity());
        explanation.end(step.reason(), step.remedy());
        return explanation.lines;
    }

    /**
     * Every rule of {@code rules} by its name and title, and every step after them.
     *
     * @param family which of them; all when empty
     */
    public static List<String> index(List<Rule> rules, String family) {
        var titles = new LinkedHashMap<String, String>();
        rules.forEach(rule -> titles.put(rule.id(), rule.requirement().title()));
        Step.ALL.forEach(step -> titles.put(step.id(), step.title()));
        if (!family.isEmpty()) titles.keySet().removeIf(id -> !RuleId.family(id).equalsIgnoreCase(family));
        var width = titles.keySet().stream().mapToInt(String::length).max().orElse(0);
        return titles.entrySet().stream()
                .map(named -> named.getKey() + " ".repeat(width - named.getKey().length() + 2) + named.getValue())
                .toList();
    }

    private void write(Rule rule) {
        var requirement = rule.requirement();
        begin(rule.id(), requirement.title(), requirement.severity());
        part("S’applique", RulebookDocument.lowerCased(rule.applicability()));
        if (!rule.needs().isEmpty()) part("Audit", RulebookDocument.needs(rule));
        requirement.provisions().forEach(this::provision);
        end(requirement.reason(), requirement.remedy());
        rule.examples().forEach(example -> example(rule, example));
    }

    private void begin(String id, String title, Severity severity) {
        lines.add(id);
        lines.add(title);
        lines.add("");
        part("Gravité", severity.inFrench());
    }

    private void end(String reason, String remedy) {
        part("Pourquoi", reason);
        part("Comment corriger", remedy);
    }

    private void part(String name, String words) {
        lines.add(name + French.COLON + words);
    }

    private void provision(Citation provision) {
        part(
                "Fondement",
                provision
                        + provision
                                .validFrom()
                                .map(day -> ", en vigueur depuis le " + InFrench.date(day))
                                .orElse("")
                        + provision
                                .validTo()
                                .map(day -> " et jusqu’au " + InFrench.date(day))
                                .orElse("")
                        + provision.link().map(link -> " <" + link + ">").orElse(""));
    }

    private void example(Rule rule, Example example) {
        lines.add("");
        part(RulebookDocument.outcome(example.outcome()), example.title() + ".");
        rule.judge(example.site()).findings().forEach(finding -> part("  Constat", finding.message()));
        if (!example.others().isEmpty())
            part(
                    "  S’y ajoutent les constats de",
                    example.others().stream().sorted().collect(Collectors.joining(", ")));
        for (var change : example.changes()) {
            lines.add("    " + String.join(", ", change.where()));
            change.lines().forEach(line -> lines.add("    " + shortened(line)));
        }
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }
}
