package org.parvis.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/** The links that a reader of a page can see. */
final class ShownLinks {

    private ShownLinks() {}

    /** Those of {@code passage}, in reading order, with their words. */
    static Map<Element, String> in(Passage passage) {
        var links = new LinkedHashMap<Element, String>();
        for (var link : Inline.in(passage.block(), Set.of("a"))) {
            var words = VisibleText.of(link);
            if (!words.isEmpty() && link.hasAttr("href")) links.put(link, words);
        }
        return links;
    }
}
