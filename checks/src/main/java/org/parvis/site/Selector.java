package org.parvis.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * A CSS selector of the kind that rules use most, taken apart so that an index can answer it: {@code main [data-fact=dpo], footer a[href]}.
 *
 * @param alternatives what its commas part
 */
record Selector(List<Path> alternatives) {

    /** An element by name or first attribute, which may have further attributes, and have others not. */
    private static final Pattern STEP =
            Pattern.compile("([a-z][a-z0-9]*)?((?:\\[[^\\[\\]]*\\]|:not\\(\\[[^\\[\\]]*\\]\\))*)");

    private static final Pattern ATTRIBUTE = Pattern.compile("^\\[([a-z-]+)[\\]=~^*$]");
    private static final Pattern OUTSIDE = Pattern.compile("(?![^\\[]*\\])");
    private static final Pattern COMMA = Pattern.compile("\\s*," + OUTSIDE + "\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+" + OUTSIDE);

    private static final Map<String, Optional<Selector>> READ = new ConcurrentHashMap<>();

    /**
     * An element that stands in others.
     *
     * @param key what an index knows it by
     * @param element what it is
     * @param around what it stands in, the innermost first
     */
    record Path(String key, Evaluator element, List<Evaluator> around) {

        /** Whether {@code candidate}, an element of {@code root}, is what the path leads to. */
        boolean leadsTo(Element candidate, Element root) {
            if (!element.matches(root, candidate)) return false;
            var left = 0;
            for (var outer = candidate.parent(); outer != null && left < around.size(); outer = outer.parent())
                if (around.get(left).matches(root, outer)) left++;
            return left == around.size();
        }
    }

    /** {@code css}, if it is of that kind. */
    static Optional<Selector> of(String css) {
        var known = READ.get(css);
        return known != null ? known : READ.computeIfAbsent(css, Selector::read);
    }

    /** What an index knows elements by that have the attribute {@code name}. */
    static String attribute(String name) {
        return "[" + name.toLowerCase(Locale.ROOT);
    }

    /** The name of the element or attribute that an index knows by {@code key}. */
    static String nameOf(String key) {
        return key.startsWith("[") ? key.substring(1) : key;
    }

    private static Optional<Selector> read(String css) {
        var paths = new ArrayList<Path>();
        for (var alternative : COMMA.split(css.strip())) {
            var around = new ArrayList<Evaluator>();
            var key = "";
            for (var step : SPACE.split(alternative)) {
                var parts = STEP.matcher(step);
                if (!parts.matches()) return Optional.empty();
                key = parts.group(1);
                if (key == null) {
                    var attribute = ATTRIBUTE.matcher(parts.group(2));
                    if (!attribute.find()) return Optional.empty();
                    key = attribute(attribute.group(1));
                }
                around.add(0, Css.of(step));
            }
            paths.add(new Path(key, around.remove(0), List.copyOf(around)));
        }
        return Optional.of(new Selector(List.copyOf(paths)));
    }
}
