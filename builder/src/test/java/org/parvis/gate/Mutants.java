package org.parvis.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.parvis.compliance.Finding;

/** Compliant sites, each with one thing spoilt. */
final class Mutants {

    private final List<Mutant> all = new ArrayList<>();

    /** Spoils each fact of {@code site} in every way that fits it, moves it, and has those of {@code others} in its place. */
    void spoilFacts(BakedSite site, List<BakedSite> others) {
        for (var path : site.pages().keySet()) {
            var facts = site.page(path).select("[data-fact]").size();
            for (int i = 0; i < facts; i++) spoilFact(site, others, path, i);
        }
    }

    private void spoilFact(BakedSite site, List<BakedSite> others, String path, int index) {
        var fact = site.page(path).select("[data-fact]").get(index);
        if (Owners.isFree(fact)) return;
        var owners = Owners.of(fact);
        if (!Owners.concern(site.tenant(), owners)) return;
        for (var way : Spoiling.of(fact)) {
            var document = site.page(path);
            way.apply().accept(document.select("[data-fact]").get(index));
            add(site, path, document, fact.attr("data-fact") + " " + index + " " + way.name(), owners);
        }
        move(site, path, index, owners);
        for (var other : others) if (other != site) exchange(site, other, path, index, owners);
    }

    /** Has the fact on another page, where nobody looks for it. */
    private void move(BakedSite site, String path, int index, Set<String> owners) {
        var refuge = path.equals("404.html") ? "index.html" : "404.html";
        var moved = site.page(path);
        var fact = moved.select("[data-fact]").get(index);
        var type = fact.attr("data-fact");
        if (type.equals("demonstration")) return;
        fact.remove();
        var elsewhere = new TreeMap<>(site.with(path, moved));
        var host = site.page(refuge);
        host.selectFirst("main").append(fact.outerHtml());
        elsewhere.put(refuge, host.outerHtml());
        all.add(Mutant.of(site, path + ": " + type + " " + index + " moved to " + refuge, owners, elsewhere));
    }

    /** Has what {@code other} states in the place of the fact. */
    private void exchange(BakedSite site, BakedSite other, String path, int index, Set<String> owners) {
        if (!other.pages().containsKey(path)) return;
        var document = site.page(path);
        var fact = document.select("[data-fact]").get(index);
        var type = fact.attr("data-fact");
        var theirs = other.page(path).select("[data-fact=" + type + "]");
        if (theirs.isEmpty() || theirs.get(0).outerHtml().equals(fact.outerHtml())) return;
        fact.replaceWith(theirs.get(0).clone());
        add(site, path, document, type + " " + index + " of " + other.tenant().id(), owners);
    }

    private void add(BakedSite site, String path, Document document, String name, Set<String> owners) {
        var spoilt = site.with(path, document);
        if (spoilt.get(path).equals(site.page(path).outerHtml())) return;
        all.add(Mutant.of(site, path + ": " + name, owners, spoilt));
    }

    /** Takes each page of {@code site} away, and misdirects each link. */
    void spoilPagesAndLinks(BakedSite site) {
        for (var path : site.pages().keySet()) {
            var owners = new TreeSet<>(Owners.OF_WAYS.getOrDefault(path.replace("index.html", ""), Set.of()));
            owners.add("links/internal-resolve");
            if (!path.equals("404.html")) all.add(Mutant.of(site, path + " removed", owners, site.without(path)));
            Owners.OF_WAYS.forEach((target, rules) -> {
                if (Owners.concern(site.tenant(), rules)) unlink(site, path, target);
            });
            var links = site.page(path).select("a[href]");
            for (int i = 0; i < links.size(); i++) misdirect(site, path, i);
        }
    }

    private void unlink(BakedSite site, String path, String target) {
        var document = site.page(path);
        var links = document.select("footer a[href$=" + target + "]");
        if (links.isEmpty()) return;
        links.unwrap();
        add(site, path, document, "footer without link to " + target, Owners.OF_WAYS.get(target));
        var emptied = site.page(path);
        emptied.select("footer a[href$=" + target + "]").empty();
        add(site, path, emptied, "footer with an empty link to " + target, Owners.OF_WAYS.get(target));
    }

    private void misdirect(BakedSite site, String path, int index) {
        var document = site.page(path);
        var link = document.select("a[href]").get(index);
        var href = link.attr("href");
        if (href.matches("(https|mailto|tel):.*")) return;
        link.attr("href", href.startsWith("#") ? href + "-x" : href.replaceAll("([^/#]*)(/?)(#.*)?$", "nulle-part/"));
        add(site, path, document, "link " + index + " (" + href + ") misdirected", Set.of("links/internal-resolve"));
    }

    /** How many there are. */
    int count() {
        return all.size();
    }

    /** Those to which no owner objects. */
    List<Mutant> alive() {
        return all.stream().filter(mutant -> !mutant.isBlocked()).toList();
    }

    /** Writes into {@code file} how many were blocked, by which rule, and which live. */
    void report(Path file) throws IOException {
        var byRule = all.stream()
                .flatMap(mutant ->
                        mutant.objections().stream().map(Finding::rule).distinct())
                .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
        var blocked = all.stream().filter(Mutant::isBlocked).count();
        var lines = new ArrayList<String>();
        lines.add(String.format(
                "Gate: %d of %d mutants blocked by a rule that owns them (%.1f %%)",
                blocked, all.size(), 100.0 * blocked / all.size()));
        byRule.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(rule -> lines.add("  " + rule.getKey() + ": " + rule.getValue()));
        alive().forEach(mutant -> lines.add("  alive: " + mutant));
        Files.write(file, lines);
    }
}
