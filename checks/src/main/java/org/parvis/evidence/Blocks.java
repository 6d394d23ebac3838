package org.parvis.evidence;

import java.util.stream.Stream;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** The parts of a page that must be there: each of them, or the page's main content where one is sought in vain. */
public final class Blocks {

    private Blocks() {}

    /** The visible parts that match {@code css} in the main content of the versions of the page of type {@code type}; the main content of those without. */
    public static Stream<Target> sought(String type, String css, Site site) {
        return site.versionsOf(type).flatMap(page -> {
            var found = page.visible("main " + css)
                    .map(block -> Target.of(page, block))
                    .toList();
            return found.isEmpty() ? Stream.of(Target.of(page)) : found.stream();
        });
    }

    /** The main content of the versions of the page of type {@code type}, to judge what they list, and each visible part that matches {@code css}. */
    public static Stream<Target> listed(String type, String css, Site site) {
        return Stream.concat(whole(type, site), visible(type, css, site));
    }

    /** The main content of the versions of the page of type {@code type}. */
    public static Stream<Target> whole(String type, Site site) {
        return site.versionsOf(type).map(Target::of);
    }

    /** The visible parts that match {@code css} in the main content of those versions. */
    public static Stream<Target> visible(String type, String css, Site site) {
        return site.versionsOf(type).flatMap(page -> page.visible("main " + css).map(part -> Target.of(page, part)));
    }

    /** Whether {@code target} is the main content of a page: the part sought is missing, or the page is judged as a whole. */
    public static boolean isWhole(Target target) {
        return target.equals(Target.of(target.onPage()));
    }
}
