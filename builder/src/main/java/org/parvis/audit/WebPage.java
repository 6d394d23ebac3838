package org.parvis.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.parvis.site.Html;

/** HTML as it was published: what its author did not mark as the main content is found, so that menus are not taken for a policy. */
final class WebPage {

    private static final String NAMED = "[role=main], #main, #content, #contenu, #main-content, .main-content, article";
    private static final Set<String> AROUND = Set.of("header", "footer", "nav", "aside", "script", "style", "noscript");

    /** What Parvis writes beside facts of a record. There is none here: the words are to be read, whoever marked them. */
    private static final List<String> MARKS = List.of("data-fact", "data-period");

    /** A part that holds less than this of the page's words is not what the page is about. */
    private static final double MOST = 0.5;

    /** Prose that readers unfold, as in lists of questions; choices that are folded away stay so. */
    private static final String FOLDED = "main details:not(:has(button, input, select))";

    /** Prose that its author set as code, as Markdown makes it easy to: an address, a sentence. */
    private static final int PROSE = 4;

    private WebPage() {}

    /** The page {@code html}, with the positions of its parts. */
    static Document parse(String html) {
        return Html.page(html, true);
    }

    /** {@code document} with a {@code main}: the part that is one in all but name, or what its header, menus and footer leave. */
    static Document withMain(Document document) {
        if (document.selectFirst("main") == null)
            named(document).ifPresentOrElse(part -> part.tagName("main"), () -> wrap(document.body()));
        MARKS.forEach(mark -> document.select("[" + mark + "]").removeAttr(mark));
        document.select(FOLDED).attr("open", "");
        document.select("code:not(pre code)").stream()
                .filter(code -> code.text().split(" ").length >= PROSE)
                .forEach(Element::unwrap);
        return document;
    }

    private static Optional<Element> named(Document document) {
        var all = document.body().text().length();
        return document.select(NAMED).stream()
                .filter(part -> !part.normalName().equals("body") && part.text().length() >= MOST * all)
                .findFirst();
    }

    private static void wrap(Element body) {
        var inner = List.copyOf(body.childNodes()).stream()
                .filter(node -> !isAround(node))
                .toList();
        var main = new Element("main");
        if (inner.isEmpty()) body.appendChild(main);
        else inner.get(0).before(main);
        main.appendChildren(inner);
    }

    private static boolean isAround(Node node) {
        return node instanceof Element element
                && (AROUND.contains(element.normalName())
                        || Set.of("banner", "navigation", "contentinfo").contains(element.attr("role")));
    }
}
