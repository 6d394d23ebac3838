package org.parvis.bake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.compliance.Finding;
import org.parvis.site.SourceMap;
import org.parvis.tenant.Facts;

/** A baked site with holes where facts go: everything that tenants with facts of one shape have in common. */
public final class Archetype {

    private final Map<String, Template> templates;
    private final Map<String, byte[]> assets;
    private final Map<String, SourceMap> sources;
    private final List<Finding> findings;

    Archetype(
            Map<String, Template> templates,
            Map<String, byte[]> assets,
            Map<String, SourceMap> sources,
            List<Finding> findings) {
        this.templates = Collections.unmodifiableMap(new TreeMap<>(templates));
        this.assets = Collections.unmodifiableMap(new TreeMap<>(assets));
        this.sources = Map.copyOf(sources);
        this.findings = List.copyOf(findings);
    }

    /** The site of the tenant with {@code facts}: each file's bytes by path, pages first. */
    public Map<String, byte[]> stamp(Facts facts) {
        var files = new LinkedHashMap<String, byte[]>();
        templates.forEach((path, template) -> files.put(path, template.stamp(facts)));
        files.putAll(assets);
        return files;
    }

    /** Where the elements of each HTML page come from, by the page's path. */
    public Map<String, SourceMap> sources() {
        return sources;
    }

    /** What was found while baking. With any of these, the site is not whole. */
    public List<Finding> findings() {
        return findings;
    }
}
