package org.parvis.site;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** One published HTML page, parsed once. */
public final class Page {

    private final String path;
    private final Document document;
    private final SourceMap sources;
    private final Map<Element, Place> places;
    private final Map<Element, Passage> passages = new IdentityHashMap<>();
    private final List<Passage> ordered;
    private final String type;
    private final boolean bare;
    private final List<Passage> prose;
    private final List<Passage> mainProse;
    private final Optional<Element> main;
    private final Map<Lookup<?>, Object> lookups = new ConcurrentHashMap<>();
    private final ElementIndex index;
    private final String language;

    private Page(String path, Document document, SourceMap sources, Optional<String> known) {
        this.path = path;
        this.document = document;
        this.sources = sources;
        this.index = new ElementIndex(document);
        this.places = sources.in(index.all());
        this.ordered = Passage.in(index);
        this.main = index.select("main").stream().findFirst();
        this.prose =
                ordered.stream().filter(passage -> !passage.text().isEmpty()).toList();
        this.mainProse = main.stream()
                .flatMap(content -> prose.stream().filter(passage -> passage.isIn(content)))
                .toList();
        this.bare = index.select("main [data-fact]").isEmpty();
        var stated =
                known.or(() -> main.map(content -> content.attr("data-page"))).orElse("");
        this.type = stated.isEmpty() && bare ? Subject.of(document, ordered) : stated;
        this.language = language(ordered);
        Language.note(language, document);
        ordered.forEach(passage -> passages.put(passage.block(), passage));
    }

    /**
     * The page {@code html}, published at {@code path} below the site's root: {@code confidentialite/index.html}.
     *
     * @throws Html.NestingException if it cannot be read
     */
    public static Page parse(String path, String html, SourceMap sources) {
        return of(path, Html.page(html, sources.knowsLines()), sources);
    }

    /** The page {@code document}, parsed with positions by whoever read it. It belongs to the page from then on. */
    public static Page of(String path, Document document, SourceMap sources) {
        return new Page(path, document, sources, Optional.empty());
    }

    /** The same page, of which {@code type} is known to be what it is for. */
    public Page about(String type) {
        return new Page(path, document, sources, Optional.of(type));
    }

    /** Where the page lies below the site's root: {@code confidentialite/index.html}. */
    public String path() {
        return path;
    }

    /** The parsed page. Rules read it and never change it. */
    public Document document() {
        return document;
    }

    /** Where the page comes from. */
    public SourceMap sources() {
        return sources;
    }

    /**
     * What the page is for: {@code privacy}, {@code cookies}…, as {@code main[data-page]} says or, on a bare page that does not,
     * as its title, headings and words do; empty if nothing says it.
     */
    public String type() {
        return type;
    }

    /** Whether nothing in its main content is marked as a fact, as on a page that Parvis did not bake. */
    public boolean isBare() {
        return bare;
    }

    /**
     * The language that it is written in, {@code fr} or another code of ISO 639: what {@code html[lang]} says, unless the words
     * are French for all that; where it says nothing, what the words say, and French if they leave a doubt.
     */
    public String language() {
        return language;
    }

    /** Whether it is in another language than French. */
    public boolean isTranslation() {
        return !language.equals(Language.FRENCH);
    }

    private String language(List<Passage> passages) {
        var declared = Language.primary(new Elements(select("html")).attr("lang"));
        if (declared.equals(Language.FRENCH)) return declared;
        var spoken = Language.of(passages);
        if (declared.isEmpty()) return spoken.orElse(Language.FRENCH);
        return spoken.filter(Language.FRENCH::equals).orElse(declared);
    }

    /** Every element, in the order of the page. */
    public List<Element> elements() {
        return index.all();
    }

    /** The elements that match {@code css}, which is one of the rules' own, whether a reader sees them or not. */
    public List<Element> select(String css) {
        return index.select(css);
    }

    /** The elements whose name, or the name of an attribute of which, is {@code sought}, in the order of the page. */
    public List<Element> having(Predicate<String> sought) {
        return index.having(sought);
    }

    /** The first element whose id is {@code id}. */
    public Optional<Element> withId(String id) {
        return index.withId(id);
    }

    /** Those of them that a reader can see. */
    public Stream<Element> visible(String css) {
        return index.visible(css).stream();
    }

    /** What stands directly in each block, in reading order. */
    public List<Passage> passages() {
        return ordered;
    }

    /** What stands directly in {@code block}, if anything does. */
    public Optional<Passage> passageIn(Element block) {
        return Optional.ofNullable(passages.get(block));
    }

    /** The passages that have words for a reader, in reading order. */
    public Stream<Passage> prose() {
        return prose.stream();
    }

    /** The same, in the main content. */
    public Stream<Passage> mainProse() {
        return mainProse.stream();
    }

    /** What rules have looked up. */
    Map<Lookup<?>, Object> lookups() {
        return lookups;
    }

    /** Where {@code element} can be mended: its own source, or that of the nearest element around it, or the page's. */
    public Place placeOf(Element element) {
        for (var part = element; part != null; part = part.parent()) {
            var place = places.get(part);
            if (place != null) return place;
        }
        return sources.page();
    }

    /** The same, of the part of {@code element} that says {@code words}; on their line, where the page knows its lines. */
    public Place placeOf(Element element, String words) {
        var part = partOf(element, words);
        return sources.knowsLines()
                ? SourceLines.find(words, part, sources).orElseGet(() -> placeOf(part))
                : placeOf(part);
    }

    /** The smallest part of {@code element} in which a reader first sees {@code words}; {@code element} if none does. */
    public Element partOf(Element element, String words) {
        return SaidWords.in(element, words).orElse(element);
    }

    /** The page's main content. */
    public Optional<Element> main() {
        return main;
    }

    @Override
    public String toString() {
        return path;
    }
}
