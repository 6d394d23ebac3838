package org.parvis.site;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.facts.Facts;

/** A tenant's whole site, indexed once for all rules. */
public final class Site {

    private static final Set<String> READ_IN_TRANSLATION = Set.of("privacy", "cookies");
    private static final SiteLookup<Map<String, Object>> VALUES =
            SiteLookup.of(site -> Collections.unmodifiableMap(Fields.of(site.tenant())));
    private static final SiteLookup<List<Target>> EVERY_PASSAGE = listed(page -> page.passages().stream());
    private static final SiteLookup<List<Target>> PROSE = listed(Page::prose);
    private static final SiteLookup<List<Target>> MAIN_PROSE = listed(Page::mainProse);

    private final Tenant tenant;
    private final Facts facts;
    private final List<String> factTexts;
    private final List<String> foldedFactTexts;
    private final Map<String, Place> fields;
    private final AsOf asOf;
    private final OtherTenants others;
    private final List<Page> pages;
    private final Map<String, Page> byPath;
    private final Set<String> files;
    private final Set<Knowledge> known;
    private final Function<String, Set<String>> beyond;
    private final Map<SiteLookup<?>, Object> lookups = new ConcurrentHashMap<>();
    private final Map<String, List<Target>> outside = new ConcurrentHashMap<>();

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
            AsOf asOf,
            List<Page> pages,
            Set<String> files) {
        this(tenant, fields, registry, asOf, pages, files, EnumSet.allOf(Knowledge.class), href -> Set.of());
    }

    private Site(
            Tenant tenant,
            Map<String, Place> fields,
            Registry registry,
            AsOf asOf,
            List<Page> pages,
            Set<String> files,
            Set<Knowledge> known,
            Function<String, Set<String>> beyond) {
        if (pages.isEmpty()) throw new IllegalArgumentException("no page to judge for " + tenant.id());
        this.tenant = tenant;
        this.facts = Facts.of(tenant);
        this.factTexts = facts.texts().map(VisibleText::normalise).toList();
        this.foldedFactTexts = factTexts.stream().map(VisibleText::fold).toList();
        this.fields = Map.copyOf(fields);
        this.others = registry.otherThan(tenant);
        this.asOf = asOf;
        this.pages = List.copyOf(pages);
        this.byPath = pages.stream().collect(Collectors.toUnmodifiableMap(Page::path, page -> page));
        this.files = Set.copyOf(files);
        this.known = Set.copyOf(known);
        this.beyond = beyond;
    }

    /**
     * The page {@code page} alone, as it is audited: nothing is known but what is said of the body.
     *
     * @param isMarkup whether the page is the HTML that readers get, not made for the audit from something else
     */
    public static Site audited(Page page, boolean isMarkup, AuditedBody body, AsOf asOf) {
        return audited(page, isMarkup, body, asOf, href -> Set.of());
    }

    /**
     * The same of a page whose links may lead to others that are audited.
     *
     * @param beyond what the page to which a link leads discloses, as {@link #toldBeyond} has it
     */
    public static Site audited(
            Page page, boolean isMarkup, AuditedBody body, AsOf asOf, Function<String, Set<String>> beyond) {
        var known = EnumSet.noneOf(Knowledge.class);
        if (isMarkup) known.add(Knowledge.MARKUP);
        if (body.kind().isPresent()) known.add(Knowledge.KIND);
        if (body.name().isPresent()) known.add(Knowledge.NAMES);
        if (!body.domains().isEmpty()) known.add(Knowledge.DOMAINS);
        var tenant = body.asTenant(page.path());
        return new Site(
                tenant,
                Map.of(),
                Registry.of(List.of(tenant)),
                asOf,
                List.of(page),
                Set.of(page.path()),
                known,
                beyond);
    }

    /** The names of what the audited page to which {@code href} leads discloses; nothing where it leads to none. */
    public Set<String> toldBeyond(String href) {
        return beyond.apply(href);
    }

    /** Whether all of {@code needed} is known of the site. */
    public boolean knows(Set<Knowledge> needed) {
        return known.containsAll(needed);
    }

    /** What rules have looked up. */
    Map<SiteLookup<?>, Object> lookups() {
        return lookups;
    }

    /** Whose site it is. */
    public Tenant tenant() {
        return tenant;
    }

    /** The values of the tenant's record, by the paths of their fields; {@code null} where one is missing. */
    public Map<String, Object> values() {
        return VALUES.on(this);
    }

    /** The tenant's facts, as pages name them. */
    public Facts facts() {
        return facts;
    }

    /** The values that a reader may see, in normal form, longest first. */
    public List<String> factTexts() {
        return factTexts;
    }

    /** The same, folded. */
    public List<String> foldedFactTexts() {
        return foldedFactTexts;
    }

    /** What belongs to the provider's other tenants. */
    public OtherTenants others() {
        return others;
    }

    /** The day on which the site is judged. */
    public AsOf asOf() {
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

    /** The same, and those of that type in other languages whose words are known, if it is one that is read in them: policies on data. */
    public Stream<Page> versionsOf(String type) {
        return READ_IN_TRANSLATION.contains(type)
                ? pages.stream()
                        .filter(page -> page.type().equals(type))
                        .filter(page -> Words.areKnownIn(page.language()))
                : pagesOf(type);
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
        return values().entrySet().stream()
                .filter(field ->
                        VisibleText.normalise(String.valueOf(field.getValue())).contains(sought))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Every page, as something to speak about. */
    public Stream<Target> everyPage() {
        return pages.stream().map(page -> Target.of(page, page.document()));
    }

    /** What stands directly in each block of every page. */
    public Stream<Target> everyPassage() {
        return EVERY_PASSAGE.on(this).stream();
    }

    /** The passages of every page that have words for a reader. */
    public Stream<Target> prose() {
        return PROSE.on(this).stream();
    }

    /** The same, in the main content. */
    public Stream<Target> mainProse() {
        return MAIN_PROSE.on(this).stream();
    }

    /** The passages of every page that have words for a reader and do not stand in what matches {@code css}. */
    public Stream<Target> proseOutside(String css) {
        return outside.computeIfAbsent(css, around -> outside(prose(), around)).stream();
    }

    private static List<Target> outside(Stream<Target> passages, String css) {
        return passages.filter(target -> !target.passage().orElseThrow().isWithin(css))
                .toList();
    }

    private static SiteLookup<List<Target>> listed(Function<Page, Stream<Passage>> passages) {
        return SiteLookup.of(site -> site.pages().stream()
                .flatMap(page -> passages.apply(page).map(passage -> Target.of(page, passage)))
                .toList());
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
