package org.parvis.evidence;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;

/**
 * What a site shows around the main content of each of its pages: its header, its menus, its footer. They tell readers whose site it
 * is, how to write to its owner and where its other pages are; of how data are processed they tell nothing.
 */
final class Frame {

    private static final Set<String> PARTS = Set.of("header", "footer", "nav");
    private static final Set<String> ROLES = Set.of("banner", "contentinfo", "navigation");

    /** Stands beside the text, and may be about anything. */
    private static final Set<String> OTHERS = Set.of("main", "article", "aside");

    private static final Expression NAMED =
            Expression.of("(?:(?<!\\p{L})(?i:footer|pied|bas[-_]de[-_]page)|(?<=\\p{Ll})Footer)(?!\\p{Ll})");

    private Frame() {}

    /** The passages of the frame of {@code page}; none where it marks no main content, and all of it is read. */
    static Stream<Passage> of(Page page) {
        var whole = page.main().map(Element::parents);
        return whole.isEmpty() ? Stream.empty() : page.prose().filter(passage -> isFrame(passage.block(), whole.get()));
    }

    /** Whether {@code block} stands in a part of the frame; what stands around the main content too ({@code body.has-footer}) is none. */
    private static boolean isFrame(Element block, List<Element> whole) {
        var isPart = false;
        for (var part = block; part != null && !whole.contains(part); part = part.parent()) {
            if (OTHERS.contains(part.normalName())) return false;
            isPart |= isPart(part);
        }
        return isPart;
    }

    private static boolean isPart(Element element) {
        return PARTS.contains(element.normalName())
                || ROLES.contains(element.attr("role"))
                || NAMED.isIn(element.id() + " " + element.className());
    }
}
