package org.parvis.declared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.language.Phrase;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * A rule that is stated: some, every or none of the elements that a selector finds on some pages, and that say some words.
 *
 * @param id what reports quote
 * @param requirement what is required
 * @param pages the pages that it speaks about
 * @param expectation how many of the elements must be as sought
 * @param sought the elements
 * @param message what is wrong where they are not, in French, without a full stop
 * @param examples what complies and what does not
 * @param place where it is stated
 */
public record DeclaredRule(
        String id,
        Requirement requirement,
        PageSet pages,
        Expectation expectation,
        Sought sought,
        String message,
        List<Example> examples,
        Place place)
        implements Rule {

    public DeclaredRule {
        examples = List.copyOf(examples);
    }

    @Override
    public String applicability() {
        return pages.inFrench();
    }

    /** Whether {@code site} has any of the elements that it looks for, on the pages that it speaks about. */
    public boolean sees(Site site) {
        return site.pages().stream()
                .anyMatch(page -> pages.contains(page) && !sought.in(page).isEmpty());
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream().filter(pages::contains).flatMap(this::targets);
    }

    /** The elements, or the first that tells; a page without any is still one that was looked at, unless only elements count. */
    private Stream<Target> targets(Page page) {
        var found = sought.in(page);
        if (found.isEmpty() && expectation != Expectation.EVERY) return Stream.of(Target.of(page, page.document()));
        if (expectation != Expectation.SOME) return found.stream().map(element -> Target.of(page, element));
        var telling = found.stream().filter(element -> sought.saidBy(element).isPresent());
        return Stream.of(Target.of(page, telling.findFirst().orElse(found.get(0))));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var said = target.part() instanceof Document ? Optional.<String>empty() : sought.saidBy(target.part());
        var unwanted = expectation == Expectation.NONE;
        if (said.isPresent() != unwanted) return Objection.none();
        var quoted = unwanted ? said : Optional.of(target.text());
        return Objection.because(Phrase.verbatim(message))
                .map(objection -> unwanted ? objection : expecting(objection))
                .map(objection -> quoted.filter(words -> !words.isEmpty())
                        .map(objection::quoting)
                        .orElse(objection));
    }

    private Objection expecting(Objection objection) {
        return sought.words()
                .map(words -> objection.expecting(Phrase.verbatim(words.written())))
                .orElse(objection);
    }
}
