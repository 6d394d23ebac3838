package org.parvis.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** CSS selectors, each read once: to read one costs more than to apply it to a part of a page. */
public final class Css {

    private static final Map<String, Evaluator> READ = new ConcurrentHashMap<>();

    private Css() {}

    /**
     * The selector {@code css}, which is one of the rules' own and not made from what a page says.
     *
     * @throws org.jsoup.select.Selector.SelectorParseException if it is none
     */
    public static Evaluator of(String css) {
        var known = READ.get(css);
        return known != null ? known : READ.computeIfAbsent(css, org.jsoup.select.Selector::evaluatorOf);
    }

    /** Whether {@code part} or what it stands in matches {@code css}. */
    public static boolean isWithin(Element part, String css) {
        var index = ElementIndex.around(part);
        return index != null ? index.encloses(part, css) : part.closest(of(css)) != null;
    }
}
