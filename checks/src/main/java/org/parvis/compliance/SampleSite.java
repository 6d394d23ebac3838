package org.parvis.compliance;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.data.DataFile;
import org.parvis.site.AsOf;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Registry;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.tenant.Tenant;

/** One complete, compliant site of a commune that does not exist, which examples edit. Its pages lie beside this class. */
public final class SampleSite {

    /** The pages, and the source that a finding on each would name. */
    private static final Map<String, String> SOURCES = sources();

    private static final List<String> ASSETS =
            List.of("assets/parvis.css", "assets/theme.css", "assets/logo.svg", "robots.txt", "sitemap.xml");

    private static final Edit.Draft DRAFT = new Edit.Draft(SampleCommune.tenant(), pages());

    private static final Map<String, Page> UNTOUCHED = DRAFT.pages().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, page -> Page.parse(page.getKey(), page.getValue(), sourceOf(page.getKey()))));

    private SampleSite() {}

    /** The sample site after {@code edit}, judged on 2 November 2026 beside a neighbour that has a portal too. */
    public static Site after(Edit edit) {
        return after(edit, LocalDate.of(2026, 11, 2));
    }

    /** The same, judged on {@code day}. */
    public static Site after(Edit edit, LocalDate day) {
        var draft = edit.apply(DRAFT);
        var files = new HashSet<>(draft.pages().keySet());
        files.addAll(ASSETS);
        return new Site(
                draft.tenant(),
                Map.of("", Place.of("tenants/valmont-sur-lys/tenant.yaml", 1)),
                Registry.of(List.of(draft.tenant(), SampleNeighbour.tenant())),
                AsOf.of(day),
                draft.pages().entrySet().stream()
                        .map(page -> parsed(page.getKey(), page.getValue()))
                        .toList(),
                files);
    }

    /** The site with the privacy policy and the cookie charter in English too. */
    public static Edit inEnglish() {
        return translated("confidentialite/index.html", "en/confidentialite.html")
                .and(translated("cookies/index.html", "en/cookies.html"));
    }

    private static Edit translated(String french, String resource) {
        var folder = french.replace("index.html", "");
        return Edit.withPage(
                        "en/" + french,
                        read("en/layout.html").replace("@main@", read(resource)).replace("@path@", folder))
                .and(Edit.append(
                        french,
                        "head",
                        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://data.valmont.example/en/" + folder
                                + "\">"));
    }

    /** The commune of Valmont-sur-Lys, which does not exist: every fact is an example. */
    public static Tenant tenant() {
        return SampleCommune.tenant();
    }

    /** The record and the pages before any edit. */
    static Edit.Draft draft() {
        return DRAFT;
    }

    /** An example edits a page or two: the others are parsed once for all examples. */
    private static Page parsed(String path, String html) {
        return html.equals(DRAFT.pages().get(path)) && !Boolean.getBoolean("parvis.forget")
                ? UNTOUCHED.get(path)
                : Page.parse(path, html, sourceOf(path));
    }

    private static Map<String, String> sources() {
        var sources = new LinkedHashMap<String, String>();
        sources.put("index.html", "index.adoc");
        sources.put("confidentialite/index.html", "confidentialite.adoc");
        sources.put("cookies/index.html", "cookies.adoc");
        sources.put("mentions-legales/index.html", "mentions-legales.adoc");
        sources.put("conditions-utilisation/index.html", "conditions-utilisation.adoc");
        sources.put("accessibilite/index.html", "accessibilite.adoc");
        sources.put("reutilisation/index.html", "reutilisation.adoc");
        sources.put("algorithmes/index.html", "algorithmes.adoc");
        sources.put("404.html", "404.adoc");
        return sources;
    }

    private static SourceMap sourceOf(String page) {
        return SourceMap.ofPage(Place.of("site-src/pages/" + SOURCES.getOrDefault(page, page), 1));
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        SOURCES.forEach((path, source) -> pages.put(path, layout(path, read(source.replace(".adoc", ".html")))));
        return pages;
    }

    private static String layout(String path, String main) {
        var root = path.equals("404.html") ? "https://data.valmont.example/" : path.contains("/") ? "../" : "";
        return read("layout.html")
                .replace("@main@", main)
                .replace("@root@", root)
                .replace("@path@", path.replace("index.html", ""));
    }

    private static String read(String name) {
        return DataFile.of(SampleSite.class, "sample/" + name).text();
    }

    /** Paths of the sample's pages. */
    public static Set<String> paths() {
        return SOURCES.keySet();
    }
}
