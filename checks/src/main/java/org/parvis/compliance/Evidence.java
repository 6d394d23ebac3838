package org.parvis.compliance;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
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

    /** What {@code target}, to which a rule has no objection, shows: the words of {@code part}, which is on its page. */
    static Evidence of(Target target, Optional<Element> part, Site site) {
        var words = part.map(VisibleText::of)
                .filter(said -> !said.isBlank())
                .or(() -> target.field().flatMap(field -> value(field, site)));
        return new Evidence(place(target, part, site), words.map(Objection::shorten));
    }

    /** What the record states in {@code field} and directly below it; no flag, which says nothing without its name. */
    private static Optional<String> value(String field, Site site) {
        var stated = site.values().entrySet().stream()
                .filter(entry -> entry.getKey().equals(field)
                        || entry.getKey().startsWith(field + ".")
                                && entry.getKey().indexOf('.', field.length() + 1) < 0)
                .map(Map.Entry::getValue)
                .filter(value -> value != null && !(value instanceof Boolean))
                .map(Evidence::written)
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(", "));
        return Optional.of(stated).filter(words -> !words.isEmpty());
    }

    /** {@code value} as the record has it: {@code public-task}. */
    private static String written(Object value) {
        return value instanceof Enum<?> choice
                ? choice.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }

    /** A path to the element, which costs a walk through the page, is for those who have something to mend. */
    private static Location place(Target target, Optional<Element> part, Site site) {
        return target.page()
                .map(page -> new Location(
                        part.map(page::placeOf).orElseGet(page.sources()::page),
                        Optional.of(page.path()),
                        Optional.empty(),
                        Optional.empty()))
                .orElseGet(() -> Location.of(target, site));
    }
}
