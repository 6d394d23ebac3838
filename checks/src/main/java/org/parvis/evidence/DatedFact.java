package org.parvis.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.tenant.InFrench;

/** A date that a page states twice: as {@code data-date}, and in words. */
public final class DatedFact {

    private DatedFact() {}

    /** Where the main content of {@code page} visibly states the fact {@code name}, whatever its date is. */
    public static Optional<Element> shown(String name, Page page) {
        return page.visible("main [data-fact=" + name + "]").findFirst();
    }

    /** Whether the main content of {@code page} visibly states {@code date} as the fact {@code name}, both times. */
    public static boolean stands(String name, LocalDate date, Page page, Site site) {
        return page.visible("main [data-fact=" + name + "]")
                .anyMatch(element -> element.attr("data-date").equals(date.toString())
                        && Wording.of(element, site).states(InFrench.date(date)));
    }
}
