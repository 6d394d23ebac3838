package org.parvis.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.parvis.site.Place;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Tenant.Kind;

/**
 * A small file that says whose pages are audited, or what is wrong with it.
 *
 * @param body whose they are; unknown when there are faults
 * @param faults what keeps it from being read, in French: each where it is, what, why, and how to mend it
 */
public record BodyFile(AuditedBody body, List<String> faults) {

    private static final int LIMIT = 64 << 10;
    private static final String REASON =
            "Les pages sont comparées à ces faits : un fait mal lu donnerait de faux constats.";

    public BodyFile {
        faults = List.copyOf(faults);
    }

    /** What {@code file} says; places in it are relative to {@code root}. */
    public static BodyFile read(Path file, Path root) {
        var path = DisplayPath.of(file, root);
        var faults = new Faults("audit/facts");
        var body = PlainFile.read(file, Place.of(path, 0), LIMIT, faults)
                .flatMap(bytes -> Utf8.read(bytes, path, faults))
                .flatMap(text -> new YamlReader(path, faults).read(text))
                .filter(document -> {
                    new SchemaFaults(document, FileSchema.BODY, REASON, faults).collect();
                    return faults.isEmpty();
                })
                .map(document -> body(document.root()));
        return new BodyFile(
                body.orElse(AuditedBody.UNKNOWN),
                faults.found().stream().map(Fault::line).toList());
    }

    private static AuditedBody body(JsonNode facts) {
        return new AuditedBody(
                text(facts, "name"),
                texts(facts, "aliases"),
                text(facts, "kind")
                        .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'))),
                texts(facts, "domains"));
    }

    private static Optional<String> text(JsonNode facts, String key) {
        return Optional.ofNullable(facts.get(key)).map(JsonNode::asText);
    }

    private static List<String> texts(JsonNode facts, String key) {
        return StreamSupport.stream(facts.path(key).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
