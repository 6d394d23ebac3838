package org.parvis.bake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parvis.site.SourceMap;
import org.parvis.source.Fault;

/**
 * A baked page with holes where facts go, or the files beside the pages: what tenants whose facts look the same to it have in
 * common.
 *
 * @param templates what is published, by path
 * @param assets what is published as it is, by path
 * @param sources where the elements of a page come from, by path
 * @param document how menus know the page; none for what is no page, and for a page that could not be baked
 * @param faults what was found while baking it
 */
record Archetype(
        Map<String, Template> templates,
        Map<String, byte[]> assets,
        Map<String, SourceMap> sources,
        Optional<Document> document,
        List<Fault> faults) {

    /**
     * A page as menus know it.
     *
     * @param type what the page is for
     * @param title its title, with the names of facts in every other part
     */
    record Document(String type, Template title) {}

    Archetype {
        templates = new TreeMap<>(templates);
        assets = new TreeMap<>(assets);
        sources = Map.copyOf(sources);
        faults = List.copyOf(faults);
    }
}
