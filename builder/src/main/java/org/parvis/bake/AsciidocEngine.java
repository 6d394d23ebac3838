package org.parvis.bake;

import java.io.File;
import java.util.Date;
import java.util.Map;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.MarkupEngine;
import org.parvis.site.Place;

/**
 * JBake's engine for AsciiDoc pages, in the place of its own, which runs UNSAFE, parses each page twice and does not link with
 * AsciidoctorJ 3. A singleton of JBake's: what one bake needs comes with the configuration.
 */
final class AsciidocEngine extends MarkupEngine {

    @Override
    public DocumentModel parse(JBakeConfiguration configuration, File file) {
        var context = ((BakeConfiguration) configuration).context();
        var crawled = configuration
                .getContentFolder()
                .toPath()
                .relativize(file.toPath())
                .toString()
                .replace('\\', '/');
        var path = context.pages().entrySet().stream()
                .filter(page -> page.getValue().crawled().equals(crawled))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("JBake crawled a page that is not in the snapshot: " + crawled));
        return document(new Conversion(context, path, new FactLists(context.sources(), context.shape())));
    }

    private static DocumentModel document(Conversion conversion) {
        try {
            return converted(conversion);
        } catch (StackOverflowError e) {
            conversion.report(
                    "bake/too-deep",
                    Place.of(conversion.page().displayPath(), 1),
                    "la page imbrique trop de blocs les uns dans les autres",
                    "Sa fabrication ne pourrait pas aboutir.",
                    "Retirez des niveaux : une page n’en demande que quelques-uns.");
            return null;
        }
    }

    private static DocumentModel converted(Conversion conversion) {
        var converted = conversion.context().converter().convert(conversion);
        if (converted.title().isBlank()) {
            reportTitle(conversion);
            return null;
        }
        var type = PageType.of(converted.type());
        if (type.isEmpty()) {
            reportType(conversion, converted.type());
            return null;
        }
        var body = SemanticHtml.of(converted.body());
        if (conversion.holdsTenantText()) TenantMarkup.check(body, conversion);
        PageLinks.resolve(body, conversion);
        var document = new DocumentModel();
        document.setType(type.get().id());
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        document.setTitle(converted.title());
        document.setBody(body.html());
        document.put("description", converted.description());
        document.put("page", conversion.path());
        document.setDate(new Date(0));
        conversion.context().noteDocument(conversion.path(), type.get(), converted.title());
        return document;
    }

    private static void reportTitle(Conversion conversion) {
        conversion.report(
                "bake/missing-title",
                Place.of(conversion.page().displayPath(), 1),
                "la page n’a pas de titre",
                "Le titre est ce que lisent d’abord les lecteurs, les moteurs de recherche et les lecteurs d’écran.",
                "Commencez la page par une ligne « = Titre de la page ».");
    }

    private static void reportType(Conversion conversion, String type) {
        var line = conversion.locate(java.util.regex.Pattern.compile("^:page-type:"));
        conversion.report(
                "bake/unknown-page-type",
                type.isEmpty() ? Place.of(conversion.page().displayPath(), 1) : line,
                type.isEmpty() ? "la page ne dit pas son type" : "le type de page « " + type + " » n’existe pas",
                "Sans type connu, la page ne serait pas publiée.",
                "Écrivez sous le titre « :page-type: » suivi de l’un de ces mots : " + String.join(", ", PageType.ids())
                        + ".");
    }
}
