package org.parvis.bake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parvis.site.Place;
import org.parvis.source.Fault;
import org.parvis.source.SourceFile;
import org.parvis.source.SourceTree;

/** Everything that one bake works on, and what it finds: JBake's engines are singletons, so each bake hands them its own. */
final class BakeContext {

    /**
     * The sources, by kind and by path below the folder of their kind. A tenant's own assets are not among them: no page is made
     * from them, and tenants that differ in nothing else share a bake.
     */
    record Sources(
            Map<String, SourceFile> pages,
            Map<String, SourceFile> layouts,
            Map<String, SourceFile> facts,
            Map<String, SourceFile> assets,
            String styleSheet) {

        private static Sources of(SourceTree tree) {
            var assets = new TreeMap<>(tree.assets());
            assets.values().removeIf(SourceFile::isByTenant);
            return new Sources(tree.pages(), tree.layouts(), tree.facts(), assets, tree.styleSheet());
        }
    }

    private final Sources sources;
    private final Shape shape;
    private final Map<String, Archetype.Document> known;
    private final Tokens tokens;
    private final Map<String, PagePath> pages = new TreeMap<>();
    private final Map<String, Archetype.Document> documents = new HashMap<>();
    private final List<String> marked = new ArrayList<>();
    private final Map<String, List<Fault>> faults = new TreeMap<>();

    /**
     * A context with tokens of its own.
     *
     * @param pages the pages that the site has, by path of the source
     * @param known those of them that are baked already, as menus show them
     */
    static BakeContext of(SourceTree sources, Shape shape, Set<String> pages, Map<String, Archetype.Document> known) {
        var texts = new ArrayList<String>();
        sources.pages().values().forEach(file -> texts.add(file.text()));
        sources.layouts().values().forEach(file -> texts.add(file.text()));
        sources.facts().values().forEach(file -> texts.add(file.text()));
        var names = new TreeSet<>(shape.facts().keySet());
        names.add(InlineStyles.NAME);
        return new BakeContext(Sources.of(sources), shape, Tokens.of(names, texts), pages, known);
    }

    BakeContext(Sources sources, Shape shape, Tokens tokens, Set<String> pages, Map<String, Archetype.Document> known) {
        this.sources = sources;
        this.shape = shape;
        this.tokens = tokens;
        this.known = Map.copyOf(known);
        pages.forEach(this::addPage);
    }

    private void addPage(String path) {
        var page = new PagePath(path);
        if (page.isFree()) {
            pages.put(path, page);
        } else {
            report(
                    path,
                    Fault.of(
                            "bake/page-name",
                            Place.of(sources.pages().get(path).displayPath(), 1),
                            "la page prendrait l’adresse d’un fichier du site"));
        }
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

    /** The pages of the site, by path of the source below {@code pages/}. */
    Map<String, PagePath> pages() {
        return pages;
    }

    /** The pages that are baked already, as menus show them. */
    Map<String, Archetype.Document> known() {
        return known;
    }

    /** How menus show {@code page}; none if it could not be baked. */
    Optional<Archetype.Document> document(String page) {
        return Optional.ofNullable(known.getOrDefault(page, documents.get(page)));
    }

    void noteDocument(String page, String type, String title) {
        documents.put(page, new Archetype.Document(type, Template.of("", title, tokens)));
    }

    /** The source of the page that is published at {@code file}. */
    Optional<String> pageAt(String file) {
        return pages.entrySet().stream()
                .filter(page -> page.getValue().file().equals(file))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What was found on {@code page}, or beside the pages. */
    List<Fault> faults(String page) {
        return faults.getOrDefault(page, List.of());
    }

    /** Notes {@code fault}, of {@code page} or beside the pages, unless it has been found already. */
    void report(String page, Fault fault) {
        var found = faults.computeIfAbsent(page, none -> new ArrayList<>());
        var isKnown = found.stream()
                .anyMatch(other -> other.step().equals(fault.step())
                        && other.place().equals(fault.place())
                        && other.message().equals(fault.message()));
        if (!isKnown) found.add(fault);
    }

    /** The mark that stands for {@code line} of {@code file} until the positions are read. */
    String mark(SourceFile file, int line) {
        return mark(file.displayPath(), line);
    }

    /** The mark of that line, of the file that is shown as {@code displayPath}. */
    String mark(String displayPath, int line) {
        var index = marked.indexOf(displayPath);
        if (index < 0) {
            index = marked.size();
            marked.add(displayPath);
        }
        return index + ":" + line;
    }

    /** The files of which lines are marked, as shown; a mark begins with the file's index. */
    List<String> marked() {
        return marked;
    }

    /** The place that {@code mark} stands for, if it is one. */
    Optional<Place> place(String mark) {
        var parts = mark.split(":");
        return parts.length == 2
                ? Optional.of(Place.of(marked.get(Integer.parseInt(parts[0])), Integer.parseInt(parts[1])))
                : Optional.empty();
    }
}
