package org.parvis.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.parvis.compliance.Evidence;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Location;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Standing;
import org.parvis.compliance.Verdict;
import org.parvis.compliance.Waiver;
import org.parvis.site.Place;

/** What {@link JsonReport} has written of a tenant, read back: it makes the same reports as what it was written from. */
final class RecordedReport {

    /** Tenants share nearly all their words, and many verdicts. */
    private final Map<String, String> said = new HashMap<>();

    private final Map<Verdict, Verdict> found = new HashMap<>();

    /** @throws IllegalArgumentException if {@code tenant} is not as it was written */
    Report of(JsonNode tenant) {
        var report = new Report(
                text(tenant, "id"),
                text(tenant, "name"),
                findings(tenant.path("baking")),
                list(tenant.path("verdicts"), node -> {
                    var verdict = verdict(node);
                    return verdict.findings().isEmpty() ? found.computeIfAbsent(verdict, Function.identity()) : verdict;
                }));
        requireFingerprints(report, tenant);
        return report;
    }

    private static void requireFingerprints(Report report, JsonNode tenant) {
        var written = tenant.findValuesAsText("fingerprint").stream().sorted().toList();
        var read = report.findings().map(Finding::fingerprint).sorted().toList();
        if (!written.equals(read))
            throw new IllegalArgumentException(
                    "the findings of " + report.tenant() + " are not those that their fingerprints were made for");
    }

    private Verdict verdict(JsonNode node) {
        return new Verdict(
                text(node, "rule"),
                number(node, "targets"),
                findings(node.path("findings")),
                optional(node, "evidence")
                        .map(evidence -> new Evidence(location(evidence.path("location")), words(evidence, "quoted"))));
    }

    /** Findings that are alike in the order in which they were counted. */
    private List<Finding> findings(JsonNode nodes) {
        return list(nodes, this::finding).stream()
                .sorted(Comparator.comparing(Finding::twin))
                .toList();
    }

    private Finding finding(JsonNode node) {
        var message = text(node, "message");
        return new Finding(
                text(node, "rule"),
                Severity.valueOf(text(node, "severity").toUpperCase(Locale.ROOT)),
                text(node, "tenant"),
                location(node.path("location")),
                message,
                words(node, "quoted"),
                words(node, "expected"),
                text(node, "reason"),
                text(node, "remedy"),
                list(node.path("provisions"), provision -> once(provision.asText())),
                node.path("twin").asInt(0),
                standing(node),
                text(node, "language"),
                words(node, "inFrench").orElse(message));
    }

    private Standing standing(JsonNode node) {
        var waiver = optional(node, "waiver");
        var earlier = node.path("earlier").asBoolean(false);
        return new Standing(
                waiver.map(this::waiver),
                waiver.filter(given -> given.path("expired").asBoolean()).isPresent(),
                text(node, "standing").equals("known") && !earlier,
                earlier);
    }

    private Waiver waiver(JsonNode node) {
        return new Waiver(
                text(node, "rule"),
                text(node, "place"),
                text(node, "reason"),
                text(node, "approvedBy"),
                LocalDate.parse(text(node, "until")));
    }

    private Location location(JsonNode node) {
        return new Location(
                new Place(
                        text(node, "file"),
                        node.path("line").asInt(0),
                        node.path("column").asInt(0)),
                words(node, "page"),
                words(node, "selector"),
                words(node, "field"));
    }

    private String text(JsonNode node, String key) {
        return words(node, key).orElseThrow(() -> new IllegalArgumentException("it lacks a " + key));
    }

    private Optional<String> words(JsonNode node, String key) {
        return optional(node, key).map(value -> once(value.asText()));
    }

    private String once(String words) {
        return said.computeIfAbsent(words, Function.identity());
    }

    private static int number(JsonNode node, String key) {
        return optional(node, key)
                .map(JsonNode::asInt)
                .orElseThrow(() -> new IllegalArgumentException("it lacks a number of " + key));
    }

    private static Optional<JsonNode> optional(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key));
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> reading) {
        return StreamSupport.stream(nodes.spliterator(), false).map(reading).toList();
    }
}
