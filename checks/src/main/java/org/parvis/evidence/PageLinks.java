package org.parvis.evidence;

import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;

/** Where the links of a page lead within its site. */
public final class PageLinks {

    private PageLinks() {}

    /**
     * The links of {@code from} that match {@code css}, that a reader can see and that lead to a page of type {@code type}: in French, or in
     * the language of {@code from}. */
    public static Stream<Element> to(String type, Page from, String css, Site site) {
        return from.visible(css)
                .filter(link -> !VisibleText.of(link).isEmpty())
                .filter(link -> target(link.attr("href"), from, site)
                        .filter(page -> page.type().equals(type))
                        .filter(page -> !page.isTranslation() || page.language().equals(from.language()))
                        .isPresent());
    }

    /** Whether {@code passage} leads its readers somewhere: by a link, or by an address that it prints. */
    public static boolean leadFrom(Passage passage) {
        return passage.text().contains("://") || passage.block().selectFirst(Css.of("a[href]")) != null;
    }

    /** The page of {@code site} to which {@code href} leads on the page {@code from}, if it leads to one. */
    public static Optional<Page> target(String href, Page from, Site site) {
        return site.page(Destination.of(href, from, site).path());
    }
}
