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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of one document by their names and attributes: some hundred selectors are asked of each page, and most of them match
 * little or nothing. What was selected once is kept.
 */
final class ElementIndex {

    private static final String KEY = "parvis-index";

    private final Document document;
    private final List<Element> all;
    private final Map<String, List<Integer>> ranks = new HashMap<>();
    private final Map<String, Element> ids = new HashMap<>();
    private final Map<String, List<Element>> selected = new ConcurrentHashMap<>();
    private final Map<String, Set<Element>> selectedAsSet = new ConcurrentHashMap<>();
    private final Map<String, List<Element>> visible = new ConcurrentHashMap<>();
    private final BitSet hidden = new BitSet();

    /** By rank, the rank after the last element within. */
    private final int[] ends;

    /** The index of {@code document}, which does not change any more and from then on knows its index. */
    ElementIndex(Document document) {
        this.document = document;
        this.all = List.copyOf(document.getAllElements());
        for (int rank = 0; rank < all.size(); rank++) {
            var element = all.get(rank);
            add(element.normalName(), rank);
            if (!element.id().isEmpty()) ids.putIfAbsent(element.id(), element);
            for (var attribute : element.attributes()) add(Selector.attribute(attribute.getKey()), rank);
        }
        this.ends = new int[all.size()];
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
        ranks.computeIfAbsent(key, first -> new ArrayList<>(4)).add(rank);
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
        ranks.forEach((key, elements) -> {
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

    /** Whether {@code part} or what it stands in matches {@code css}. */
    boolean encloses(Element part, String css) {
        var known = selectedAsSet.get(css);
        var around = known != null ? known : selectedAsSet.computeIfAbsent(css, this::set);
        if (around.isEmpty()) return false;
        for (var enclosing = part; enclosing != null; enclosing = enclosing.parent())
            if (around.contains(enclosing)) return true;
        return false;
    }

    private Set<Element> set(String css) {
        var set = Collections.<Element>newSetFromMap(new IdentityHashMap<>());
        set.addAll(select(css));
        return set;
    }

    private List<Element> search(String css, boolean visibleOnly) {
        var selector = Selector.of(css);
        if (selector.isEmpty())
            return document.select(Css.of(css)).stream()
                    .filter(element -> !visibleOnly || !VisibleText.isHidden(element))
                    .toList();
        var found = new BitSet(all.size());
        for (var path : selector.get().alternatives()) {
            var candidates = ranks.get(path.key());
            if (candidates == null) continue;
            var inside = within(path.around());
            if (inside.isEmpty()) continue;
            for (int rank : candidates)
                if (!(visibleOnly && hidden.get(rank))
                        && inside.get(rank)
                        && !found.get(rank)
                        && path.element().matches(document, all.get(rank))) found.set(rank);
        }
        return at(found);
    }

    /** Ranks of what stands in elements that are {@code steps}, one in the other, the outermost first; all ranks without a step. */
    private BitSet within(List<Selector.Step> steps) {
        var inside = new BitSet(all.size());
        inside.set(0, all.size());
        for (var step : steps) {
            var deeper = new BitSet(all.size());
            for (var rank : ranks.getOrDefault(step.key(), List.of()))
                if (inside.get(rank) && step.element().matches(document, all.get(rank)))
                    deeper.set(rank + 1, ends[rank]);
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
