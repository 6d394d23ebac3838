package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Waiver;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tenant.Kind;

/** The schema and the records say the same, and there are words for all of it. */
class TenantSchemaTest {

    /** The keywords for whose objections there are words. */
    private static final Set<String> SAID = Set.of(
            "additionalProperties",
            "required",
            "type",
            "enum",
            "pattern",
            "maxLength",
            "minItems",
            "minimum",
            "maximum");

    private static final Set<String> SILENT =
            Set.of("$schema", "$ref", "$defs", "title", "description", "properties", "items");

    @Test
    void everyComponentHasItsKeyAndEveryKeyItsComponent() throws ReflectiveOperationException {
        var differences = new ArrayList<String>();

        var facts = (ObjectNode) FileSchema.TENANT.root().deepCopy().path("properties");
        var waivers = facts.remove("waivers");
        compare(
                "",
                Tenant.class,
                ((ObjectNode) FileSchema.TENANT.root().deepCopy()).set("properties", facts),
                differences);
        compare("waivers[]", Waiver.class, waivers.path("items"), differences);

        assertThat(differences).isEmpty();
    }

    @Test
    void everyKeyIsExplainedInTheEditor() {
        assertThat(unexplained("", FileSchema.TENANT.root())).isEmpty();
        assertThat(unexplained("rules[]", FileSchema.RULES.root().at("/$defs/rule")))
                .isEmpty();
    }

    @Test
    void thereAreWordsForEveryKeywordOfTheSchema() {
        var keywords = new TreeSet<String>();
        collectKeywords(FileSchema.TENANT.root(), keywords);
        collectKeywords(FileSchema.RULES.root(), keywords);
        keywords.removeAll(SILENT);

        assertThat(keywords).isSubsetOf(SAID);
    }

    private static void compare(String path, Class<?> type, JsonNode schema, List<String> differences)
            throws ReflectiveOperationException {
        var node = FileSchema.TENANT.resolved(schema);
        differ(path, "type", "object", node.path("type").asText(), differences);
        differ(
                path,
                "additionalProperties",
                false,
                node.path("additionalProperties").asBoolean(true),
                differences);
        var components = type.getRecordComponents();
        differ(
                path,
                "keys",
                names(components),
                node.path("properties").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList(),
                differences);
        differ(path, "required", required(type), strings(node.path("required")), differences);
        for (var component : components) {
            var key = Fields.kebab(component.getName());
            compareType(
                    YamlDocument.path(path, key),
                    component.getGenericType(),
                    node.path("properties").path(key),
                    differences);
        }
    }

    private static void compareType(String path, Type type, JsonNode schema, List<String> differences)
            throws ReflectiveOperationException {
        var node = FileSchema.TENANT.resolved(schema);
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                compareType(path, inner, schema, differences);
            } else {
                differ(path, "type", "array", node.path("type").asText(), differences);
                compareType(path + "[]", inner, node.path("items"), differences);
            }
        } else if (type instanceof Class<?> simple && simple.isRecord()) {
            compare(path, simple, schema, differences);
        } else {
            differ(path, "type", jsonType((Class<?>) type), node.path("type").asText(), differences);
            if (type instanceof Class<?> simple && simple.isEnum())
                differ(path, "enum", constants(simple), strings(node.path("enum")), differences);
            if (type == URI.class)
                differ(path, "is https", true, node.path("pattern").asText().contains("https://"), differences);
            if (type == LocalDate.class)
                differ(path, "shape", "#/$defs/date", schema.path("$ref").asText(), differences);
            if (type == Period.class)
                differ(path, "shape", "#/$defs/period", schema.path("$ref").asText(), differences);
        }
    }

    private static String jsonType(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) return "boolean";
        return type == Integer.class ? "integer" : "string";
    }

    /** What a record may state: of an audited body alone nobody knows of what kind it is. */
    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant != Kind.UNKNOWN)
                .map(constant -> Fields.kebab((Enum<?>) constant))
                .toList();
    }

    private static List<String> names(RecordComponent[] components) {
        return Arrays.stream(components)
                .map(component -> Fields.kebab(component.getName()))
                .toList();
    }

    /** What a record made of nothing does not fill in by itself must be written. */
    private static List<String> required(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var nothing = Arrays.stream(types)
                .map(t -> t == boolean.class ? Boolean.FALSE : null)
                .toArray();
        var record = type.getDeclaredConstructor(types).newInstance(nothing);
        var required = new ArrayList<String>();
        for (var component : components) {
            var mustBeWritten =
                    component.getType().isPrimitive() || component.getAccessor().invoke(record) == null;
            if (mustBeWritten) required.add(Fields.kebab(component.getName()));
        }
        return required;
    }

    private static void differ(String path, String what, Object ofRecord, Object ofSchema, List<String> differences) {
        if (!ofRecord.equals(ofSchema))
            differences.add(path + " " + what + ": record " + ofRecord + ", schema " + ofSchema);
    }

    private static List<String> unexplained(String path, JsonNode schema) {
        var found = new ArrayList<String>();
        for (var property : schema.path("properties").properties()) {
            var below = YamlDocument.path(path, property.getKey());
            for (var words : List.of("title", "description"))
                if (property.getValue().path(words).asText().isBlank()) found.add(below + " " + words);
            found.addAll(unexplained(below, FileSchema.TENANT.resolved(property.getValue())));
            found.addAll(unexplained(below + "[]", property.getValue().path("items")));
        }
        return found;
    }

    private static void collectKeywords(JsonNode schema, Set<String> keywords) {
        for (var entry : schema.properties()) {
            keywords.add(entry.getKey());
            if (Set.of("properties", "$defs").contains(entry.getKey()))
                entry.getValue().forEach(inner -> collectKeywords(inner, keywords));
            else if (entry.getKey().equals("items")) collectKeywords(entry.getValue(), keywords);
        }
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }
}
