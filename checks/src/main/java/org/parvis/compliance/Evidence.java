package org.parvis.compliance;

import java.util.Optional;
import org.parvis.site.Css;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * What shows that a requirement is met: a place where it is, and the words there.
 *
 * @param location where it can be seen
 * @param words what a reader sees there, shortened; empty where that is a whole page, or no page
 */
public record Evidence(Location location, Optional<String> words) {

    /** What {@code target}, to which a rule has no objection, shows. */
    static Evidence of(Target target, Site site) {
        return new Evidence(
                place(target, site),
                target.element()
                        .filter(part -> part.closest(Css.of("main")) != null
                                && !part.normalName().equals("main"))
                        .map(VisibleText::of)
                        .filter(words -> !words.isBlank())
                        .map(Objection::shorten));
    }

    /** A path to the element, which costs a walk through the page, is for those who have something to mend. */
    private static Location place(Target target, Site site) {
        return target.page()
                .map(page -> new Location(
                        page.placeOf(target.part()), Optional.of(page.path()), Optional.empty(), Optional.empty()))
                .orElseGet(() -> Location.of(target, site));
    }
}
