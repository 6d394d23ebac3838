package org.parvis.rules.privacy;

import static org.parvis.compliance.Severity.WARNING;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Objection;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Disclosure.State;
import org.parvis.evidence.Disclosures;
import org.parvis.language.Phrase;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** A notice without marks, of a body whose record is not known: its words are all there is to judge. */
public final class BareNotice {

    private BareNotice() {}

    /** Those of {@code marked} that stand on other pages, and where each bare notice of {@code site} tells {@code item}: the whole of one that does not. */
    public static Stream<Target> or(Item item, Stream<Target> marked, Site site) {
        return Stream.concat(
                marked.filter(target ->
                        target.page().filter(page -> isBare(page, site)).isEmpty()),
                site.versionsOf("privacy").filter(page -> isBare(page, site)).map(page -> place(item, page, site)));
    }

    private static Target place(Item item, Page page, Site site) {
        return Disclosures.of(page, site)
                .of(item)
                .where()
                .map(element -> Target.of(page, element))
                .orElseGet(() -> Target.of(page));
    }

    /** Whether {@code target} is where such a notice tells {@code item}, or the whole of one that does not. */
    static boolean tells(Item item, Target target, Site site) {
        return has(target, site) && target.equals(place(item, target.onPage(), site));
    }

    /** Whether {@code target} stands on such a notice. */
    public static boolean has(Target target, Site site) {
        return target.page().filter(page -> isBare(page, site)).isPresent();
    }

    private static boolean isBare(Page page, Site site) {
        return page.isBare() && !site.knows(Set.of(Knowledge.RECORD));
    }

    /** Why the notice on which {@code target} stands does not tell the whole of {@code item}; {@code absent} where it says nothing of it. */
    public static Optional<Objection> objection(Item item, Target target, Site site, String absent) {
        var told = Disclosures.of(target.onPage(), site).of(item);
        if (told.state() == State.PRESENT) return Objection.none();
        if (told.state() == State.ABSENT) return Objection.because(absent);
        return Objection.because("la page n’en dit qu’une partie : {}", Phrase.joined("{} ; {}", told.missing()))
                .map(objection -> objection.quoting(told.evidence()).weighing(WARNING));
    }
}
