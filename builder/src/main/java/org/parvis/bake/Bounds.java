package org.parvis.bake;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * How much a document may hold. The rules compare every part of a page with others, so that a page of any size would take any time;
 * these bounds are many times what anybody publishes for people to read.
 */
public final class Bounds {

    /** Of a file, in bytes: pages carry scripts and pictures beside their words. */
    public static final int BYTES = 2 << 20;

    /** Of text, in characters: a hundred printed pages. */
    public static final int CHARACTERS = 300_000;

    /** Of a word, in characters: a pattern that looks for words goes over a long one once for each of its letters. */
    public static final int WORD = 2_000;

    /** Elements of a page. */
    public static final int ELEMENTS = 10_000;

    /** Elements within each other. */
    public static final int DEPTH = 256;

    private int characters;
    private int word;
    private int elements;

    private Bounds() {}

    /** Whether {@code text}, which is all to be read, is more than that. */
    public static boolean areBrokenBy(String text) {
        var bounds = new Bounds();
        bounds.count(text);
        return bounds.areBroken();
    }

    /** Whether {@code page} is more than that. */
    public static boolean areBrokenBy(Element page) {
        return brokenBy(page).isPresent();
    }

    /** What {@code page} has too much of, in French. Nothing here is recursive: what is too deep must not overflow the stack first. */
    public static Optional<String> brokenBy(Element page) {
        var bounds = new Bounds();
        var depth = 0;
        for (Node node = page; node != null; ) {
            if (node instanceof TextNode text) bounds.count(text.getWholeText());
            if (node instanceof Element element) bounds.count(element);
            if (depth > DEPTH) return Optional.of(String.format(Locale.FRENCH, "plus de %,d niveaux emboîtés", DEPTH));
            if (bounds.areBroken()) return Optional.of(bounds.broken());
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
                depth++;
                continue;
            }
            while (node != null && node.nextSibling() == null) {
                node = node.parent();
                depth--;
            }
            node = node == null ? null : node.nextSibling();
        }
        return Optional.empty();
    }

    private void count(Element element) {
        elements++;
        if (element.isBlock()) word = 0;
    }

    private void count(String text) {
        characters += text.length();
        for (int i = 0; i < text.length() && word <= WORD; i++) {
            word = Character.isWhitespace(text.charAt(i)) ? 0 : word + 1;
        }
    }

    private String broken() {
        if (word > WORD) return String.format(Locale.FRENCH, "un mot de plus de %,d signes", WORD);
        return elements > ELEMENTS
                ? String.format(Locale.FRENCH, "plus de %,d éléments", ELEMENTS)
                : String.format(Locale.FRENCH, "plus de %,d signes", CHARACTERS);
    }

    private boolean areBroken() {
        return characters > CHARACTERS || word > WORD || elements > ELEMENTS;
    }
}
