package org.parvis.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.StreamSupport;
import org.parvis.compliance.Baseline;

/** A baseline as the file that is kept beside the sources: sorted, so that its history shows what came and went. */
public final class BaselineText {

    /** The form's identifier, whose number changes when a reader of the file would have to. */
    public static final String SCHEMA = "urn:parvis:baseline:1";

    private BaselineText() {}

    /** The file's text. */
    public static String of(Baseline baseline) {
        var node = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA);
        var findings = node.putArray("findings");
        for (var entry : baseline.entries())
            findings.addObject()
                    .put("fingerprint", entry.fingerprint())
                    .put("tenant", entry.tenant())
                    .put("rule", entry.rule())
                    .put("place", entry.place())
                    .put("message", entry.message());
        return Json.text(node);
    }

    /**
     * The baseline that {@code text} states.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Baseline read(String text) {
        try {
            var node = new ObjectMapper().readTree(text);
            if (!node.path("schema").asText().equals(SCHEMA)
                    || !node.path("findings").isArray())
                throw new IllegalArgumentException("it does not begin with \"schema\" : \"" + SCHEMA + "\"");
            return new Baseline(StreamSupport.stream(node.get("findings").spliterator(), false)
                    .map(BaselineText::entry)
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not JSON: " + Json.broken(e));
        }
    }

    private static Baseline.Entry entry(JsonNode node) {
        return new Baseline.Entry(
                text(node, "fingerprint"),
                text(node, "tenant"),
                text(node, "rule"),
                text(node, "place"),
                text(node, "message"));
    }

    private static String text(JsonNode node, String key) {
        if (!node.path(key).isTextual()) throw new IllegalArgumentException("a finding lacks its " + key);
        return node.get(key).textValue();
    }
}
