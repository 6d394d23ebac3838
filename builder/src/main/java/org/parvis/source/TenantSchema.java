package org.parvis.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.parvis.site.Place;

/** The JSON Schema of {@code tenant.yaml}, and in our own words what a document has against it. */
final class TenantSchema {

    /** Where the schema lies on the class path, beside this class. */
    static final String RESOURCE = "tenant.schema.json";

    private static final JsonNode ROOT = load();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ROOT);
    private static final String REASON =
            "Les pages énoncent ces faits tels quels : une fiche incomplète ou ambiguë donnerait des pages fausses.";

    private final YamlDocument document;
    private final Faults faults;

    private TenantSchema(YamlDocument document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    /** Adds a fault for each thing that {@code document} has against the schema, in its order. */
    static void validate(YamlDocument document, Faults faults) {
        new TenantSchema(document, faults).validate();
    }

    /** What the schema says should stand at {@code path}, in French. */
    static String expectedAt(List<Object> path) {
        var own = at(path);
        return own.path("$ref").isMissingNode()
                ? own.path("description").asText()
                : resolved(own)
                        .path("description")
                        .asText(own.path("description").asText());
    }

    /** The schema as its file holds it. */
    static JsonNode root() {
        return ROOT;
    }

    /** The schema {@code node} itself, or the one it refers to. */
    static JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : ROOT.at(reference.substring(1));
    }

    private static JsonNode load() {
        try (var resource = TenantSchema.class.getResourceAsStream(RESOURCE)) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void validate() {
        var errors = SCHEMA.validate(document.root()).stream()
                .map(this::located)
                .sorted(Comparator.<Located, Integer>comparing(
                                error -> error.place().line())
                        .thenComparing(error -> error.place().column())
                        .thenComparing(Located::field))
                .toList();
        var ofWrongType = errors.stream()
                .filter(error -> error.keyword().equals("type"))
                .map(Located::field)
                .collect(Collectors.toSet());
        for (var error : errors) if (isWorthSaying(error, ofWrongType)) say(error);
    }

    /** Of a value of the wrong type only that is said. */
    private static boolean isWorthSaying(Located error, Set<String> ofWrongType) {
        return error.keyword().equals("type") || !ofWrongType.contains(error.field());
    }

    private void say(Located error) {
        switch (error.keyword()) {
            case "additionalProperties" -> sayUnknownKey(error);
            case "required" -> sayMissingKey(error);
            case "type" -> sayWrongType(error);
            case "enum" -> sayNotAmong(error);
            case "pattern" -> sayWrongForm(error);
            case "maxLength" -> add(error, "%s est trop long.", "Raccourcissez la valeur. " + expectedAt(error.path()));
            case "minimum", "maximum" ->
                add(error, "%s : " + written(error) + " est hors des bornes.", expectedAt(error.path()));
            default -> throw new IllegalStateException("no words for " + error);
        }
    }

    private void sayUnknownKey(Located error) {
        var key = error.error().getProperty();
        var known = keysOf(resolved(at(error.path())));
        var meant = Spelling.nearest(key, known);
        faults.add(
                error.place(),
                "La clé « " + brief(key) + " » est inconnue" + within(error) + "."
                        + meant.map(word -> " Vouliez-vous dire « " + word + " » ?")
                                .orElse(""),
                REASON,
                meant.map(word -> "Écrivez « " + word + " ».")
                        .orElse("Retirez-la, ou choisissez parmi : " + String.join(", ", known) + "."));
    }

    private void sayMissingKey(Located error) {
        var key = error.error().getProperty();
        var path = new ArrayList<>(error.path());
        path.add(key);
        faults.add(
                error.place(),
                "La clé « " + key + " » (" + at(path).path("title").asText() + ") manque" + within(error) + ".",
                REASON,
                "Ajoutez « " + key + ": … ». " + at(path).path("description").asText());
    }

    private void sayWrongType(Located error) {
        var value = error.error().getInstanceNode();
        if (value.isNull()) {
            add(error, "%s est vide.", "Complétez la valeur" + (isRequired(error) ? "." : ", ou retirez la ligne."));
            return;
        }
        switch (error.error().getSchemaNode().asText()) {
            case "string" -> sayNotText(error, value);
            case "boolean" ->
                add(
                        error,
                        "%s : " + written(error) + " n’est ni true ni false.",
                        "Écrivez true (oui) ou false (non), sans guillemets.");
            case "integer" ->
                add(
                        error,
                        "%s : " + written(error) + " n’est pas un nombre entier.",
                        "Écrivez-le en chiffres, sans guillemets, espace, virgule ni zéro devant. "
                                + expectedAt(error.path()));
            case "array" ->
                add(
                        error,
                        "%s doit être une liste.",
                        "Écrivez chaque élément sur sa ligne, après un tiret et une espace.");
            case "object" ->
                add(
                        error,
                        "%s doit être un groupe de clés.",
                        "Écrivez sur les lignes suivantes, décalées de deux espaces : "
                                + String.join(", ", keysOf(resolved(at(error.path())))) + ".");
            default -> throw new IllegalStateException("no words for " + error);
        }
    }

    private void sayNotText(Located error, JsonNode value) {
        var raw = document.written().get(error.field());
        if (raw == null) {
            add(
                    error,
                    "%s doit être un texte, et non " + (value.isArray() ? "une liste." : "un groupe de clés."),
                    "Écrivez un texte, au besoin entre guillemets. " + expectedAt(error.path()));
            return;
        }
        var sort = value.isBoolean() ? "une réponse par oui ou non" : "un nombre";
        var key = error.isItem() ? "- " : error.key() + ": ";
        add(
                error,
                "%s : " + written(error) + " se lit comme " + sort + ", et non comme un texte.",
                "Mettez la valeur entre guillemets : " + key + "\"" + brief(raw) + "\".");
    }

    private void sayNotAmong(Located error) {
        var known = strings(resolved(at(error.path())).path("enum"));
        var meant = Spelling.nearest(error.error().getInstanceNode().asText(), known);
        add(
                error,
                "%s : " + written(error) + " n’est pas une valeur admise."
                        + meant.map(word -> " Vouliez-vous dire « " + word + " » ?")
                                .orElse(""),
                "Valeurs admises : " + String.join(", ", known) + ".");
    }

    private void sayWrongForm(Located error) {
        if (error.error().getInstanceNode().asText().isBlank())
            add(error, "%s est vide.", "Complétez la valeur" + (isRequired(error) ? "." : ", ou retirez la ligne."));
        else
            add(
                    error,
                    "%s : " + written(error) + " n’a pas la forme attendue.",
                    "Attendu : " + uncapitalised(expectedAt(error.path())));
    }

    /** @param message in which {@code %s} stands for the field */
    private void add(Located error, String message, String remedy) {
        var title = at(error.path()).path("title").asText();
        var field = error.field().isEmpty() ? "La fiche" : "« " + brief(error.field()) + " »";
        var named = field + (title.isEmpty() || error.field().isEmpty() ? "" : " (" + title + ")");
        faults.add(error.place(), message.replace("%s", named), REASON, remedy);
    }

    private boolean isRequired(Located error) {
        if (error.path().isEmpty() || error.isItem()) return true;
        var around = resolved(at(error.path().subList(0, error.path().size() - 1)));
        return strings(around.path("required")).contains(error.key());
    }

    private String written(Located error) {
        var raw = document.written().get(error.field());
        var value = error.error().getInstanceNode();
        if (raw == null && value.isContainerNode()) return value.isArray() ? "une liste" : "un groupe de clés";
        return "« " + brief(raw == null ? value.asText() : raw) + " »";
    }

    private static String within(Located error) {
        return error.field().isEmpty() ? "" : " dans « " + brief(error.field()) + " »";
    }

    private Located located(Error error) {
        var location = error.getInstanceLocation();
        var path = new ArrayList<Object>();
        for (int i = 0; i < location.getNameCount(); i++) path.add(location.getElement(i));
        var field = fieldOf(path);
        var unknown = error.getKeyword().equals("additionalProperties");
        var place =
                unknown ? document.keys().get(YamlDocument.path(field, error.getProperty())) : document.placeOf(field);
        return new Located(error, path, field, place);
    }

    /** The path as the author knows it. */
    static String fieldOf(List<Object> path) {
        var field = "";
        for (var step : path)
            field = step instanceof Integer index
                    ? YamlDocument.path(field, index)
                    : YamlDocument.path(field, step.toString());
        return field;
    }

    /** The schema of what stands at {@code path}, as its key states it: perhaps a reference with a title. */
    private static JsonNode at(List<Object> path) {
        var node = ROOT;
        for (var step : path)
            node = step instanceof Integer
                    ? resolved(node).path("items")
                    : resolved(node).path("properties").path(step.toString());
        return node;
    }

    private static List<String> keysOf(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String brief(String text) {
        var shown = Characters.shown(text);
        return shown.codePointCount(0, shown.length()) <= 60
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, 59)) + "…";
    }

    private static String uncapitalised(String words) {
        return words.substring(0, 1).toLowerCase(Locale.FRENCH) + words.substring(1);
    }

    private record Located(Error error, List<Object> path, String field, Place place) {

        String keyword() {
            return error.getKeyword();
        }

        boolean isItem() {
            return !path.isEmpty() && path.get(path.size() - 1) instanceof Integer;
        }

        String key() {
            return Optional.of(path)
                    .filter(p -> !p.isEmpty())
                    .map(p -> p.get(p.size() - 1).toString())
                    .orElse("");
        }
    }
}
