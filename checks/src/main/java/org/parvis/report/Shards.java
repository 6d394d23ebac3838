package org.parvis.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Selection;
import org.parvis.compliance.Severity;
import org.parvis.tenant.Shard;

/**
 * The runs of all parts of the tenants, put together to the run that one machine would have made. Parts of different runs make none,
 * nor do too few or too many.
 */
public final class Shards {

    private static final int MOST_RULES = 5;

    private final List<RecordedRun> runs;
    private final String version;
    private final Severity failOn;
    private final List<Rule> rules;
    private final Selection selection;
    private final List<String> faults = new ArrayList<>();

    /**
     * Puts {@code runs} together.
     *
     * @param version the version of Parvis that does
     * @param failOn the least severity that keeps a site from being published, as it is chosen here
     * @param rules every rule that is known here
     * @param selection which of them are chosen here
     */
    public Shards(List<RecordedRun> runs, String version, Severity failOn, List<Rule> rules, Selection selection) {
        this.runs = runs.stream()
                .sorted(Comparator.comparing(run ->
                        run.partition().map(part -> part.shard().number()).orElse(0)))
                .toList();
        this.version = version;
        this.failOn = failOn;
        this.rules = rules;
        this.selection = selection;
        findFaults();
    }

    /** Why they are not one run, in English; nothing if they are. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The run; to be had where there is no fault. */
    public Run run() {
        var first = runs.get(0);
        return new Run(
                first.asOf(),
                version,
                Optional.of(failOn),
                rules,
                selection,
                runs.stream()
                        .flatMap(run -> run.reports().stream())
                        .sorted(Comparator.comparing(Report::tenant))
                        .toList(),
                first.since(),
                Optional.empty());
    }

    private void findFaults() {
        for (var run : runs)
            if (run.partition().isEmpty())
                faults.add(run.name() + " is of no shard: it was written without parvis.shard. Take it away.");
        if (!faults.isEmpty()) return;
        runs.forEach(this::compareDivision);
        if (!faults.isEmpty()) return;
        findMissingAndTwice();
        runs.stream().skip(1).forEach(this::compareWithFirst);
        compareWithHere();
        if (faults.isEmpty()) findOtherTenants();
    }

    private void compareDivision(RecordedRun run) {
        var first = runs.get(0);
        if (shard(run).of() != shard(first).of())
            faults.add(named(run) + " and " + named(first)
                    + " divide the tenants differently. Keep the reports of one run only.");
    }

    private void findMissingAndTwice() {
        var byShard = runs.stream()
                .collect(Collectors.groupingBy(
                        Shards::shard,
                        () -> new TreeMap<>(Comparator.comparing(Shard::number)),
                        Collectors.mapping(RecordedRun::name, Collectors.joining(", "))));
        if (byShard.size() < runs.size())
            byShard.forEach((shard, names) -> {
                if (names.contains(", "))
                    faults.add("Shard " + shard + " is there more than once: " + names + ". Keep the one of this run.");
            });
        var of = shard(runs.get(0)).of();
        IntStream.rangeClosed(1, of)
                .mapToObj(number -> new Shard(number, of))
                .filter(shard -> !byShard.containsKey(shard))
                .forEach(
                        shard -> faults.add(
                                "Shard " + shard
                                        + " is missing: its job wrote no report, or the report was not brought here. Run that job again."));
    }

    private void compareWithFirst(RecordedRun run) {
        compare(run, "was judged as of", other -> other.asOf().toString(), "Give all jobs one parvis.asOf.");
        compare(run, "was judged by Parvis", other -> other.stated("parvis"), "Use one version.");
        compare(run, "was judged with parvis.failOn", other -> other.stated("failOn"), "Use one.");
        compare(
                run,
                "was judged by what has changed since",
                other -> other.since().orElse("ever"),
                "Give all jobs one parvis.changedSince, or none.");
        compare(
                run,
                "was built beside tenants whose number and digest are",
                other -> part(other).tenants() + " and " + part(other).ids(),
                "Build all of them from one commit.");
        compare(
                run,
                "was built from records and shared sources whose digest is",
                other -> part(other).sources(),
                "Build all of them from one commit.");
        var others = differences(run.rules(), runs.get(0).rules());
        if (!others.isEmpty())
            faults.add(named(run) + " and " + named(runs.get(0)) + " were judged by different rules: " + others
                    + ". Give all jobs the same rules, weights and profile.");
    }

    private void compare(RecordedRun run, String what, Function<RecordedRun, String> value, String remedy) {
        var first = runs.get(0);
        if (!value.apply(run).equals(value.apply(first)))
            faults.add(named(run) + " " + what + " " + value.apply(run) + ", " + named(first) + " " + value.apply(first)
                    + ". " + remedy);
    }

    /** The first stands for all of them: they have been compared with it. */
    private void compareWithHere() {
        var first = runs.get(0);
        if (runs.stream().allMatch(run -> run.reports().isEmpty())) return;
        var here = new RecordedRun("", JsonReport.head(run()), List.of());
        for (var key : List.of("parvis", "failOn"))
            if (!first.stated(key).equals(here.stated(key)))
                faults.add(named(first) + " was judged with " + (key.equals("parvis") ? "Parvis " : "parvis.failOn=")
                        + first.stated(key) + "; here it is " + here.stated(key) + ". Use the same in all jobs.");
        var others = differences(first.rules(), here.rules());
        if (!others.isEmpty())
            faults.add(named(first) + " was judged by other rules than those that are chosen here: " + others
                    + ". Give all jobs the same rules, weights and profile.");
    }

    /** The rules that only one has, or that both have otherwise. */
    private static String differences(Map<String, JsonNode> one, Map<String, JsonNode> other) {
        var ids = Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(id -> !one.containsKey(id) || !one.get(id).equals(other.get(id)))
                .toList();
        return ids.stream().limit(MOST_RULES).collect(Collectors.joining(", "))
                + (ids.size() > MOST_RULES ? " and " + (ids.size() - MOST_RULES) + " more" : "");
    }

    /** Nothing that was to be judged may be missing, however it came about. */
    private void findOtherTenants() {
        var seen = new HashSet<String>();
        for (var run : runs)
            for (var report : run.reports())
                if (!seen.add(report.tenant()) || !shard(run).holds(report.tenant()))
                    faults.add(named(run) + " has the tenant " + Visible.of(report.tenant())
                            + (shard(run).holds(report.tenant()) ? " twice." : ", which is in another shard."));
        var all = part(runs.get(0));
        if (faults.isEmpty() && !Partition.digest(seen.stream()).equals(all.ids()))
            faults.add("The reports have " + ConsoleReport.count(seen.size(), "tenant") + " together, and not the "
                    + all.tenants() + " that were to be judged: one of them is not as it was written.");
    }

    private static Partition part(RecordedRun run) {
        return run.partition().orElseThrow();
    }

    private static Shard shard(RecordedRun run) {
        return part(run).shard();
    }

    private static String named(RecordedRun run) {
        return "Shard " + shard(run) + " (" + run.name() + ")";
    }
}
