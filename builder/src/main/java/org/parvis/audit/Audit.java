package org.parvis.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.evidence.Disclosure;
import org.parvis.evidence.Disclosures;
import org.parvis.report.AuditedDocument;
import org.parvis.report.AuditedDocument.Stated;
import org.parvis.rules.Rulebook;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;

/** Judges pages that Parvis did not bake, each for itself. */
public final class Audit {

    private final AuditConfig config;

    /** An audit as {@code config} wants it. */
    public Audit(AuditConfig config) {
        this.config = config;
    }

    /**
     * Judges each document, in the order of their paths.
     *
     * @param progress is told of each as it is done
     */
    public List<AuditedDocument> run(Consumer<AuditedDocument> progress) {
        var documents = new ArrayList<AuditedDocument>();
        for (var file : files()) {
            var document = audited(file);
            documents.add(document);
            progress.accept(document);
        }
        return documents;
    }

    private List<Path> files() {
        if (Files.isRegularFile(config.audited())) return List.of(config.audited());
        try (var files = Files.walk(config.audited())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Form.of(file).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuditedDocument audited(Path file) {
        var path = config.root()
                .toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize())
                .toString();
        var found = new ArrayList<Finding>();
        var encoding = Encoding.of(read(file));
        if (!encoding.isUtf8()) found.add(notUtf8(path));
        var form = Form.of(file).orElse(Form.TEXT);
        var page = page(path, form, encoding.text());
        var disclosures = Disclosures.of(page, config.asOf()).all().stream()
                .map(disclosure -> new Stated(disclosure, place(disclosure, page)))
                .toList();
        if (page.type().isEmpty()) {
            found.add(noPolicy(path));
            return new AuditedDocument(path, disclosures, new Report(path, path, found, List.of()));
        }
        var site = Site.audited(page, form == Form.HTML, config.body(), config.asOf());
        var report = new Report(path, path, found, config.rules().judge(Rulebook.RULES, site));
        return new AuditedDocument(path, disclosures, config.baseline().applyTo(report, Rulebook.RULES));
    }

    private static Page page(String path, Form form, String text) {
        var html = switch (form) {
            case HTML -> text;
            case MARKDOWN -> Markdown.page(text);
            case ASCIIDOC, TEXT -> PlainText.page(text);
        };
        return Page.of(path, WebPage.parse(html), SourceMap.itself(path));
    }

    private static Optional<Place> place(Disclosure disclosure, Page page) {
        return disclosure.where().map(block -> page.placeOf(block, disclosure.evidence()));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding notUtf8(String path) {
        return Finding.inSource(
                "audit/encoding",
                path,
                Place.of(path, 1),
                "le fichier n’est pas en UTF-8 ; il a été lu comme du windows-1252",
                "Un « é » lu dans un autre codage devient illisible.",
                "Enregistrez-le en UTF-8.");
    }

    private static Finding noPolicy(String path) {
        return Finding.inSource(
                "audit/no-policy",
                path,
                Place.of(path, 1),
                "rien dans cette page ne dit qu’elle est une politique ou une mention légale",
                "Aucune règle ne peut la juger.",
                "Vérifiez que c’est le bon fichier ; nommez dans son titre ce dont elle traite.");
    }

    /** What a document is written in. */
    enum Form {
        HTML,
        MARKDOWN,
        ASCIIDOC,
        TEXT;

        /** What the end of the name of {@code file} says, if Parvis reads it. */
        static Optional<Form> of(Path file) {
            var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return Optional.ofNullable(
                    switch (name.substring(name.lastIndexOf('.') + 1)) {
                        case "html", "htm", "xhtml" -> HTML;
                        case "md", "markdown" -> MARKDOWN;
                        case "adoc", "asciidoc", "asc" -> ASCIIDOC;
                        case "txt", "text" -> TEXT;
                        default -> null;
                    });
        }
    }
}
