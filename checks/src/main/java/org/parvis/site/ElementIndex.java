package org.parvis.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of one document by their names and attributes: some hundred selectors are asked of each page, and most of them match
 * little or nothing. What was selected once is kept, and so is what a reader sees of an element.
 */
final class ElementIndex {

    private static final String KEY = "parvis-index";

    private final Document document;
    private final List<Element> all;
    private final Map<Element, Integer> ranks = new IdentityHashMap<>();
    private final Map<String, List<Integer>> named = new HashMap<>();
    private final Map<String, Element> ids = new HashMap<>();
    private final Map<String, List<Element>> selected = new ConcurrentHashMap<>();
    private final Map<String, BitSet> enclosed = new ConcurrentHashMap<>();
    private final Map<String, List<Element>> visible = new ConcurrentHashMap<>();
    private final BitSet hidden = new BitSet();
    private final BitSet everywhere = new BitSet();

    /** By rank, the rank after the last element within. */
    private final int[] ends;

    /** By rank, what a reader sees, once somebody has asked. */
    private final String[] texts;

    /** The index of {@code document}, which does not change any more and from then on knows its index. */
    ElementIndex(Document document) {
        this.document = document;
        this.all = List.copyOf(document.getAllElements());
        for (int rank = 0; rank < all.size(); rank++) {
            var element = all.get(rank);
            ranks.put(element, rank);
            add(element.normalName(), rank);
            if (!element.id().isEmpty()) ids.putIfAbsent(element.id(), element);
            for (var attribute : element.attributes()) add(Selector.attribute(attribute.getKey()), rank);
        }
        this.ends = new int[all.size()];
        this.texts = new String[all.size()];
        everywhere.set(0, all.size());
        walk();
        document.attributes().userData(KEY, this);
    }

    /** Learns which elements no reader sees, since they or what they stand in are hidden, and where each ends. */
    private void walk() {
        var around = new ArrayDeque<Integer>();
        for (int rank = 0; rank < ends.length; rank++) {
            var element = all.get(rank);
            while (!around.isEmpty() && all.get(around.peek()) != element.parent()) ends[around.pop()] = rank;
            var isHidden = !around.isEmpty() && hidden.get(around.peek()) || VisibleText.hidesItself(element);
            if (isHidden) hidden.set(rank);
            around.push(rank);
        }
        for (var rank : around) ends[rank] = ends.length;
    }

    /** The index of the document in which {@code part} stands; {@code null} where it has none, as in a copy of a part of a page. */
    static ElementIndex around(Element part) {
        var root = part.root();
        return root.attributes().userData(KEY) instanceof ElementIndex index && index.document == root ? index : null;
    }

    private void add(String key, int rank) {
        named.computeIfAbsent(key, first -> new ArrayList<>(4)).add(rank);
    }

    /** Every element, in document order. */
    List<Element> all() {
        return all;
    }

    /** The elements that match {@code css}, in document order. */
    List<Element> select(String css) {
        var known = selected.get(css);
        if (known != null) return known;
        var found = search(css, false);
        selected.put(css, found);
        return found;
    }

    /** Those of them that a reader sees. */
    List<Element> visible(String css) {
        var known = visible.get(css);
        if (known != null) return known;
        var found = search(css, true);
        visible.put(css, found);
        return found;
    }

    /** The elements whose name, or the name of an attribute of which, is {@code sought}. */
    List<Element> having(Predicate<String> sought) {
        var found = new BitSet(all.size());
        named.forEach((key, elements) -> {
            if (sought.test(Selector.nameOf(key))) elements.forEach(found::set);
        });
        return at(found);
    }

    /** Whether a reader sees the element of {@code rank}. */
    boolean isVisible(int rank) {
        return !hidden.get(rank);
    }

    /** The first element whose id is {@code id}. */
    Optional<Element> withId(String id) {
        return Optional.ofNullable(ids.get(id));
    }

    /** The same of {@code element}, which is one of the document's. */
    boolean isVisible(Element element) {
        return isVisible(ranks.get(element));
    }

    /** What a reader sees of {@code element}, which is one of the document's. */
    String text(Element element) {
        int rank = ranks.get(element);
        var known = texts[rank];
        if (known != null) return known;
        var text = isVisible(rank) ? Remembered.same(VisibleText.read(element, this::isVisible)) : "";
        texts[rank] = text;
        return text;
    }

    /** Whether {@code part}, which is one of the document's, or what it stands in matches {@code css}. */
    boolean encloses(Element part, String css) {
        var known = enclosed.get(css);
        var within = known != null ? known : enclosed.computeIfAbsent(css, this::enclosed);
        return !within.isEmpty() && within.get(ranks.get(part));
    }

    private BitSet enclosed(String css) {
        var within = new BitSet();
        for (var around : select(css)) within.set(ranks.get(around), ends[ranks.get(around)]);
        return within;
    }

    private List<Element> search(String css, boolean visibleOnly) {
        var selector = Selector.of(css);
        if (selector.isEmpty())
            return document.select(Css.of(css)).stream()
                    .filter(element -> !visibleOnly || !VisibleText.isHidden(element))
                    .toList();
        var found = new BitSet();
        for (var path : selector.get().alternatives()) {
            var candidates = named.get(path.last().key());
            if (candidates == null) continue;
            var inside = within(path.around());
            if (inside.isEmpty()) continue;
            for (int rank : candidates)
                if (!(visibleOnly && hidden.get(rank))
                        && inside.get(rank)
                        && path.last().is(document, all.get(rank))) found.set(rank);
        }
        return at(found);
    }

    /** Ranks of what stands in elements that are {@code steps}, one in the other, the outermost first; all ranks without a step. */
    private BitSet within(List<Selector.Step> steps) {
        var inside = everywhere;
        for (var step : steps) {
            var deeper = new BitSet();
            for (int rank : named.getOrDefault(step.key(), List.of()))
                if (inside.get(rank) && step.is(document, all.get(rank))) deeper.set(rank + 1, ends[rank]);
            inside = deeper;
        }
        return inside;
    }

    private List<Element> at(BitSet found) {
        if (found.isEmpty()) return List.of();
        var elements = new ArrayList<Element>(found.cardinality());
        for (int rank = found.nextSetBit(0); rank >= 0; rank = found.nextSetBit(rank + 1)) elements.add(all.get(rank));
        return Collections.unmodifiableList(elements);
    }
}
