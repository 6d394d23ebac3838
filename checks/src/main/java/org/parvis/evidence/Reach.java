package org.parvis.evidence;

import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.language.Phrase;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * Whether the footer of every page leads to the page of one type.
 *
 * @param type the type of the page that must be reached
 * @param label what the folded words of the link must contain
 * @param name what the page is called in findings: "page de mentions légales"
 */
public record Reach(String type, String label, String name) {

    /** Every page; or one alone, to say once that the page to reach is missing. */
    public Stream<Target> targets(Site site) {
        return isMissing(site) ? site.everyPage().limit(1) : site.everyPage();
    }

    /** What is wrong with {@code page}. */
    public Optional<Phrase> objection(Target page, Site site) {
        if (isMissing(site)) return Optional.of(Phrase.of("le site n’a pas de {}", Phrase.of(name)));
        var leads = PageLinks.to(type, page.onPage(), "footer a[href]", site)
                .anyMatch(link -> VisibleText.fold(VisibleText.of(link)).contains(label));
        return leads
                ? Optional.empty()
                : Optional.of(Phrase.of("aucun lien du pied de page ne mène à la {}", Phrase.of(name)));
    }

    private boolean isMissing(Site site) {
        return site.pagesOf(type).findAny().isEmpty();
    }
}
