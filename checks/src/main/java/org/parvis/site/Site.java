package org.parvis.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.tenant.Facts;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;

/** A tenant's whole site, indexed once for all rules. */
public final class Site {

    private final Tenant tenant;
    private final Facts facts;
    private final Map<String, Place> fields;
    private final Registry registry;
    private final LocalDate asOf;
    private final List<Page> pages;
    private final Map<String, Page> byPath;
    private final Set<String> files;

    /**
     * @param tenant whose site it is
     * @param fields where each field of the record stands in {@code tenant.yaml}, by path
     * @param registry all tenants of the provider
     * @param asOf the day on which the site is judged: rules read no clock
     * @param pages the HTML pages
     * @param files paths of all files of the site, pages included
     * @throws IllegalArgumentException without any page: a verdict on nothing would be empty
     */
    public Site(
            Tenant tenant,
            Map<String, Place> fields,
            Registry registry,
            LocalDate asOf,
            List<Page> pages,
            Set<String> files) {
        if (pages.isEmpty()) throw new IllegalArgumentException("no page to judge for " + tenant.id());
        this.tenant = tenant;
        this.facts = Facts.of(tenant);
        this.fields = Map.copyOf(fields);
        this.registry = registry;
        this.asOf = asOf;
        this.pages = List.copyOf(pages);
        this.byPath = pages.stream().collect(Collectors.toUnmodifiableMap(Page::path, page -> page));
        this.files = Set.copyOf(files);
    }

    /** Whose site it is. */
    public Tenant tenant() {
        return tenant;
    }

    /** The tenant's facts, as pages name them. */
    public Facts facts() {
        return facts;
    }

    /** All tenants of the provider. */
    public Registry registry() {
        return registry;
    }

    /** The day on which the site is judged. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The HTML pages. */
    public List<Page> pages() {
        return pages;
    }

    /** Paths of all files of the site, pages included. */
    public Set<String> files() {
        return files;
    }

    /** The page at {@code path}. */
    public Optional<Page> page(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The pages of type {@code type} in French, the language that the law asks for: {@code privacy}, {@code cookies}, {@code legal}… */
    public Stream<Page> pagesOf(String type) {
        return pages.stream().filter(page -> page.type().equals(type) && !page.isTranslation());
    }

    /** The pages in other languages. */
    public Stream<Page> translations() {
        return pages.stream().filter(Page::isTranslation);
    }

    /** Where the field at {@code path} of the record stands, or the field around it. */
    public Place placeOf(String path) {
        for (var at = path; ; at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            var place = fields.get(at);
            if (place != null) return place;
            if (at.isEmpty()) return Place.of("tenant.yaml", 0);
        }
    }

    /** Path of the first field of the record whose value contains {@code words}. */
    public Optional<String> fieldThatSays(String words) {
        var sought = VisibleText.normalise(words);
        return Fields.of(tenant).entrySet().stream()
                .filter(field ->
                        VisibleText.normalise(String.valueOf(field.getValue())).contains(sought))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Every page, as something to speak about. */
    public Stream<Target> everyPage() {
        return pages.stream().map(page -> Target.of(page, page.document()));
    }

    /** The main content of the pages of type {@code type}. */
    public Stream<Target> mainOf(String type) {
        return pagesOf(type).map(Target::of);
    }

    /** The visible elements that match {@code css} in the main content of the pages of type {@code type}. */
    public Stream<Target> visibleIn(String type, String css) {
        return pagesOf(type).flatMap(page -> page.visible("main " + css).map(element -> Target.of(page, element)));
    }
}
