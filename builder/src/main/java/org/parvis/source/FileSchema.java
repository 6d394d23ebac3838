package org.parvis.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The JSON Schema of a file, read when it is first asked. Paths into a document are lists of keys and, in lists, indices. */
final class FileSchema {

    /** That of {@code tenant.yaml}. */
    static final FileSchema TENANT = new FileSchema("tenant.schema.json");

    /** That of {@code parvis.yaml}. */
    static final FileSchema RULES = new FileSchema("parvis.schema.json");

    /** That of the small file that says whose pages are audited. */
    static final FileSchema BODY = new FileSchema("facts.schema.json");

    private final Supplier<JsonNode> root;
    private final Supplier<Schema> schema;

    private FileSchema(String name) {
        root = Suppliers.memoize(() -> load(name));
        schema = Suppliers.memoize(() -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root()));
    }

    /** What {@code document} has against the schema. */
    List<Error> errorsIn(JsonNode document) {
        return schema.get().validate(document);
    }

    /** The schema as its file holds it. */
    JsonNode root() {
        return root.get();
    }

    /** What the key at {@code path} is called, in French; empty for an item of a list. */
    String titleAt(List<Object> path) {
        return statedAt(path).path("title").asText();
    }

    /** What the key at {@code path} is for, in French. */
    String purposeAt(List<Object> path) {
        return statedAt(path).path("description").asText();
    }

    /** What form the value at {@code path} must have, in French. */
    String formAt(List<Object> path) {
        return at(path).path("description").asText(purposeAt(path));
    }

    /** The keys that the map at {@code path} may have. */
    List<String> keysAt(List<Object> path) {
        return at(path).path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The values that the scalar at {@code path} may have, for one of a closed list. */
    List<String> choicesAt(List<Object> path) {
        return strings(at(path).path("enum"));
    }

    /** Whether the value at {@code path} must be there. */
    boolean isRequired(List<Object> path) {
        if (path.isEmpty()) return true;
        var last = path.get(path.size() - 1);
        var around = at(path.subList(0, path.size() - 1));
        return last instanceof Integer || strings(around.path("required")).contains(last);
    }

    /** The schema {@code node} itself, or the one it refers to. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root().at(reference.substring(1));
    }

    private JsonNode at(List<Object> path) {
        return resolved(statedAt(path));
    }

    /** The schema at {@code path} as its key states it: perhaps only a reference, with a title. */
    private JsonNode statedAt(List<Object> path) {
        var node = root();
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

    private static JsonNode load(String name) {
        try (var resource = FileSchema.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
