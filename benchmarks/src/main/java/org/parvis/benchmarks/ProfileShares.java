package org.parvis.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the CPU time of a build goes, from a recording of Flight Recorder: the share of each part, then of the dearest rules.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar org.parvis.benchmarks.ProfileShares RECORDING}</pre>
 */
public final class ProfileShares {

    private static final int MOST_RULES = 10;

    /** A sample belongs to the first part one of whose names is in its stack. */
    private static final List<Map.Entry<String, List<String>>> PARTS = List.of(
            Map.entry("judging", List.of("org.parvis.compliance.Selection.judge")),
            Map.entry("parsing and indexing pages", List.of("org.parvis.Edition.")),
            Map.entry("reports", List.of("org.parvis.report.", "org.parvis.maven.Account.write")),
            Map.entry("reading records", List.of("org.parvis.source.TenantFolder.read", "org.parvis.Neighbourhood.")),
            Map.entry("baking", List.of("org.parvis.bake.Bakery.")),
            Map.entry("archetypes and stamping", List.of("org.parvis.bake.")),
            Map.entry("publishing", List.of("org.parvis.publish.")),
            Map.entry("the last build", List.of("org.parvis.LastBuild.", "org.parvis.kept.")),
            Map.entry("other parts of Parvis", List.of("org.parvis.")));

    private ProfileShares() {}

    /** Prints the shares. */
    public static void main(String[] args) throws IOException {
        var parts = new HashMap<String, Integer>();
        var rules = new HashMap<String, Integer>();
        try (var recording = new RecordingFile(Path.of(args[0]))) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null)
                    count(event, parts, rules);
            }
        }
        var samples = parts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%d samples%n", samples);
        print(parts, samples, parts.size());
        System.out.println();
        print(rules, samples, MOST_RULES);
    }

    private static void count(RecordedEvent event, Map<String, Integer> parts, Map<String, Integer> rules) {
        var frames = event.getStackTrace().getFrames().stream()
                .filter(RecordedFrame::isJavaFrame)
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .toList();
        var part = PARTS.stream()
                .filter(each -> frames.stream()
                        .anyMatch(frame -> each.getValue().stream().anyMatch(frame::startsWith)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("Maven and the JVM");
        parts.merge(part, 1, Integer::sum);
        frames.stream()
                .filter(frame -> frame.startsWith("org.parvis.rules."))
                .reduce((inner, outer) -> outer)
                .map(frame -> frame.replaceFirst("org\\.parvis\\.rules\\.([^.]+)\\.([^.$]+).*", "$1/$2"))
                .ifPresent(rule -> rules.merge(rule, 1, Integer::sum));
    }

    private static void print(Map<String, Integer> counts, int samples, int most) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(each -> System.out.printf(
                        Locale.ROOT, "%5.1f %%  %s%n", 100.0 * each.getValue() / samples, each.getKey()));
    }
}
