package org.parvis.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.rules.Rulebook;

/**
 * Prints what each rule takes of the rulebook's CPU time, the dearest first. A rule that is the first to look something up pays
 * for those after it.
 */
public final class RuleShares {

    private static final int WARM_UP = 600;
    private static final int MEASURED = 400;

    private RuleShares() {}

    /** Judges the sites of one commune after the other, rule by rule. */
    public static void main(String[] arguments) {
        var sample = new SampleHtml();
        var spent = new LinkedHashMap<String, Long>();
        var parsing = 0L;
        var indexing = 0L;
        for (int round = 0; round < WARM_UP + MEASURED; round++) {
            if (round == WARM_UP) {
                spent.clear();
                parsing = 0;
                indexing = 0;
            }
            var begin = cpu();
            sample.parsed();
            var parsed = cpu();
            var site = sample.site();
            parsing += parsed - begin;
            indexing += cpu() - parsed;
            for (var rule : Rulebook.RULES) {
                var start = cpu();
                rule.judge(site);
                spent.merge(rule.id(), cpu() - start, Long::sum);
            }
        }
        var whole = spent.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(
                "ms of CPU a site: %.2f to parse, %.2f to parse and index, %.2f to judge%n",
                parsing / 1e6 / MEASURED, indexing / 1e6 / MEASURED, whole / 1e6 / MEASURED);
        spent.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(rule -> System.out.printf("%5.1f %%  %s%n", 100.0 * rule.getValue() / whole, rule.getKey()));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
