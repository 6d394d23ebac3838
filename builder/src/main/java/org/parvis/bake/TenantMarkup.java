package org.parvis.bake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.parvis.source.Characters;

/** What HTML a page may hold that a tenant has written, in whole or in part. Anything else is refused, not cleaned. */
final class TenantMarkup {

    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "address",
            "aside",
            "b",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul");
    private static final Set<String> ATTRIBUTES = Set.of(
            "alt",
            "cite",
            "class",
            "colspan",
            "datetime",
            "height",
            "href",
            "hreflang",
            "id",
            "lang",
            "rel",
            "role",
            "rowspan",
            "scope",
            "src",
            "start",
            "target",
            "title",
            "type",
            "width");

    private static final Set<String> LINKED_SCHEMES = Set.of("https", "http", "mailto", "tel");
    private static final Set<String> LOADED_SCHEMES = Set.of("https");

    /** In characters; an address is the longest that anybody means. */
    private static final int LONGEST_VALUE = 2_000;

    /** How a character is written by its number or its name. */
    private static final Pattern CODE = Pattern.compile("&#?\\w+;");

    private TenantMarkup() {}

    /** The whole of what is allowed, for docs/security.adoc. */
    static List<String> allowed() {
        return List.of(
                "Elements:: " + listed(ELEMENTS),
                "Attributes:: " + listed(ATTRIBUTES) + ", and names that begin with `data-`",
                "Schemes in `href`:: " + listed(LINKED_SCHEMES) + ", or none",
                "Schemes in `src`:: " + listed(LOADED_SCHEMES) + ", or none");
    }

    private static String listed(Set<String> names) {
        return names.stream().sorted().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    static void check(Element body, Conversion conversion) {
        for (var element : body.getAllElements()) {
            if (element.childNodes().stream().anyMatch(Comment.class::isInstance))
                refuse(element, "<!--", conversion, "un commentaire HTML n’est pas admis");
            for (var words : element.textNodes()) checkWords(words.getWholeText(), element, conversion);
            if (element == body) continue;
            if (!ELEMENTS.contains(element.normalName())) {
                refuse(
                        element,
                        "<" + element.normalName(),
                        conversion,
                        "l’élément <" + element.normalName() + "> n’est pas admis");
                continue;
            }
            element.attributes().forEach(attribute -> {
                var name = attribute.getKey();
                if (!ATTRIBUTES.contains(name) && !name.matches("data-[a-z][a-z0-9-]*")) {
                    refuse(element, name, conversion, "l’attribut " + name + " n’est pas admis");
                } else if ((name.equals("href") || name.equals("src")) && !isHarmless(attribute.getValue(), name)) {
                    refuse(
                            element,
                            attribute.getValue(),
                            conversion,
                            "l’adresse " + attribute.getValue() + " n’est pas admise");
                } else if (attribute.getValue().length() <= LONGEST_VALUE) {
                    checkWords(attribute.getValue(), element, conversion);
                } else {
                    refuse(
                            element,
                            name,
                            conversion,
                            "une valeur de plus de " + LONGEST_VALUE + " signes pour " + name + " n’est pas admise");
                }
            });
        }
    }

    /** Refuses {@code words}, which stand in no element, where they hold a character that no source may hold. */
    static void checkWords(String words, Conversion conversion) {
        Characters.forbiddenInWords(words)
                .ifPresent(found -> conversion.report(
                        "bake/refused-markup", conversion.locate(CODE), found + " n’est pas admis dans une page"));
    }

    private static void checkWords(String words, Element element, Conversion conversion) {
        Characters.forbiddenInWords(words)
                .ifPresent(found -> refuse(element, "&", conversion, found + " n’est pas admis"));
    }

    private static boolean isHarmless(String address, String attribute) {
        var plain = address.replaceAll("[\\p{Cntrl}\\s]", "");
        if (plain.startsWith("//") || plain.contains("\\")) return false;
        var colon = plain.indexOf(':');
        var path = colon < 0 || plain.substring(0, colon).matches(".*[/?#].*");
        if (path) return true;
        var scheme = plain.substring(0, colon).toLowerCase(Locale.ROOT);
        return (attribute.equals("src") ? LOADED_SCHEMES : LINKED_SCHEMES).contains(scheme);
    }

    /** Refuses {@code element}; what is passed through as a block of its own bears no mark, and is looked for by {@code written}. */
    private static void refuse(Element element, String written, Conversion conversion, String what) {
        var place = Optional.ofNullable(element.closest("[" + Roles.SOURCE + "]"))
                .flatMap(marked -> conversion.context().place(marked.attr(Roles.SOURCE)))
                .orElseGet(() -> conversion.locate(
                        Pattern.compile(Pattern.quote(written), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        conversion.report("bake/refused-markup", place, what + " dans une page");
    }
}
