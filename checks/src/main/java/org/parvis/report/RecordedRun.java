package org.parvis.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.compliance.Report;
import org.parvis.tenant.Shard;

/**
 * A {@code report.json}, read back a tenant at a time.
 *
 * @param name where it was found, as its readers know it
 * @param head everything but the tenants
 * @param reports what it says of them
 */
public record RecordedRun(String name, JsonNode head, List<Report> reports) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * What {@code json}, which is called {@code name}, records.
     *
     * @throws IllegalArgumentException if it is no whole report of this version, which the message says in English
     */
    public static RecordedRun read(String name, InputStream json) throws IOException {
        try (var parser = MAPPER.createParser(json)) {
            return read(name, parser);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not whole: " + Json.broken(e), e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("it has a day that is none: " + e.getMessage(), e);
        }
    }

    private static RecordedRun read(String name, JsonParser parser) throws IOException {
        var head = JsonNodeFactory.instance.objectNode();
        var reports = new ArrayList<Report>();
        var reading = new RecordedReport();
        parser.nextToken();
        require(parser, JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var key = parser.currentName();
            parser.nextToken();
            if (!key.equals("tenants")) {
                head.set(key, parser.readValueAsTree());
                continue;
            }
            requireSchema(head);
            while (parser.nextToken() == JsonToken.START_OBJECT) reports.add(reading.of(parser.readValueAsTree()));
            require(parser, JsonToken.END_ARRAY);
        }
        require(parser, JsonToken.END_OBJECT);
        requireSchema(head);
        var run = new RecordedRun(name, head, List.copyOf(reports));
        run.asOf();
        run.partition();
        return run;
    }

    private static void require(JsonParser parser, JsonToken token) {
        if (parser.currentToken() != token)
            throw new IllegalArgumentException("it is not built as a report is, at line "
                    + parser.currentLocation().getLineNr());
    }

    private static void requireSchema(ObjectNode head) {
        if (!head.path("schema").asText().equals(JsonReport.SCHEMA))
            throw new IllegalArgumentException("it does not begin with \"schema\" : \"" + JsonReport.SCHEMA + "\"");
    }

    /** What it states as {@code key}. */
    String stated(String key) {
        return head.path(key).asText();
    }

    /** The day on which the sites were judged. */
    LocalDate asOf() {
        return LocalDate.parse(stated("asOf"));
    }

    /** The revision whose findings were let pass. */
    Optional<String> since() {
        return Optional.ofNullable(head.get("changedSince")).map(JsonNode::asText);
    }

    /** Which part of the tenants it is. */
    Optional<Partition> partition() {
        return Optional.ofNullable(head.get("shard"))
                .map(shard -> new Partition(
                        new Shard(shard.path("number").asInt(), shard.path("of").asInt()),
                        shard.path("tenants").asInt(),
                        shard.path("ids").asText(),
                        shard.path("sources").asText()));
    }

    /** The rules that judged, as they are written, by id. */
    Map<String, JsonNode> rules() {
        var rules = new LinkedHashMap<String, JsonNode>();
        head.path("rules").forEach(rule -> rules.put(rule.path("id").asText(), rule));
        return rules;
    }
}
