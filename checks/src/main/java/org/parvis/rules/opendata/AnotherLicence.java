package org.parvis.rules.opendata;

import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Severity;
import org.parvis.evidence.StatedLicence;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * That a sentence beside the marked facts puts the data of a portal under another licence than its record's: of public bodies a matter of
 * what the law approves, of companies one of what their terms say.
 *
 * @param sentence the words that say so
 * @param severity an error where no doubt is left that all data of the portal are meant
 * @param expected the licence of the record
 */
public record AnotherLicence(String sentence, Severity severity, String expected) {

    /** The passages of {@code site} that say so. */
    public static Stream<Target> targets(Site site) {
        return site.proseOutside("[data-fact]")
                .filter(target -> in(target, site).isPresent());
    }

    /** What the passage {@code target} of {@code site} says so, if it does. */
    public static Optional<AnotherLicence> in(Target target, Site site) {
        return StatedLicence.notOfRecord(target.passage().orElseThrow(), site)
                .map(stated -> new AnotherLicence(
                        stated.sentence(),
                        stated.isSaidBy(target.onPage()) ? Severity.ERROR : Severity.WARNING,
                        site.tenant().portal().licence().name()));
    }

    /** Why that falls short. */
    public Optional<Objection> objection() {
        return Objection.because("la page met les données sous une autre licence que celle de la fiche")
                .map(objection ->
                        objection.quoting(sentence).expecting(expected).weighing(severity));
    }
}
