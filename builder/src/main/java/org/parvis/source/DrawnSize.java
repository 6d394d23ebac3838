package org.parvis.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * How many elements a reader's browser draws of a drawing, whose parts may have others drawn again: ten that show ten that show ten keep
 * it busy for ever.
 */
final class DrawnSize {

    /** What a browser draws in some seconds. */
    private static final int MOST = 1_000_000;

    /** Parts within parts, or shown by parts, beyond which nobody draws. */
    private static final int DEEPEST = 100;

    private static final Set<String> SHOWING =
            Set.of("use", "feimage", "filter", "lineargradient", "pattern", "radialgradient", "textpath");
    private static final Pattern SHOWN = Pattern.compile("url\\(\\s*['\"]?#([^'\")\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern LAST_STEP = Pattern.compile("[^\\s>+~]+$");
    private static final Pattern KEY = Pattern.compile("[.#]?[\\p{L}_][\\p{L}\\p{N}_-]*");
    private static final String ANY = "*";

    /** An element with an id, or the whole, and what is in it. */
    private static final class Part {
        private final List<Part> within = new ArrayList<>();
        private final List<String> shown = new ArrayList<>();
        private final Map<String, Integer> elements = new HashMap<>();
        private int count;
    }

    private final Part whole = new Part();
    private final Deque<Part> open = new ArrayDeque<>(List.of(whole));
    private final Map<String, Part> byId = new HashMap<>();
    private final Map<String, List<String>> sheet = new HashMap<>();
    private final Map<Part, Long> sizes = new HashMap<>();
    private final Set<Part> asked = new HashSet<>();
    private int looks;

    /** Takes the element that begins where {@code reader} is. */
    void begin(XMLStreamReader reader) {
        var name = reader.getLocalName().toLowerCase(Locale.ROOT);
        var part = partOf(reader.getAttributeValue(null, "id"));
        open.push(part);
        part.count++;
        var keys = new ArrayList<>(List.of(ANY, name));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var value = reader.getAttributeValue(i);
            switch (reader.getAttributeLocalName(i)) {
                case "class" -> List.of(value.strip().split("\\s+")).forEach(each -> keys.add("." + each));
                case "id" -> keys.add("#" + value);
                case "href" -> {
                    if (SHOWING.contains(name) && value.strip().startsWith("#"))
                        part.shown.add(value.strip().substring(1));
                }
                default -> SHOWN.matcher(value).results().forEach(found -> part.shown.add(found.group(1)));
            }
        }
        keys.forEach(key -> part.elements.merge(key, 1, Integer::sum));
    }

    private Part partOf(String id) {
        if (id == null || byId.containsKey(id)) return open.element();
        var part = new Part();
        byId.put(id, part);
        open.element().within.add(part);
        return part;
    }

    /** Takes the end of an element. */
    void end() {
        open.pop();
    }

    /** Takes a style sheet of the drawing: what the last step of a selector names shows what its rule refers to. */
    void styled(String css) {
        RULE.matcher(css).results().forEach(rule -> {
            var shown = SHOWN.matcher(rule.group(2))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (shown.isEmpty()) return;
            for (var selector : rule.group(1).split(","))
                sheet.computeIfAbsent(key(selector.strip()), none -> new ArrayList<>())
                        .addAll(shown);
        });
    }

    private static String key(String selector) {
        var step = LAST_STEP.matcher(selector);
        if (!step.find()) return ANY;
        var key = KEY.matcher(step.group());
        var found = ANY;
        while (key.find()) found = key.group();
        return found.startsWith(".") || found.startsWith("#") ? found : found.toLowerCase(Locale.ROOT);
    }

    /** Whether a browser would draw too many elements. */
    boolean isTooMuch() {
        return size(whole) > MOST;
    }

    /** A part that shows itself is not drawn in itself. */
    private long size(Part part) {
        var known = sizes.get(part);
        if (known != null) return known;
        if (asked.size() > DEEPEST) return MOST + 1L;
        if (!asked.add(part)) return 0;
        long size = part.count;
        for (var inner : part.within) size += size(inner);
        for (var id : part.shown) size = Math.min(size + sizeOf(id), MOST + 1L);
        for (var key : part.elements.entrySet())
            for (var id : sheet.getOrDefault(key.getKey(), List.of()))
                size = Math.min(size + key.getValue() * sizeOf(id), MOST + 1L);
        asked.remove(part);
        sizes.put(part, size);
        return size;
    }

    private long sizeOf(String id) {
        if (++looks > MOST) return MOST + 1L;
        var part = byId.get(id);
        return part == null ? 0 : size(part);
    }
}
