package org.parvis.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.deser.JSR310StringParsableDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.compliance.Waiver;
import org.parvis.site.Place;
import org.parvis.tenant.Tenant;

/** Reads a {@code tenant.yaml}: bytes, text, YAML, schema, record; each step only when the one before found no fault. */
final class TenantFileReader {

    private static final String WAIVERS = "waivers";
    private static final String REASON =
            "Les pages énoncent ces faits tels quels : une fiche incomplète ou ambiguë donnerait des pages fausses.";
    static final int LIMIT = 256 << 10;
    /** Beyond these, more findings would not help anybody. */
    private static final int MOST_FINDINGS = 100;

    /** What a record tells of time: JavaTimeModule would load ninety classes for all else. */
    private static final Module TIMES = new SimpleModule()
            .addDeserializer(LocalDate.class, LocalDateDeserializer.INSTANCE)
            .addDeserializer(Period.class, JSR310StringParsableDeserializer.PERIOD);

    private static final JsonMapper BINDER = JsonMapper.builder()
            .addModules(new Jdk8Module(), TIMES)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Path file;
    private final String displayPath;
    private final String id;
    private final Faults yaml = new Faults("tenant/yaml");
    private final Faults schema = new Faults("tenant/schema");

    TenantFileReader(Path file, String displayPath, String id) {
        this.file = file;
        this.displayPath = displayPath;
        this.id = id;
    }

    TenantFile read() {
        var document = PlainFile.read(file, Place.of(displayPath, 0), LIMIT, yaml)
                .flatMap(bytes -> Utf8.read(bytes, displayPath, yaml))
                .flatMap(text -> new YamlReader(displayPath, yaml).read(text));
        var stated = document.flatMap(this::validated);
        var findings = new ArrayList<>(yaml.found());
        findings.addAll(schema.found());
        return new TenantFile(
                stated.map(Stated::tenant),
                stated.map(Stated::waivers).orElse(List.of()),
                document.map(YamlDocument::places).orElse(Map.of("", Place.of(displayPath, 1))),
                findings.stream()
                        .limit(MOST_FINDINGS)
                        .map(fault -> fault.in(id))
                        .toList());
    }

    /** What the file states: the record, and beside it the waivers. */
    private record Stated(Tenant tenant, List<Waiver> waivers) {}

    private Optional<Stated> validated(YamlDocument document) {
        if (!RecordBounds.hold(document, yaml)) return Optional.empty();
        new SchemaFaults(document, FileSchema.TENANT, REASON, schema).collect();
        if (!schema.isEmpty()) return Optional.empty();
        var facts = ((ObjectNode) document.root()).deepCopy();
        var granted = Optional.ofNullable(facts.remove(WAIVERS)).orElseGet(facts::arrayNode);
        var tenant = bound(document, List.of(), facts, Tenant.class).filter(record -> isInItsFolder(record, document));
        var waivers = bound(document, List.of(WAIVERS), granted, Waiver[].class);
        return tenant.flatMap(record -> waivers.map(list -> new Stated(record, List.of(list))));
    }

    private <T> Optional<T> bound(YamlDocument document, List<Object> within, JsonNode part, Class<T> type) {
        try {
            return Optional.of(BINDER.treeToValue(part, type));
        } catch (JsonMappingException e) {
            refuse(document, within, e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot be malformed", e);
        }
        return Optional.empty();
    }

    /** The schema lets through only what fits the record, save for what no pattern can tell: 31 February. */
    private void refuse(YamlDocument document, List<Object> within, JsonMappingException e) {
        var path = new ArrayList<>(within);
        for (var step : e.getPath()) path.add(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        var field = YamlDocument.path(path);
        schema.add(
                document.placeOf(field),
                "« " + field + " » : « " + Characters.shown(valueAt(path, document)) + " » n’existe pas.",
                "Les pages énoncent ces faits tels quels.",
                FileSchema.TENANT.formAt(path));
    }

    private static String valueAt(List<Object> path, YamlDocument document) {
        var node = document.root();
        for (var step : path) node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        return node.asText();
    }

    private boolean isInItsFolder(Tenant tenant, YamlDocument document) {
        if (tenant.id().equals(id)) return true;
        schema.add(
                document.placeOf("id"),
                "L’identifiant « " + tenant.id() + " » n’est pas le nom du dossier, « " + id + " ».",
                "Le site publié porte le nom du dossier : deux noms pour un organisme finiraient par se contredire.",
                "Écrivez « id: " + id + " », ou renommez le dossier.");
        return false;
    }
}
