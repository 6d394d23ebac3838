package org.parvis.bake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.parvis.compliance.Finding;
import org.parvis.site.SourceMap;
import org.parvis.source.SourceTree;
import org.parvis.tenant.facts.Facts;

/** A baked site with holes where facts go: the archetypes of its pages and of the files beside them. */
public final class SiteArchetype {

    private final List<Archetype> archetypes;
    private final List<String> names;

    /** @param names by what the archetypes are known again; none if they are not kept */
    SiteArchetype(List<Archetype> archetypes, List<String> names) {
        this.archetypes = List.copyOf(archetypes);
        this.names = List.copyOf(names);
    }

    /** By what the archetypes are known again that the site is stamped from. */
    public List<String> names() {
        return names;
    }

    /**
     * The site of the tenant with {@code facts}: each file's bytes by path, pages first.
     *
     * @param own the tenant's sources, whose assets join or replace the shared ones
     */
    public Map<String, byte[]> stamp(Facts facts, SourceTree own) {
        var files = new LinkedHashMap<String, byte[]>();
        all(Archetype::templates).forEach((path, template) -> files.put(path, template.stamp(facts)));
        files.putAll(all(Archetype::assets));
        own.assets().forEach((path, asset) -> {
            if (asset.isByTenant()) files.put("assets/" + path, asset.bytes());
        });
        return files;
    }

    /** Where the elements of each HTML page come from, by the page's path. */
    public Map<String, SourceMap> sources() {
        return all(Archetype::sources);
    }

    /** What was found while baking, as findings of {@code tenant}. With any of these, the site is not whole. */
    public List<Finding> findings(String tenant) {
        return archetypes.stream()
                .flatMap(archetype -> archetype.faults().stream())
                .distinct()
                .map(fault -> fault.in(tenant))
                .toList();
    }

    private <T> Map<String, T> all(Function<Archetype, Map<String, T>> files) {
        var all = new TreeMap<String, T>();
        archetypes.forEach(archetype -> all.putAll(files.apply(archetype)));
        return all;
    }
}
