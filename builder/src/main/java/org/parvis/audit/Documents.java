package org.parvis.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.bake.Bounds;
import org.parvis.bake.LonePages;
import org.parvis.compliance.Finding;
import org.parvis.site.Page;
import org.parvis.site.SourceMap;

/** Reads documents, whatever they are written in, as pages on their own lines. */
final class Documents implements AutoCloseable {

    private final LonePages asciidoc = new LonePages();

    /**
     * A document as read.
     *
     * @param page the page that it is; none where it is more than can be judged, as a finding says
     * @param isMarkup whether it is the HTML that readers get
     * @param findings what is wrong with how it is written
     */
    record Document(Optional<Page> page, boolean isMarkup, List<Finding> findings) {}

    /** What a document is written in. */
    enum Form {
        HTML("html", "htm", "xhtml"),
        MARKDOWN("md", "markdown"),
        ASCIIDOC("adoc", "asciidoc", "asc"),
        TEXT("txt", "text");

        /** How the names of all that Parvis reads end, what readers get first. */
        static final List<String> ENDINGS = Stream.of(values())
                .flatMap(form -> form.endings.stream())
                .map(ending -> "." + ending)
                .toList();

        /** What documents end in that people read, and Parvis does not. */
        private static final Set<String> OTHERS = Set.of("pdf", "doc", "docx", "odt", "rtf");

        private final List<String> endings;

        Form(String... endings) {
            this.endings = List.of(endings);
        }

        /** What the end of the file name {@code name} says, if Parvis reads it. */
        static Optional<Form> of(String name) {
            var ending = endingOf(name);
            return Stream.of(values())
                    .filter(form -> form.endings.contains(ending))
                    .findFirst();
        }

        /** Whether the file {@code name} is a document of another form. */
        static boolean isOther(String name) {
            return OTHERS.contains(endingOf(name));
        }

        private static String endingOf(String name) {
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }
    }

    /** Reads {@code text}, which is the file {@code path}; what its name does not tell is read as plain text. */
    Document read(String path, String text) {
        var form = Form.of(path).orElse(Form.TEXT);
        if (form != Form.HTML && Bounds.areBrokenBy(text)) return document(path, Optional.empty(), form, List.of());
        return switch (form) {
            case HTML -> document(path, Optional.of(text), form, List.of());
            case MARKDOWN -> document(path, Optional.of(Markdown.page(text)), form, List.of());
            case TEXT -> document(path, Optional.of(PlainText.page(text)), form, List.of());
            case ASCIIDOC -> asciidoc(path, text);
        };
    }

    private Document asciidoc(String path, String text) {
        var converted = asciidoc.convert(path, text);
        return converted
                .page()
                .map(page -> document(path, Optional.of(onItsLines(page, text)), Form.ASCIIDOC, converted.findings()))
                .orElseGet(() -> new Document(Optional.empty(), false, converted.findings()));
    }

    private static String onItsLines(LonePages.LonePage converted, String text) {
        var body = converted.body();
        // A layout would print the title; here it is the page's own first heading.
        if (!converted.title().isEmpty()) body.prependElement("h1").text(converted.title());
        var lines = AsciidocLines.of(body, converted.lines(), text);
        return OnItsLines.page(converted.title(), converted.type(), body, lines);
    }

    private static Document document(String path, Optional<String> html, Form form, List<Finding> findings) {
        var sources = form == Form.HTML ? SourceMap.itself(path) : SourceMap.onLinesOf(path);
        var page = html.map(WebPage::parse)
                .filter(parsed -> !Bounds.areBrokenBy(parsed))
                .map(WebPage::withMain)
                .map(parsed -> Page.of(path, parsed, sources));
        return new Document(
                page,
                form == Form.HTML,
                page.isPresent()
                        ? findings
                        : Stream.concat(findings.stream(), Stream.of(AuditFindings.tooLarge(path)))
                                .toList());
    }

    @Override
    public void close() {
        asciidoc.close();
    }
}
