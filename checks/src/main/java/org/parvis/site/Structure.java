package org.parvis.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/**
 * How a document is made, but for its words: its elements in order, by rank, what each stands in, and their attributes. The pages of a
 * provider's tenants are made alike, so what is known of the one serves for the next.
 */
final class Structure {

    /** Attributes whose values are words or addresses: they are a tenant's own, and no part of how its pages are made. */
    static final Set<String> WORDED = Set.of(
            "alt",
            "title",
            "content",
            "aria-label",
            "placeholder",
            "value",
            "summary",
            "label",
            "href",
            "src",
            "action",
            "srcset");

    /** Bytes that the structures take which are known again: some two hundred, as pages are. */
    private static final int MOST = 10_000_000;

    /** A longer description, in letters, is of a page that hardly another is made like. That of a page has some five thousand. */
    private static final int LONG = 50_000;

    /** Selectors of which it is kept what they match: rules ask some sixty of a page. */
    private static final int SELECTORS = 100;

    /** Bytes that what they match takes, with the names of elements and attributes, whatever the page. */
    private static final int BASE = 25_000;

    /** Bytes that everything which is kept by rank takes, for each letter of the description, with the description. */
    private static final int PER_LETTER = 5;

    private static final Recent<String, Structure> KNOWN =
            new Recent<>(MOST, description -> BASE + PER_LETTER * description.length(), description -> new Structure());

    private final Map<String, List<Integer>> named = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final BitSet hidden = new BitSet();
    private final Map<String, Matches> matches = new ConcurrentHashMap<>();

    /** By rank, the rank after the last element within; null until the first document of this structure is read. */
    private int[] ends;

    /**
     * What matches a selector, by rank.
     *
     * @param all the elements that do
     * @param visible those of them that a reader sees
     * @param within those that do or stand in one that does
     */
    record Matches(BitSet all, BitSet visible, BitSet within) {}

    private Structure() {}

    /** The structure of a document with {@code elements}, in order. */
    static Structure of(List<Element> elements, Map<Element, Integer> ranks) {
        var description = description(elements, ranks);
        var structure = description.length() > LONG ? new Structure() : KNOWN.of(description);
        structure.learn(elements);
        return structure;
    }

    /** Two documents with the same description differ in nothing but words. */
    private static String description(List<Element> elements, Map<Element, Integer> ranks) {
        var description = new StringBuilder(40 * elements.size());
        for (var element : elements) {
            put(description, element.normalName());
            if (element.parent() != null) description.append(ranks.get(element.parent()));
            for (var attribute : element.attributes()) {
                put(description, attribute.getKey());
                if (!WORDED.contains(attribute.getKey())) put(description, attribute.getValue());
            }
            description.append('>');
        }
        return description.toString();
    }

    private static void put(StringBuilder description, String text) {
        description.append('<').append(text.length()).append(' ').append(text);
    }

    private synchronized void learn(List<Element> elements) {
        if (ends != null) return;
        var ends = new int[elements.size()];
        var around = new ArrayDeque<Integer>();
        for (int rank = 0; rank < ends.length; rank++) {
            var element = elements.get(rank);
            add(element.normalName(), rank);
            if (!element.id().isEmpty()) ids.putIfAbsent(element.id(), rank);
            for (var attribute : element.attributes()) add(Selector.attribute(attribute.getKey()), rank);
            while (!around.isEmpty() && elements.get(around.peek()) != element.parent()) ends[around.pop()] = rank;
            var isHidden = !around.isEmpty() && hidden.get(around.peek()) || VisibleText.hidesItself(element);
            if (isHidden) hidden.set(rank);
            around.push(rank);
        }
        for (var rank : around) ends[rank] = ends.length;
        this.ends = ends;
    }

    private void add(String key, int rank) {
        named.computeIfAbsent(key, first -> new ArrayList<>(4)).add(rank);
    }

    /** The elements that have {@code key} for a name, or an attribute that has, by {@link Selector#attribute}. */
    List<Integer> named(String key) {
        return named.getOrDefault(key, List.of());
    }

    /** All such keys. */
    Map<String, List<Integer>> keys() {
        return named;
    }

    /** The first element whose id is {@code id}; null without any. */
    Integer withId(String id) {
        return ids.get(id);
    }

    /** Whether a reader sees the element of {@code rank}. */
    boolean isVisible(int rank) {
        return !hidden.get(rank);
    }

    /** The rank after the last element that stands in the one of {@code rank}. */
    int end(int rank) {
        return ends[rank];
    }

    /** What matches {@code css}, which depends on the structure alone and which {@code search} finds. */
    Matches matching(String css, Supplier<BitSet> search) {
        var known = matches.get(css);
        if (known != null) return known;
        var found = matching(search.get());
        if (matches.size() < SELECTORS) matches.put(css, found);
        return found;
    }

    /** What is known of {@code found}. */
    Matches matching(BitSet found) {
        var visible = (BitSet) found.clone();
        visible.andNot(hidden);
        var within = new BitSet();
        found.stream().forEach(rank -> within.set(rank, ends[rank]));
        return new Matches(found, visible, within);
    }
}
