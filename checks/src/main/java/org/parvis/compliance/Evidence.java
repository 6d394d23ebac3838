package org.parvis.compliance;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.site.Css;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * What shows that a requirement is met: a place where it is, and the words there.
 *
 * @param location where it can be seen
 * @param words what a reader sees there, or the record states, shortened; empty where that is a whole page
 */
public record Evidence(Location location, Optional<String> words) {

    /** What {@code target}, to which a rule has no objection, shows. */
    static Evidence of(Target target, Site site) {
        var words = words(target).or(() -> target.field().flatMap(field -> value(field, site)));
        return new Evidence(place(target, site), words.map(Objection::shorten));
    }

    /** What the record states in {@code field} and directly below it; no flag, which says nothing without its name. */
    private static Optional<String> value(String field, Site site) {
        var stated = site.values().entrySet().stream()
                .filter(entry -> entry.getKey().equals(field)
                        || entry.getKey().startsWith(field + ".")
                                && entry.getKey().indexOf('.', field.length() + 1) < 0)
                .map(Map.Entry::getValue)
                .filter(value -> value != null && !(value instanceof Boolean))
                .map(Object::toString)
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(", "));
        return Optional.of(stated).filter(words -> !words.isEmpty());
    }

    /** Whether {@code target} has words that can be quoted, of a page that {@code first} is as a whole. */
    static boolean saysMore(Target target, Target first) {
        return first.page().isPresent()
                && first.page().equals(target.page())
                && first.element().equals(first.onPage().main())
                && words(target).isPresent();
    }

    private static Optional<String> words(Target target) {
        return target.element()
                .filter(part -> part.closest(Css.of("main")) != null
                        && !part.normalName().equals("main"))
                .map(VisibleText::of)
                .filter(words -> !words.isBlank());
    }

    /** A path to the element, which costs a walk through the page, is for those who have something to mend. */
    private static Location place(Target target, Site site) {
        return target.page()
                .map(page -> new Location(
                        page.placeOf(target.part()), Optional.of(page.path()), Optional.empty(), Optional.empty()))
                .orElseGet(() -> Location.of(target, site));
    }
}
