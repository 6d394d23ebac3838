package org.parvis.bake;

import java.util.Set;
import org.jsoup.nodes.Element;

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

    private TenantMarkup() {}

    static void check(Element body, Conversion conversion) {
        for (var element : body.getAllElements()) {
            if (element == body) continue;
            if (!ELEMENTS.contains(element.normalName())) {
                refuse(element, conversion, "l’élément <" + element.normalName() + ">");
                continue;
            }
            element.attributes().forEach(attribute -> {
                var name = attribute.getKey();
                if (!ATTRIBUTES.contains(name) && !name.matches("data-[a-z][a-z0-9-]*")) {
                    refuse(element, conversion, "l’attribut " + name);
                } else if ((name.equals("href") || name.equals("src")) && !isHarmless(attribute.getValue(), name)) {
                    refuse(element, conversion, "l’adresse " + attribute.getValue());
                }
            });
        }
    }

    private static boolean isHarmless(String address, String attribute) {
        var plain = address.replaceAll("[\\p{Cntrl}\\s]", "");
        if (plain.startsWith("//") || plain.contains("\\")) return false;
        var colon = plain.indexOf(':');
        var path = colon < 0 || plain.substring(0, colon).matches(".*[/?#].*");
        if (path) return true;
        var scheme = plain.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
        return attribute.equals("src")
                ? scheme.equals("https")
                : Set.of("https", "http", "mailto", "tel").contains(scheme);
    }

    private static void refuse(Element element, Conversion conversion, String what) {
        var marked = element;
        while (marked != null && !marked.hasAttr(SemanticHtml.SOURCE)) marked = marked.parent();
        var place = (marked == null
                        ? java.util.Optional.<org.parvis.site.Place>empty()
                        : conversion.context().place(marked.attr(SemanticHtml.SOURCE)))
                .orElseGet(() -> conversion.place(Conversion.PAGE, 1));
        conversion.report(
                "bake/refused-markup",
                place,
                what + " n’est pas admis dans une page",
                "Un portail public ne doit rien exécuter ni charger qui vienne du texte d’une page.",
                "Écrivez ce passage en AsciiDoc ordinaire, sans HTML.");
    }
}
