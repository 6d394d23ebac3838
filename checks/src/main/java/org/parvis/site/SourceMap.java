package org.parvis.site;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * Where the elements of one HTML page come from. Elements are known by their rank in document order, so that a published
 * page needs no mark: the map lies beside the site.
 *
 * @param page the source of the page as a whole
 * @param elements the places that are known, by rank of the element
 */
public record SourceMap(Place page, Map<Integer, Place> elements) {

    public SourceMap {
        elements = Map.copyOf(elements);
    }

    /** A map that knows only where the page as a whole comes from. */
    public static SourceMap ofPage(Place page) {
        return new SourceMap(page, Map.of());
    }

    /** Places by element of {@code document}, in document order. */
    Map<Element, Place> in(org.jsoup.nodes.Document document) {
        var places = new java.util.IdentityHashMap<Element, Place>();
        var ordered = new TreeMap<>(elements);
        var rank = 0;
        for (var element : document.getAllElements()) {
            Optional.ofNullable(ordered.get(rank++)).ifPresent(place -> places.put(element, place));
        }
        return places;
    }
}
