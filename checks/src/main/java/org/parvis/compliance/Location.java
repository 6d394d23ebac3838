package org.parvis.compliance;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.site.Target;

/**
 * Where a finding is: in the source that can be mended, and in the page that readers see.
 *
 * @param source the file and line to mend
 * @param page path of the published page, if the finding is on one
 * @param selector a CSS path to the element
 * @param field path of the field of the record, if the finding is there
 */
public record Location(Place source, Optional<String> page, Optional<String> selector, Optional<String> field) {

    private static final int MOST_DEEP = 100;
    private static final String RECORD = "tenant.yaml";

    /** A place in a source file. */
    public static Location in(Place source) {
        return new Location(source, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The location of {@code target} in {@code site}. */
    static Location of(Target target, Site site) {
        return of(target, site, Optional.empty());
    }

    /** The location of {@code words} in {@code target}, as near as the page knows it. */
    static Location of(Target target, Site site, Optional<String> words) {
        return target.field()
                .map(field -> new Location(site.placeOf(field), Optional.empty(), Optional.empty(), Optional.of(field)))
                .orElseGet(() -> of(target.part(), target.onPage(), words));
    }

    /** The location of {@code words} in {@code part} of {@code page}; that of the part itself, if they are said nowhere in it. */
    static Location of(Element part, Page page, Optional<String> words) {
        return new Location(
                words.map(said -> page.placeOf(part, said)).orElseGet(() -> page.placeOf(part)),
                Optional.of(page.path()),
                selector(words.map(said -> page.partOf(part, said)).orElse(part), page),
                Optional.empty());
    }

    /** Of HTML that was made to read a document with, nobody can select a part; nor what lies so deep that its path takes seconds. */
    private static Optional<String> selector(Element selected, Page page) {
        return Optional.of(selected)
                .filter(part -> page.sources().positions() != SourceMap.Positions.LINES)
                .filter(part -> part.parents().size() <= MOST_DEEP)
                .flatMap(Location::path)
                .filter(css -> !css.isEmpty());
    }

    /** A browser takes names for elements that no selector can be written with. */
    private static Optional<String> path(Element part) {
        try {
            return Optional.of(part.cssSelector());
        } catch (SelectorParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it is mended in a tenant's record: each has one of its own, which may lack a key in many places. */
    public boolean isInRecord() {
        return field.isPresent()
                || source.file().equals(RECORD)
                || source.file().endsWith("/" + RECORD);
    }

    /** The same place on the page, mended in the field {@code path} of the record, at {@code place}. */
    Location mendedIn(String path, Place place) {
        return new Location(place, page, selector, Optional.of(path));
    }
}
