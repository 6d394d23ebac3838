package org.parvis.bake;

import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.parvis.site.Html;

/** Asciidoctor, kept warm between pages: strings in, strings out, in SECURE mode. */
final class AsciidocConverter implements AutoCloseable {

    private static final Pattern MISSING_ATTRIBUTE = Pattern.compile("skipping reference to missing attribute: (\\S+)");
    private static final Pattern INVALID_REFERENCE = Pattern.compile("(?:possible )?invalid reference: (\\S+)");

    /** Held, because the JDK forgets a logger that nobody holds, and its settings with it. */
    private static final Logger JAVA_LOG = Logger.getLogger("asciidoctor");

    private final Asciidoctor asciidoctor;
    private final Current current = new Current();

    /** Starts Asciidoctor, which takes some seconds. */
    AsciidocConverter() {
        asciidoctor = start();
        asciidoctor.javaExtensionRegistry().includeProcessor(new SnapshotIncludes(current));
        asciidoctor.javaExtensionRegistry().treeprocessor(new SourceMarks(current));
        asciidoctor.registerLogHandler(this::report);
    }

    /** An Asciidoctor of one's own. */
    static Asciidoctor start() {
        // Ruby code is run as it is read: compiling it costs more than it gives below a thousand pages.
        if (System.getProperty("jruby.compile.mode") == null) System.setProperty("jruby.compile.mode", "OFF");
        // Everything it logs becomes a finding; its second copy on standard error would only say the same without the
        // place.
        JAVA_LOG.setUseParentHandlers(false);
        return Asciidoctor.Factory.create();
    }

    /**
     * A page as converted.
     *
     * @param title the words of its title; empty without one
     * @param type what {@code :page-type:} says
     * @param description what {@code :description:} says
     * @param body Asciidoctor's HTML
     */
    record Converted(String title, String type, String description, String body) {}

    /** Converts the page of {@code conversion}; what is wrong with it is reported there. */
    Converted convert(Conversion conversion) {
        AsciidocAttributes.refuse(conversion, Conversion.PAGE, conversion.page().text());
        var context = conversion.context();
        var root = context.pages().get(conversion.path()).root(context.tokens().of("home"));
        var options = Options.builder()
                .safe(SafeMode.SECURE)
                .standalone(false)
                .sourcemap(true)
                .attributes(AsciidocAttributes.of(context, root))
                .build();
        current.begin(conversion);
        try {
            var document = asciidoctor.load(conversion.page().text(), options);
            var body = document.convert();
            return new Converted(
                    words(document.getDoctitle()),
                    attribute(document.getAttribute("page-type")),
                    words(document.getAttribute("description")),
                    body);
        } catch (RuntimeException e) {
            // Asciidoctor wraps what goes wrong in an extension, and what it says itself tells nothing.
            throw e.getCause() instanceof IllegalStateException cause ? cause : e;
        } finally {
            current.end();
        }
    }

    /** What Asciidoctor gives as HTML, as the words it says: layouts escape it again, and markup in a title stays out. */
    private static String words(Object html) {
        return html == null ? "" : Html.fragment(String.valueOf(html)).body().wholeText();
    }

    private static String attribute(Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    private void report(LogRecord log) {
        var conversion = current.conversion();
        if (conversion == null) return;
        var attribute = MISSING_ATTRIBUTE.matcher(log.getMessage());
        var reference = INVALID_REFERENCE.matcher(log.getMessage());
        if (attribute.find()) {
            conversion.report(
                    "bake/missing-attribute",
                    conversion.locate(Pattern.compile("(?<!\\\\)\\{" + Pattern.quote(attribute.group(1)) + "}")),
                    "l’attribut {" + attribute.group(1) + "} n’est défini nulle part");
        } else if (reference.find()) {
            conversion.report(
                    "bake/broken-reference",
                    conversion.locate(Pattern.compile("(<<|xref:)#?" + Pattern.quote(reference.group(1)))),
                    "le renvoi vers « " + reference.group(1) + " » ne mène nulle part",
                    "Corrigez l’identifiant, ou donnez-le au titre visé : [#identifiant].");
        } else if (log.getSeverity().compareTo(Severity.INFO) > 0) {
            var at = log.getCursor();
            var known = at != null && at.getLineNumber() > 0;
            conversion.report(
                    "bake/asciidoctor",
                    known ? conversion.place(at.getFile(), at.getLineNumber()) : conversion.place(Conversion.PAGE, 1),
                    "Asciidoctor signale : " + log.getMessage());
        }
    }

    @Override
    public void close() {
        asciidoctor.close();
    }
}
