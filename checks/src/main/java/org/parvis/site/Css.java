package org.parvis.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** CSS selectors, each read once: to read one costs more than to apply it to a part of a page. */
public final class Css {

    private static final Map<String, Evaluator> READ = new ConcurrentHashMap<>();

    private Css() {}

    /**
     * The selector {@code css}, which is one of the rules' own and not made from what a page says.
     *
     * @throws Selector.SelectorParseException if it is none
     */
    public static Evaluator of(String css) {
        return READ.computeIfAbsent(css, Selector::evaluatorOf);
    }
}
