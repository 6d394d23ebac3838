package org.parvis.gate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parvis.bake.Bakery;
import org.parvis.compliance.Finding;
import org.parvis.rules.Rulebook;
import org.parvis.site.AsOf;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Registry;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.source.SourceTree;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.facts.Facts;

/** A tenant's site as it was baked, to be spoilt and judged. */
record BakedSite(
        Tenant tenant, Registry registry, Map<String, String> pages, List<String> assets, Map<String, Page> parsed) {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);

    static BakedSite of(Tenant tenant, Registry registry, SourceTree sources, Bakery bakery, Path folder) {
        var facts = Facts.of(tenant);
        var archetype = bakery.bake(sources, facts, folder);
        if (!archetype.findings(tenant.id()).isEmpty())
            throw new IllegalStateException(archetype.findings(tenant.id()).toString());
        var pages = new TreeMap<String, String>();
        var assets = new java.util.ArrayList<String>();
        archetype.stamp(facts, sources).forEach((path, bytes) -> {
            if (path.endsWith(".html")) pages.put(path, new String(bytes, StandardCharsets.UTF_8));
            else assets.add(path);
        });
        var parsed = new TreeMap<String, Page>();
        pages.forEach((path, html) -> parsed.put(path, parse(path, html)));
        return new BakedSite(tenant, registry, pages, assets, parsed);
    }

    private static Page parse(String path, String html) {
        return Page.parse(path, html, SourceMap.ofPage(Place.of(path, 0)));
    }

    /** What the whole rulebook finds. */
    List<Finding> findings() {
        return findings(pages, rule -> true);
    }

    /** What those rules find when the pages are these. */
    List<Finding> findings(Map<String, String> spoilt, Predicate<String> rules) {
        var files = new HashSet<>(assets);
        files.addAll(spoilt.keySet());
        var judged = spoilt.entrySet().stream()
                .map(page -> page.getValue().equals(pages.get(page.getKey()))
                        ? parsed.get(page.getKey())
                        : parse(page.getKey(), page.getValue()))
                .toList();
        var site = new Site(tenant, Map.of("", Place.of("tenant.yaml", 1)), registry, AsOf.of(AS_OF), judged, files);
        return Rulebook.RULES.stream()
                .filter(rule -> rules.test(rule.id()))
                .flatMap(rule -> rule.judge(site).findings().stream())
                .toList();
    }

    /** The page at {@code path}, to be changed. */
    Document page(String path) {
        var document = Jsoup.parse(pages.get(path));
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** The pages with {@code document} in the place of the page at {@code path}. */
    Map<String, String> with(String path, Document document) {
        var changed = new TreeMap<>(pages);
        changed.put(path, document.outerHtml());
        return changed;
    }

    /** The pages without the one at {@code path}. */
    Map<String, String> without(String path) {
        var changed = new TreeMap<>(pages);
        changed.remove(path);
        return changed;
    }
}
