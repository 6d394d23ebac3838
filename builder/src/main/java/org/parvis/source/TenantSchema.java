package org.parvis.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The JSON Schema of {@code tenant.yaml}. Paths into a document are lists of keys and, in lists, indices. */
final class TenantSchema {

    private static final JsonNode ROOT = load();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ROOT);

    private TenantSchema() {}

    /** What {@code document} has against the schema. */
    static List<Error> errorsIn(JsonNode document) {
        return SCHEMA.validate(document);
    }

    /** The schema as its file holds it. */
    static JsonNode root() {
        return ROOT;
    }

    /** What the key at {@code path} is called, in French; empty for an item of a list. */
    static String titleAt(List<Object> path) {
        return statedAt(path).path("title").asText();
    }

    /** What the key at {@code path} is for, in French. */
    static String purposeAt(List<Object> path) {
        return statedAt(path).path("description").asText();
    }

    /** What form the value at {@code path} must have, in French. */
    static String formAt(List<Object> path) {
        return at(path).path("description").asText(purposeAt(path));
    }

    /** The keys that the map at {@code path} may have. */
    static List<String> keysAt(List<Object> path) {
        return at(path).path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The values that the scalar at {@code path} may have, for one of a closed list. */
    static List<String> choicesAt(List<Object> path) {
        return strings(at(path).path("enum"));
    }

    /** Whether the value at {@code path} must be there. */
    static boolean isRequired(List<Object> path) {
        if (path.isEmpty()) return true;
        var last = path.get(path.size() - 1);
        var around = at(path.subList(0, path.size() - 1));
        return last instanceof Integer || strings(around.path("required")).contains(last);
    }

    /** The schema {@code node} itself, or the one it refers to. */
    static JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : ROOT.at(reference.substring(1));
    }

    private static JsonNode at(List<Object> path) {
        return resolved(statedAt(path));
    }

    /** The schema at {@code path} as its key states it: perhaps only a reference, with a title. */
    private static JsonNode statedAt(List<Object> path) {
        var node = ROOT;
        for (var step : path)
            node = step instanceof Integer
                    ? resolved(node).path("items")
                    : resolved(node).path("properties").path(step.toString());
        return node;
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode load() {
        try (var resource = TenantSchema.class.getResourceAsStream("tenant.schema.json")) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
