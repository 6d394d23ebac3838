package org.parvis.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.compliance.Spelling;

/** What a file has against its schema, in our own words and at its place. */
final class SchemaFaults {

    private final YamlDocument document;
    private final FileSchema schema;
    private final String reason;
    private final Faults faults;

    /** @param reason why what the schema asks for matters, in French */
    SchemaFaults(YamlDocument document, FileSchema schema, String reason, Faults faults) {
        this.document = document;
        this.schema = schema;
        this.reason = reason;
        this.faults = faults;
    }

    /** Adds a fault for each thing to mend, in the order of the file. */
    void collect() {
        var errors = schema.errorsIn(document.root()).stream()
                .map(error -> SchemaError.of(error, document))
                .sorted(Comparator.<SchemaError, Integer>comparing(
                                error -> error.place().line())
                        .thenComparing(error -> error.place().column())
                        .thenComparing(SchemaError::field))
                .toList();
        var ofWrongType = errors.stream()
                .filter(error -> error.keyword().equals("type"))
                .map(SchemaError::field)
                .collect(Collectors.toSet());
        var misspelt = errors.stream()
                .filter(error -> error.keyword().equals("additionalProperties"))
                .flatMap(error -> meant(error).map(error::below).stream())
                .collect(Collectors.toSet());
        for (var error : errors) if (isWorthSaying(error, ofWrongType, misspelt)) say(error);
    }

    /** Of a value of the wrong type only that is said; a key that is misspelt is not missing as well. */
    private static boolean isWorthSaying(SchemaError error, Set<String> ofWrongType, Set<String> misspelt) {
        return switch (error.keyword()) {
            case "type" -> true;
            case "required" -> !misspelt.contains(error.below(error.property()));
            default -> !ofWrongType.contains(error.field());
        };
    }

    private Optional<String> meant(SchemaError error) {
        return Spelling.nearest(error.property(), schema.keysAt(error.path()));
    }

    private void say(SchemaError error) {
        switch (error.keyword()) {
            case "additionalProperties" -> sayUnknownKey(error);
            case "required" -> sayMissingKey(error);
            case "type" -> sayWrongType(error);
            case "enum" -> sayNotAmong(error);
            case "pattern" -> sayWrongForm(error);
            case "maxLength" ->
                add(error, " est trop long.", "Raccourcissez la valeur. " + schema.formAt(error.path()));
            case "minItems" -> add(error, " est une liste vide.", schema.formAt(error.path()));
            case "minimum", "maximum" ->
                add(error, " : " + written(error) + " est hors des bornes.", schema.formAt(error.path()));
            default -> throw new IllegalStateException("no words for " + error);
        }
    }

    private void sayUnknownKey(SchemaError error) {
        var key = error.property();
        var known = schema.keysAt(error.path());
        var meant = meant(error);
        faults.add(
                error.place(),
                "La clé « " + brief(key) + " » est inconnue" + within(error) + "."
                        + meant.map(word -> " Vouliez-vous dire « " + word + " » ?")
                                .orElse(""),
                reason,
                meant.map(word -> "Écrivez « " + word + " ».")
                        .orElse("Retirez-la, ou choisissez parmi : " + String.join(", ", known) + "."));
    }

    private void sayMissingKey(SchemaError error) {
        var key = error.property();
        var path = new ArrayList<>(error.path());
        path.add(key);
        faults.add(
                error.place(),
                "La clé « " + key + " » (" + schema.titleAt(path) + ") manque" + within(error) + ".",
                reason,
                "Ajoutez « " + key + ": … ». " + schema.purposeAt(path));
    }

    private void sayWrongType(SchemaError error) {
        var value = error.value();
        if (value.isNull()) {
            add(
                    error,
                    " est vide.",
                    "Complétez la valeur" + (schema.isRequired(error.path()) ? "." : ", ou retirez la ligne."));
            return;
        }
        switch (error.asked().asText()) {
            case "string" -> sayNotText(error, value);
            case "boolean" ->
                add(
                        error,
                        " : " + written(error) + " n’est ni true ni false.",
                        "Écrivez true (oui) ou false (non), sans guillemets.");
            case "integer" ->
                add(
                        error,
                        " : " + written(error) + " n’est pas un nombre entier.",
                        "Écrivez-le en chiffres, sans guillemets, espace, virgule ni zéro devant. "
                                + schema.formAt(error.path()));
            case "array" ->
                add(
                        error,
                        " doit être une liste.",
                        "Écrivez chaque élément sur sa ligne, après un tiret et une espace.");
            case "object" ->
                add(
                        error,
                        " doit être un groupe de clés.",
                        "Écrivez sur les lignes suivantes, décalées de deux espaces : "
                                + String.join(", ", schema.keysAt(error.path())) + ".");
            default -> throw new IllegalStateException("no words for " + error);
        }
    }

    private void sayNotText(SchemaError error, JsonNode value) {
        var raw = document.written().get(error.field());
        if (raw == null) {
            add(
                    error,
                    " doit être un texte, et non " + (value.isArray() ? "une liste." : "un groupe de clés."),
                    "Écrivez un texte, au besoin entre guillemets. " + schema.formAt(error.path()));
            return;
        }
        var sort = value.isBoolean() ? "une réponse par oui ou non" : "un nombre";
        var key = error.isItem() ? "- " : error.key() + ": ";
        add(
                error,
                " : " + written(error) + " se lit comme " + sort + ", et non comme un texte.",
                "Mettez la valeur entre guillemets : " + key + "\"" + brief(raw) + "\".");
    }

    private void sayNotAmong(SchemaError error) {
        var known = schema.choicesAt(error.path());
        var meant = Spelling.nearest(error.value().asText(), known);
        add(
                error,
                " : " + written(error) + " n’est pas une valeur admise."
                        + meant.map(word -> " Vouliez-vous dire « " + word + " » ?")
                                .orElse(""),
                "Valeurs admises : " + String.join(", ", known) + ".");
    }

    private void sayWrongForm(SchemaError error) {
        if (error.value().asText().isBlank())
            add(
                    error,
                    " est vide.",
                    "Complétez la valeur" + (schema.isRequired(error.path()) ? "." : ", ou retirez la ligne."));
        else
            add(
                    error,
                    " : " + written(error) + " n’a pas la forme attendue.",
                    "Attendu : " + uncapitalised(schema.formAt(error.path())));
    }

    /** @param predicate what is wrong with the field, which the sentence begins with */
    private void add(SchemaError error, String predicate, String remedy) {
        var title = schema.titleAt(error.path());
        var field = error.field().isEmpty() ? "Le fichier" : "« " + brief(error.field()) + " »";
        var named = field + (title.isEmpty() || error.field().isEmpty() ? "" : " (" + title + ")");
        faults.add(error.place(), named + predicate, reason, remedy);
    }

    private String written(SchemaError error) {
        var raw = document.written().get(error.field());
        var value = error.value();
        if (raw == null && value.isContainerNode()) return value.isArray() ? "une liste" : "un groupe de clés";
        return "« " + brief(raw == null ? value.asText() : raw) + " »";
    }

    private static String within(SchemaError error) {
        return error.field().isEmpty() ? "" : " dans « " + brief(error.field()) + " »";
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
}
