package org.parvis.site;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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
    private final Structure structure;
    private final Map<String, Structure.Matches> matches = new ConcurrentHashMap<>();
    private final Map<String, List<Element>> selected = new ConcurrentHashMap<>();
    private final Map<String, List<Element>> visible = new ConcurrentHashMap<>();

    /** By rank, what a reader sees, once somebody has asked. */
    private final String[] texts;

    /** The index of {@code document}, which does not change any more and from then on knows its index. */
    ElementIndex(Document document) {
        this.document = document;
        this.all = List.copyOf(document.getAllElements());
        for (int rank = 0; rank < all.size(); rank++) ranks.put(all.get(rank), rank);
        this.structure = Structure.of(all, ranks);
        this.texts = new String[all.size()];
        document.attributes().userData(KEY, this);
    }

    /** The index of the document in which {@code part} stands; {@code null} where it has none, as in a copy of a part of a page. */
    static ElementIndex around(Element part) {
        var root = part.root();
        return root.attributes().userData(KEY) instanceof ElementIndex index && index.document == root ? index : null;
    }

    /** Every element, in document order. */
    List<Element> all() {
        return all;
    }

    /** The elements that match {@code css}, in document order. */
    List<Element> select(String css) {
        var known = selected.get(css);
        if (known != null) return known;
        var found = at(matching(css).all());
        selected.put(css, found);
        return found;
    }

    /** Those of them that a reader sees. */
    List<Element> visible(String css) {
        var known = visible.get(css);
        if (known != null) return known;
        var found = at(matching(css).visible());
        visible.put(css, found);
        return found;
    }

    /** The elements whose name, or the name of an attribute of which, is {@code sought}. */
    List<Element> having(Predicate<String> sought) {
        var found = new BitSet();
        structure.keys().forEach((key, elements) -> {
            if (sought.test(Selector.nameOf(key))) elements.forEach(found::set);
        });
        return at(found);
    }

    /** The first element whose id is {@code id}. */
    Optional<Element> withId(String id) {
        return Optional.ofNullable(structure.withId(id)).map(all::get);
    }

    /** Whether a reader sees {@code element}, which is one of the document's. */
    boolean isVisible(Element element) {
        return structure.isVisible(ranks.get(element));
    }

    /** What a reader sees of {@code element}, which is one of the document's. */
    String text(Element element) {
        int rank = ranks.get(element);
        var known = texts[rank];
        if (known != null) return known;
        var text = structure.isVisible(rank) ? VisibleText.read(element, this::isVisible) : "";
        texts[rank] = text;
        return text;
    }

    /** Whether {@code part}, which is one of the document's, or what it stands in matches {@code css}. */
    boolean encloses(Element part, String css) {
        var within = matching(css).within();
        return !within.isEmpty() && within.get(ranks.get(part));
    }

    private Structure.Matches matching(String css) {
        var known = matches.get(css);
        if (known != null) return known;
        var selector = Selector.of(css);
        var found = selector.isPresent() && !selector.get().readsWords()
                ? structure.matching(css, () -> search(selector.get()))
                : structure.matching(selector.map(this::search).orElseGet(() -> ranked(document.select(Css.of(css)))));
        matches.put(css, found);
        return found;
    }

    private BitSet ranked(List<Element> elements) {
        var found = new BitSet();
        for (var element : elements) found.set(ranks.get(element));
        return found;
    }

    private BitSet search(Selector selector) {
        var found = new BitSet();
        for (var path : selector.alternatives()) {
            var around = within(path.around());
            for (int rank : structure.named(path.last().key()))
                if (around.get(rank) && path.last().is(document, all.get(rank))) found.set(rank);
        }
        return found;
    }

    /** Ranks of what stands in elements that are {@code steps}, one in the other, the outermost first; all ranks without a step. */
    private BitSet within(List<Selector.Step> steps) {
        var inside = new BitSet();
        inside.set(0, all.size());
        for (var step : steps) {
            var deeper = new BitSet();
            for (int rank : structure.named(step.key()))
                if (inside.get(rank) && step.is(document, all.get(rank))) deeper.set(rank + 1, structure.end(rank));
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
