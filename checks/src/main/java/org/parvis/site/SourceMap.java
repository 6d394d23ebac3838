package org.parvis.site;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Where the elements of one HTML page come from. Elements are known by their rank in document order, so that a published
 * page needs no mark: the map lies beside the site.
 *
 * @param page the source of the page as a whole
 * @param elements the places that are known, by rank of the element
 * @param positions what the page's own positions are worth
 */
public record SourceMap(Place page, Map<Integer, Place> elements, Positions positions) {

    /** What the positions of a page are to its source. */
    public enum Positions {
        /** Nothing: it was baked. */
        STRANGE,
        /** Each part stands on its line of the source. */
        LINES,
        /** The page is its own source. */
        EXACT
    }

    public SourceMap {
        elements = Map.copyOf(elements);
    }

    /** A map of the places that are known. */
    public SourceMap(Place page, Map<Integer, Place> elements) {
        this(page, elements, Positions.STRANGE);
    }

    /** The map of a page that is the file {@code file}, as it was published. */
    public static SourceMap itself(String file) {
        return new SourceMap(Place.of(file, 1), Map.of(), Positions.EXACT);
    }

    /** The map of a page that was made from {@code file} line by line. */
    public static SourceMap onLinesOf(String file) {
        return new SourceMap(Place.of(file, 1), Map.of(), Positions.LINES);
    }

    /** A map that knows only where the page as a whole comes from. */
    public static SourceMap ofPage(Place page) {
        return new SourceMap(page, Map.of());
    }

    /** The places of {@code document}'s elements, which are in document order. */
    Map<Element, Place> in(List<Element> document) {
        var places = new IdentityHashMap<Element, Place>();
        if (knowsLines()) document.forEach(element -> placeOf(element).ifPresent(place -> places.put(element, place)));
        elements.forEach((rank, place) -> {
            if (rank >= 0 && rank < document.size()) places.put(document.get(rank), place);
        });
        return places;
    }

    /** Where {@code node} begins, as far as the page's own positions say it. */
    Optional<Place> placeOf(Node node) {
        var range = node.sourceRange();
        if (!knowsLines() || !range.isTracked() || range.isImplicit()) return Optional.empty();
        var line = range.start().lineNumber();
        return Optional.of(
                positions == Positions.EXACT
                        ? new Place(page.file(), line, range.start().columnNumber())
                        : Place.of(page.file(), line));
    }

    /** Whether the page stands on the lines of its source. */
    boolean knowsLines() {
        return positions != Positions.STRANGE;
    }
}
