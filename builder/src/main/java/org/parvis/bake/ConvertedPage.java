package org.parvis.bake;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.parvis.site.Html;
import org.parvis.site.Place;

/**
 * A page whose AsciiDoc has become plain HTML, ready for its layout.
 *
 * @param type what the page is for
 * @param title the words of its title
 * @param description what {@code :description:} says
 * @param body its content, with the marks of its sources
 */
record ConvertedPage(String type, String title, String description, String body) {

    private static final Pattern LONG_WORD = Pattern.compile("\\S{" + Bounds.WORD + "}");

    /** In characters. */
    private static final int LONGEST_TITLE = 300;

    private static final int LONGEST_DESCRIPTION = 600;

    /** What becomes of the page of {@code conversion}; nothing where it can be no page, and a report says why. */
    static Optional<ConvertedPage> of(Conversion conversion, AsciidocConverter converter) {
        return unlessTooDeep(conversion, () -> ofSite(conversion, converter));
    }

    /** The same for a page of no site: it need have neither title nor type, facts are left out, and its links lead where they say. */
    static Optional<ConvertedPage> alone(Conversion conversion, AsciidocConverter converter) {
        return unlessTooDeep(conversion, () -> {
            var converted = converter.convert(conversion);
            var tokens = conversion.context().tokens();
            return plain(conversion, tokens.in(converted.body()).replaceAll(""), Optional.empty())
                    .map(body -> page(converted, body));
        });
    }

    private static Optional<ConvertedPage> unlessTooDeep(
            Conversion conversion, Supplier<Optional<ConvertedPage>> page) {
        try {
            return page.get();
        } catch (StackOverflowError | Html.NestingException e) {
            Nesting.report(conversion.path(), conversion.context());
            return Optional.empty();
        }
    }

    private static Optional<ConvertedPage> ofSite(Conversion conversion, AsciidocConverter converter) {
        var converted = converter.convert(conversion);
        if (converted.title().isBlank()) {
            reportTitle(conversion);
            return Optional.empty();
        }
        if (PageType.of(converted.type()).isEmpty()) {
            reportType(conversion, converted.type());
            return Optional.empty();
        }
        var plain = plain(conversion, converted.body(), tooLong(converted));
        if (conversion.holdsTenantText()) {
            TenantMarkup.checkWords(converted.title(), conversion);
            TenantMarkup.checkWords(converted.description(), conversion);
        }
        plain.ifPresent(body -> {
            PageLinks.resolve(body, conversion);
            Roles.complete(body, conversion);
        });
        return plain.map(body -> page(converted, body));
    }

    /** {@code html} as the body of a page; nothing where a tenant wrote too much of it, or of what stands around it. */
    private static Optional<Element> plain(Conversion conversion, String html, Optional<String> tooLong) {
        var body = SemanticHtml.of(html);
        if (!conversion.holdsTenantText()) return Optional.of(body);
        var tooMuch = tooLong.or(() -> Bounds.brokenBy(body));
        if (tooMuch.isPresent()) {
            reportSize(conversion, tooMuch.get());
            return Optional.empty();
        }
        TenantMarkup.check(body, conversion);
        return Optional.of(body);
    }

    private static ConvertedPage page(AsciidocConverter.Converted converted, Element body) {
        return new ConvertedPage(converted.type(), converted.title(), converted.description(), body.html());
    }

    /** The title stands in the menus of all pages, and the description in the head of its own. */
    private static Optional<String> tooLong(AsciidocConverter.Converted page) {
        if (page.title().length() > LONGEST_TITLE)
            return Optional.of("un titre de plus de " + LONGEST_TITLE + " signes");
        return page.description().length() > LONGEST_DESCRIPTION
                ? Optional.of("une description de plus de " + LONGEST_DESCRIPTION + " signes")
                : Optional.empty();
    }

    private static void reportTitle(Conversion conversion) {
        conversion.report(
                "bake/missing-title", Place.of(conversion.page().displayPath(), 1), "la page n’a pas de titre");
    }

    private static void reportType(Conversion conversion, String type) {
        var line = conversion.locate(Pattern.compile("^:page-type:"));
        conversion.report(
                "bake/unknown-page-type",
                type.isEmpty() ? Place.of(conversion.page().displayPath(), 1) : line,
                type.isEmpty() ? "la page ne dit pas son type" : "le type de page « " + type + " » n’existe pas",
                "Écrivez sous le titre « :page-type: » suivi de l’un de ces mots : " + String.join(", ", PageType.ids())
                        + ".");
    }

    private static void reportSize(Conversion conversion, String tooMuch) {
        conversion.report(
                "bake/too-large", conversion.locate(LONG_WORD), "la page est trop grande : elle a " + tooMuch);
    }
}
