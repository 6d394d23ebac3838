package org.parvis.audit;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts what a converter made of a source back on the lines of the source: each element of which the line is known is moved down to
 * it by line breaks, which change nothing for a reader of HTML.
 */
final class OnItsLines {

    private final Map<Element, Integer> lines;
    private int line = 1;

    private OnItsLines(Map<Element, Integer> lines) {
        this.lines = lines;
    }

    /**
     * The page of the title {@code title} and the main content {@code body}.
     *
     * @param type what the page is for, if its source says it, or else empty
     * @param lines the line of the source on which an element begins
     */
    static String page(String title, String type, Element body, Map<Element, Integer> lines) {
        new OnItsLines(lines).settle(body);
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.title(title);
        var main = document.body().appendElement("main");
        if (!type.isEmpty()) main.attr("data-page", type);
        main.appendChildren(List.copyOf(body.childNodes()));
        return document.outerHtml();
    }
    /** In document order, without recursion: what is audited may be nested as deep as its author liked. */
    private void settle(Element body) {
        for (Node node = body.firstChild(); node != null; ) {
            var next = following(node, body);
            if (node instanceof TextNode text) passOver(text);
            else if (node instanceof Element element) moveDown(element);
            node = next;
        }
    }

    private void passOver(TextNode text) {
        text.text(words(text));
        if (text.getWholeText().isEmpty()) text.remove();
        else
            line += (int)
                    text.getWholeText().chars().filter(letter -> letter == '\n').count();
    }

    private void moveDown(Element element) {
        var missing = lines.getOrDefault(element, 0) - line;
        if (missing <= 0) return;
        element.before(new TextNode("\n".repeat(missing)));
        line += missing;
    }

    /** {@code text} without the line breaks that the converter put beside blocks to be read by people. */
    private static String words(TextNode text) {
        var words = text.getWholeText();
        if (isPreformatted(text)) return words;
        if (endsBlock(text.previousSibling(), text)) words = words.stripLeading();
        return endsBlock(text.nextSibling(), text) ? words.stripTrailing() : words;
    }

    /** Whether {@code beside} is a block, or {@code text} the end of one. */
    private static boolean endsBlock(Node beside, TextNode text) {
        return beside == null ? isBlock(text.parent()) : isBlock(beside);
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && element.isBlock();
    }

    private static boolean isPreformatted(Node node) {
        for (var part = node.parent(); part != null; part = part.parent())
            if (part.nodeName().equals("pre")) return true;
        return false;
    }

    private static Node following(Node node, Element root) {
        if (node.childNodeSize() > 0) return node.childNode(0);
        for (var at = node; at != null && at != root; at = at.parent())
            if (at.nextSibling() != null) return at.nextSibling();
        return null;
    }
}
