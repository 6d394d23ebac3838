package org.parvis.bake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.compliance.Finding;
import org.parvis.site.Place;
import org.parvis.source.SourceFile;
import org.parvis.source.SourceTree;

/** Everything that one bake works on, and what it finds: JBake's engines are singletons, so each bake hands them its own. */
final class BakeContext {

    /** The sources, by kind and by path below the folder of their kind. */
    record Sources(
            Map<String, SourceFile> pages,
            Map<String, SourceFile> layouts,
            Map<String, SourceFile> facts,
            Map<String, SourceFile> assets) {}

    private static final Pattern NEED = Pattern.compile(":page-needs: *(\\S+) *");

    private final String tenant;
    private final Sources sources;
    private final Shape shape;
    private final Tokens tokens;
    private final AsciidocConverter converter;
    private final Map<String, PagePath> pages = new LinkedHashMap<>();
    private final List<SourceFile> marked = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    BakeContext(String tenant, SourceTree sources, Shape shape, AsciidocConverter converter) {
        this.tenant = tenant;
        this.sources = new Sources(sources.pages(), sources.layouts(), sources.facts(), sources.assets());
        this.shape = shape;
        this.converter = converter;
        var texts = new ArrayList<String>();
        sources.pages().values().forEach(file -> texts.add(file.text()));
        sources.layouts().values().forEach(file -> texts.add(file.text()));
        sources.facts().values().forEach(file -> texts.add(file.text()));
        var names = new TreeSet<>(shape.facts().keySet());
        names.add(InlineStyles.NAME);
        this.tokens = Tokens.of(names, texts);
        sources.pages().keySet().stream()
                .filter(BakeContext::isPage)
                .filter(this::isNeeded)
                .forEach(this::addPage);
    }

    private void addPage(String path) {
        var page = new PagePath(path);
        if (page.isFree()) {
            pages.put(path, page);
        } else {
            report(
                    "bake/page-name",
                    Place.of(sources.pages().get(path).displayPath(), 1),
                    "la page prendrait l’adresse d’un fichier du site",
                    "L’une des deux ne serait pas publiée.",
                    "Donnez à la page un nom sans point, hors du dossier assets.");
        }
    }

    /** A file or folder whose name starts with an underscore is there to be included, and is no page. */
    private static boolean isPage(String path) {
        return path.endsWith(".adoc") && !path.startsWith("_") && !path.contains("/_");
    }

    /** A page may name in its header, as {@code :page-needs:}, the flag or fact without which a tenant has no such page. */
    private boolean isNeeded(String path) {
        return sources.pages()
                .get(path)
                .text()
                .lines()
                .takeWhile(line -> !line.isBlank())
                .map(NEED::matcher)
                .filter(Matcher::matches)
                .map(need -> need.group(1))
                .allMatch(need -> shape.flags().contains(need) || shape.facts().containsKey(need));
    }

    Sources sources() {
        return sources;
    }

    Shape shape() {
        return shape;
    }

    Tokens tokens() {
        return tokens;
    }

    AsciidocConverter converter() {
        return converter;
    }

    /** The pages to bake, by path of the source below {@code pages/}. */
    Map<String, PagePath> pages() {
        return pages;
    }

    List<Finding> findings() {
        return findings;
    }

    void report(String step, Place place, String message, String reason, String remedy) {
        var known = findings.stream()
                .anyMatch(finding -> finding.rule().equals(step)
                        && finding.location().source().equals(place)
                        && finding.message().equals(message));
        if (!known) findings.add(Finding.inSource(step, tenant, place, message, reason, remedy));
    }

    /** The mark that stands for {@code line} of {@code file} until the positions are read. */
    String mark(SourceFile file, int line) {
        var index = marked.indexOf(file);
        if (index < 0) {
            index = marked.size();
            marked.add(file);
        }
        return index + ":" + line;
    }

    /** The place that {@code mark} stands for, if it is one. */
    Optional<Place> place(String mark) {
        var parts = mark.split(":");
        return parts.length == 2
                ? Optional.of(
                        Place.of(marked.get(Integer.parseInt(parts[0])).displayPath(), Integer.parseInt(parts[1])))
                : Optional.empty();
    }
}
