package org.parvis.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
        Consumer<List<Object>> refused = path -> refuse(document, path);
        var tenant = RecordReader.read(document.root(), Tenant.class, refused)
                .filter(record -> isInItsFolder(record, document));
        var waivers = RecordReader.readAll(document.root(), WAIVERS, Waiver.class, refused);
        return tenant.flatMap(record -> waivers.map(list -> new Stated(record, list)));
    }

    /** The schema lets through only what fits the record, save for what no pattern can tell: 31 February. */
    private void refuse(YamlDocument document, List<Object> path) {
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
