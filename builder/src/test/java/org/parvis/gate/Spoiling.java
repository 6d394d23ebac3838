package org.parvis.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/** A way to spoil what an element says. */
record Spoiling(String name, Consumer<Element> apply) {

    private static final String VAGUE = "Cette information est tenue à la disposition du public par nos services.";

    /** The ways that fit {@code element}. */
    static List<Spoiling> of(Element element) {
        var ways = new ArrayList<Spoiling>();
        ways.add(new Spoiling("removed", Element::remove));
        if (!element.text().isBlank()) ways.add(new Spoiling("words spoilt, data kept", spoilt -> spoilt.text(VAGUE)));
        element.attributes().forEach(attribute -> {
            var name = attribute.getKey();
            if (name.startsWith("data-") && !name.equals("data-fact"))
                ways.add(new Spoiling(
                        name + " spoilt, words kept", spoilt -> spoilt.attr(name, other(attribute.getValue()))));
        });
        ways.add(new Spoiling("data-fact taken away", spoilt -> spoilt.removeAttr("data-fact")));
        ways.addAll(hidings(element));
        return ways;
    }

    private static List<Spoiling> hidings(Element element) {
        var ways = new ArrayList<Spoiling>();
        ways.add(new Spoiling("hidden by attribute", hidden -> hidden.attr("hidden", true)));
        ways.add(new Spoiling("hidden by style", hidden -> hidden.attr("style", "display: none")));
        ways.add(new Spoiling("hidden in a comment", hidden -> hidden.replaceWith(new Comment(hidden.outerHtml()))));
        ways.add(new Spoiling("hidden in a template", hidden -> hidden.wrap("<template></template>")));
        ways.add(new Spoiling("hidden in noscript", hidden -> hidden.wrap("<noscript></noscript>")));
        ways.add(new Spoiling("hidden in closed details", hidden -> hidden.wrap("<details></details>")));
        ways.add(new Spoiling(
                "spoilt with zero-width characters", spoilt -> letters(spoilt, "(?<=\\p{L})(?=\\p{L})", "\u200b")));
        ways.add(new Spoiling(
                "spoilt with look-alike letters",
                spoilt -> letters(letters(letters(spoilt, "e", "\u0435"), "a", "\u0430"), "o", "\u043e")));
        if (!element.select("a[href]").isEmpty())
            ways.add(new Spoiling(
                    "links emptied", spoilt -> spoilt.select("a[href]").forEach(Element::empty)));
        return ways;
    }

    private static Element letters(Element element, String letters, String others) {
        element.getAllElements()
                .forEach(part -> part.textNodes()
                        .forEach(text -> text.text(text.getWholeText().replaceAll(letters, others))));
        return element;
    }

    private static String other(String value) {
        if (value.matches("P\\d.*")) return value.equals("P7M") ? "P8M" : "P7M";
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) return "1999" + value.substring(4);
        if (value.matches("\\d+")) return String.valueOf((Integer.parseInt(value) + 37) % 101);
        return value + "x";
    }
}
