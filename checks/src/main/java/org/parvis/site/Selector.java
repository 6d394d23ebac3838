package org.parvis.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * A CSS selector of the kind that rules use most, taken apart so that an index can answer it: {@code main [data-fact=dpo], footer a[href]}.
 *
 * @param alternatives what its commas part
 * @param readsWords whether what matches depends on more than the {@link Structure}
 */
record Selector(List<Path> alternatives, boolean readsWords) {

    /** An element by name or first attribute, which may have further attributes, and have others not. */
    private static final Pattern STEP =
            Pattern.compile("([a-z][a-z0-9]*)?((?:\\[[^\\[\\]]*\\]|:not\\(\\[[^\\[\\]]*\\]\\))*)");

    private static final Pattern ATTRIBUTE = Pattern.compile("^\\[([a-z-]+)[\\]=~^*$]");
    private static final Pattern ALONE = Pattern.compile("[a-z][a-z0-9]*|\\[[a-z-]+\\]");
    private static final Pattern WORDS = Pattern.compile(
            "\\[\\s*(?:abs:)?(?:" + String.join("|", Structure.WORDED) + ")\\s*[^\\]\\s]", Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTSIDE = Pattern.compile("(?![^\\[]*\\])");
    private static final Pattern COMMA = Pattern.compile("\\s*," + OUTSIDE + "\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+" + OUTSIDE);

    private static final Map<String, Optional<Selector>> READ = new ConcurrentHashMap<>();

    /**
     * One element of a path.
     *
     * @param key what an index knows it by
     * @param element what it is
     * @param isKeyAlone whether every element that the index knows by the key is one
     */
    record Step(String key, Evaluator element, boolean isKeyAlone) {

        /** Whether {@code candidate}, one of those that the index of {@code document} knows by the key, is one. */
        boolean is(Document document, Element candidate) {
            return isKeyAlone || element.matches(document, candidate);
        }
    }

    /**
     * An element that stands in others.
     *
     * @param around what it stands in, the outermost first
     */
    record Path(Step last, List<Step> around) {}

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
            var steps = new ArrayList<Step>();
            for (var step : SPACE.split(alternative)) {
                var key = key(step);
                if (key.isEmpty()) return Optional.empty();
                steps.add(new Step(key.get(), Css.of(step), ALONE.matcher(step).matches()));
            }
            var last = steps.remove(steps.size() - 1);
            paths.add(new Path(last, List.copyOf(steps)));
        }
        return Optional.of(new Selector(List.copyOf(paths), WORDS.matcher(css).find()));
    }

    private static Optional<String> key(String step) {
        var parts = STEP.matcher(step);
        if (!parts.matches()) return Optional.empty();
        if (parts.group(1) != null) return Optional.of(parts.group(1));
        var attribute = ATTRIBUTE.matcher(parts.group(2));
        return attribute.find() ? Optional.of(attribute(attribute.group(1))) : Optional.empty();
    }
}
