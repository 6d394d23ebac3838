package org.parvis.rules.cookies;

import static org.parvis.compliance.Law.CNIL;
import static org.parvis.compliance.Severity.INFO;
import static org.parvis.compliance.Severity.WARNING;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.ChoiceMemory;
import org.parvis.evidence.ConsentBanner;
import org.parvis.evidence.PeriodLength;
import org.parvis.language.Phrase;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.Tracker;

/** Where a visitor is asked for consent, the charter says how long the answer is remembered: as long for no as for yes, six months or so. */
public final class ChoiceRetention implements Rule {

    private static final Period CEILING = Period.ofMonths(6);

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "La charte dit combien de temps le choix est gardé : autant pour un refus que pour un accord",
                WARNING,
                CNIL.at("délibération n° 2020-092"),
                "Qui a refusé ne doit pas être sollicité plus souvent que qui a accepté.",
                "Déclarez dans trackers le traceur qui garde le choix, avec keeps-choice: true et six mois de durée (P6M) ; la "
                        + "charte dit alors : « Votre choix, accord ou refus, est gardé 6 mois ».");
    }

    @Override
    public String applicability() {
        return "Aux portails qui demandent ou gardent un choix sur les traceurs.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        var said = site.pages().stream().flatMap(page -> saying(page).map(passage -> Target.of(page, passage)));
        return Stream.concat(said, asks(site) ? Blocks.whole("cookies", site) : Stream.empty());
    }

    private static Stream<Passage> saying(Page page) {
        return page.prose().filter(passage -> ChoiceMemory.in(passage).isPresent());
    }

    private static boolean asks(Site site) {
        return !site.tenant().consentTrackers().isEmpty()
                || site.pages().stream().flatMap(ConsentBanner::on).findAny().isPresent();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (Blocks.isWhole(target))
            return saying(target.onPage()).findAny().isPresent()
                    ? Objection.none()
                    : Objection.because("rien ne dit combien de temps le choix est gardé");
        return target.passage()
                .flatMap(ChoiceMemory::in)
                .flatMap(memory -> objection(memory, site).map(objection -> objection.quoting(memory.sentence())));
    }

    private static Optional<Objection> objection(ChoiceMemory memory, Site site) {
        if (memory.isAskedAgain()) return Objection.because("le choix est redemandé à chaque visite");
        if (!memory.isTheSameForAll())
            return Objection.because("l’accord et le refus ne sont pas gardés aussi longtemps l’un que l’autre");
        var period = memory.period().orElseThrow();
        if (PeriodLength.exceeds(period, CEILING))
            return Objection.because("le choix est gardé plus de six mois")
                    .map(objection -> objection.expecting("6 mois au plus"));
        var declared = site.tenant().trackers().stream()
                .filter(Tracker::remembersChoice)
                .map(Tracker::lifetime)
                .findFirst();
        if (declared.filter(lifetime -> !PeriodLength.same(lifetime, period)).isPresent())
            return Objection.because("le choix n’est pas gardé aussi longtemps que le dit la fiche")
                    .map(objection -> objection.expecting(Phrase.of(declared.get())));
        return memory.namesBoth()
                ? Objection.none()
                : Objection.because("la phrase ne dit pas que la durée vaut pour l’accord comme pour le refus")
                        .map(objection -> objection.weighing(INFO));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("six mois, pour un accord comme pour un refus", ConsentSample.asking()),
                Example.passed(
                        "cent quatre-vingts jours sont six mois",
                        without().and(saying("Votre choix, accord ou refus, est conservé 183 jours."))),
                Example.passed(
                        "une autre durée ne parle pas du choix",
                        ConsentSample.asking()
                                .and(saying(
                                        "Votre compte est gardé deux ans après votre dernier choix de mot de passe."))),
                Example.failed("rien n’est dit", without(), "rien ne dit combien de temps le choix est gardé"),
                Example.failed(
                        "le choix est gardé treize mois",
                        saying("Votre choix, accord ou refus, est conservé treize mois."),
                        "le choix est gardé plus de six mois"),
                Example.failed(
                        "le refus est redemandé à chaque visite",
                        saying("Votre refus vous sera redemandé à chaque visite."),
                        "redemandé à chaque visite"),
                Example.failed(
                        "le refus est oublié plus tôt que l’accord",
                        saying("Votre accord est gardé six mois, votre refus un mois."),
                        "aussi longtemps l’un que l’autre"),
                Example.failed(
                        "la charte et la fiche se contredisent",
                        without().and(saying("Votre choix, accord ou refus, est gardé trois mois.")),
                        "aussi longtemps que le dit la fiche"),
                Example.failed(
                        "le refus n’est pas nommé",
                        without().and(saying("Votre accord est gardé six mois.")),
                        "vaut pour l’accord comme pour le refus"),
                Example.inapplicable("personne n’a de choix à faire", Edit.none()),
                Example.passedInEnglish(
                        "six mois se lisent aussi en anglais",
                        Edit.append(
                                "en/cookies/index.html",
                                "#choix",
                                "<p>Your choice of cookies, consent or refusal, is kept for six months.</p>")),
                Example.failedInEnglish(
                        "la charte en anglais redemande à chaque visite",
                        Edit.append(
                                "en/cookies/index.html",
                                "#choix",
                                "<p>Your choice of cookies is asked for again at each visit.</p>"),
                        "the choice is asked for again at each visit"));
    }

    private static Edit without() {
        return ConsentSample.asking().and(Edit.remove(ConsentSample.CHARTER, "p:has([data-fact=choice-retention])"));
    }

    private static Edit saying(String sentence) {
        return Edit.append(ConsentSample.CHARTER, "#choix", "<p>" + sentence + "</p>");
    }
}
