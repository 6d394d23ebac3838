package org.parvis.evidence;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.parvis.site.VisibleText;

/** What follows a block in the flow of a page. */
public final class Flow {

    private Flow() {}

    /**
     * The block that a reader reads right after {@code block} and that belongs with it: the wrappers that converters put around
     * paragraphs and lists do not count. None when a heading follows, or the end of the section.
     */
    public static Optional<Element> after(Element block) {
        var inner = block.children().stream()
                .filter(Element::isBlock)
                .filter(child -> !VisibleText.isHidden(child))
                .findFirst();
        if (inner.isPresent()) return inner.flatMap(Flow::unwrapped);
        for (var part = block; part != null; part = part.parent()) {
            var next = part.nextElementSibling();
            while (next != null && isNothing(next)) next = next.nextElementSibling();
            if (next != null) return unwrapped(next).filter(found -> !Outline.isHeading(found));
            if (part.parent() == null || !part.parent().normalName().equals("div")) return Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether {@code part} is hidden, or no more than a gap. */
    private static boolean isNothing(Element part) {
        return part.normalName().equals("br") || VisibleText.isHidden(part);
    }

    private static Optional<Element> unwrapped(Element element) {
        var part = element;
        while (part.normalName().equals("div") && part.ownText().isBlank() && part.childrenSize() > 0)
            part = part.firstElementChild();
        return Optional.of(part);
    }
}
