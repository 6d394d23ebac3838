package org.parvis.site;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Where the elements of one HTML page come from. Elements are known by their rank in document order, so that a published
 * page needs no mark: the map lies beside the site.
 *
 * @param page the source of the page as a whole
 * @param elements the places that are known, by rank of the element
 * @param itself whether the page stands on the lines of its source, so that its own positions are those to mend
 */
public record SourceMap(Place page, Map<Integer, Place> elements, boolean itself) {

    public SourceMap {
        elements = Map.copyOf(elements);
    }

    /** A map of the places that are known. */
    public SourceMap(Place page, Map<Integer, Place> elements) {
        this(page, elements, false);
    }

    /** The map of a page that stands on the lines of {@code file}, as a page that nobody baked does. */
    public static SourceMap itself(String file) {
        return new SourceMap(Place.of(file, 1), Map.of(), true);
    }

    /** A map that knows only where the page as a whole comes from. */
    public static SourceMap ofPage(Place page) {
        return new SourceMap(page, Map.of());
    }

    /** Places by element of {@code document}, in document order. */
    Map<Element, Place> in(Document document) {
        var places = new IdentityHashMap<Element, Place>();
        if (itself)
            document.getAllElements()
                    .forEach(element -> placeOf(element).ifPresent(place -> places.put(element, place)));
        var ordered = new TreeMap<>(elements);
        var rank = 0;
        for (var element : document.getAllElements()) {
            Optional.ofNullable(ordered.get(rank++)).ifPresent(place -> places.put(element, place));
        }
        return places;
    }

    /** Where {@code node} begins, in a page that stands on the lines of its source. */
    Optional<Place> placeOf(Node node) {
        var range = node.sourceRange();
        return itself && range.isTracked() && !range.isImplicit()
                ? Optional.of(new Place(
                        page.file(), range.start().lineNumber(), range.start().columnNumber()))
                : Optional.empty();
    }
}
