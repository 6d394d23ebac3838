package org.parvis.site;

import java.util.ArrayDeque;
import org.jsoup.nodes.Element;

/**
 * What is known of an element of a page, kept with it: whether a reader sees it, and what it says. A page does not change once
 * it is parsed; a copy of an element starts without notes.
 */
final class Notes {

    private static final String KEY = "parvis-notes";

    private final Element owner;
    private Boolean hidden;
    private String text;

    private Notes(Element owner) {
        this.owner = owner;
    }

    private static Notes of(Element element) {
        if (element.attributes().userData(KEY) instanceof Notes notes && notes.owner == element) return notes;
        var notes = new Notes(element);
        element.attributes().userData(KEY, notes);
        return notes;
    }

    /** Whether {@code element} or what it stands in is hidden. */
    static boolean isHidden(Element element) {
        var known = of(element).hidden;
        if (known != null) return known;
        var unknown = new ArrayDeque<Notes>();
        var part = element;
        while (part != null) {
            var notes = of(part);
            if (notes.hidden != null) break;
            unknown.push(notes);
            part = part.parent();
        }
        var hidden = part != null && of(part).hidden;
        for (var notes : unknown) {
            hidden = hidden || VisibleText.hidesItself(notes.owner);
            notes.hidden = hidden;
        }
        return hidden;
    }

    /** What a reader sees of {@code element}. */
    static String text(Element element) {
        var notes = of(element);
        if (notes.text == null) notes.text = Remembered.same(VisibleText.read(element));
        return notes.text;
    }
}
