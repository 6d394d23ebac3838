package org.parvis.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.compliance.Citation;
import org.parvis.compliance.Example;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Severity;
import org.parvis.declared.PageSet;
import org.parvis.site.Place;

/** A rule as {@code parvis.yaml} states it: the part of {@code document} at {@code path}, which is as the schema says. */
record StatedRule(YamlDocument document, String path, JsonNode node) {

    boolean has(String key) {
        return node.has(key);
    }

    String text(String key) {
        return node.path(key).asText();
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : node.path(key)) texts.add(item.asText());
        return texts;
    }

    Place placeOf(String key) {
        return document.placeOf(YamlDocument.path(path, key));
    }

    /** What the rule says where it is broken. */
    String message() {
        return withoutFullStop(text("message"));
    }

    /** What it requires. */
    Requirement requirement() {
        var reference = node.path("reference");
        var citation = reference.path("citation").asText();
        return Requirement.of(
                withoutFullStop(text("title")),
                Severity.valueOf(text("severity").toUpperCase(Locale.ROOT)),
                reference.has("link")
                        ? Citation.of(
                                citation, URI.create(reference.path("link").asText()))
                        : Citation.of(citation),
                withFullStop(text("reason")),
                withFullStop(text("remedy")));
    }

    /** Its examples, those that pass first, each as a site whose only page is one of {@code pages}. */
    List<Example> examples(PageSet pages) {
        var examples = new ArrayList<Example>();
        for (var example : node.path("examples").path("passed"))
            examples.add(Example.passed(titleOf(example), pages.example(htmlOf(example))));
        for (var example : node.path("examples").path("failed"))
            examples.add(Example.failed(titleOf(example), pages.example(htmlOf(example)), message()));
        return examples;
    }

    private static String titleOf(JsonNode example) {
        return withoutFullStop(example.path("title").asText());
    }

    private static String htmlOf(JsonNode example) {
        return example.path("html").asText().stripTrailing();
    }

    private static String withoutFullStop(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private static String withFullStop(String words) {
        return ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }
}
