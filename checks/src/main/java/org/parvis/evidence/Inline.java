package org.parvis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What stands directly in a block, and what the block stands in, found without looking into the blocks inside it. */
final class Inline {

    private Inline() {}

    /** The elements called {@code names} in {@code block}, in reading order; not those in blocks inside it. */
    static List<Element> in(Element block, Set<String> names) {
        var found = new ArrayList<Element>();
        collect(block, names, found);
        return found;
    }

    private static void collect(Element part, Set<String> names, List<Element> found) {
        for (var child : part.children()) {
            if (child.isBlock()) continue;
            if (names.contains(child.normalName())) found.add(child);
            collect(child, names, found);
        }
    }

    /** The nearest element called {@code names} that {@code part} is or stands in; null if there is none. */
    static Element around(Element part, Set<String> names) {
        for (var around = part; around != null; around = around.parent())
            if (names.contains(around.normalName())) return around;
        return null;
    }
}
