package org.parvis.rules.cookies;

import static org.parvis.compliance.Law.CNIL;
import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.PeriodLength;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.InFrench;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.privacy.ProcessingActivity;

/**
 * A tracker that measures the audience lives 13 months at most, and what it collects is kept 25 months at most: conditions of
 * the exemption from consent, good practice with consent. Prose is judged by its words, and weighs less. That the charter says
 * what the record says is the matter of cookies/inventory-complete.
 */
public final class MeasurementDurations implements Rule {

    private static final Period LIFETIME = Period.ofMonths(13);
    private static final Period RETENTION = Period.ofMonths(25);
    private static final String CHARTER = "cookies/index.html";
    private static final String TRACKERS = "trackers[";
    private static final Expression MEASUREMENT =
            Expression.of("\\b(?:audience|frequentation|visites|statistiques)\\b");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "La mesure d’audience suit ses visiteurs 13 mois au plus et garde leurs données 25 mois au plus",
                ERROR,
                List.of(LIL.at("article 82"), CNIL.at("délibération n° 2020-091")),
                "Au-delà de ces durées, recommandées par la CNIL, la mesure d’audience n’est plus exemptée d’accord.",
                "Donnez les deux durées (lifetime et retention du traceur, ou data-protection.activities) dans tenant.yaml, et "
                        + "raccourcissez-les s’il le faut, là et dans l’outil de mesure ; la charte des cookies les dit, et dit "
                        + "qu’elles sont réexaminées.");
    }

    @Override
    public String applicability() {
        return "Aux portails qui déclarent un traceur de mesure d’audience.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.of(fields(site), charters(site), MeasurementProse.targets(site))
                .flatMap(targets -> targets);
    }

    private static Stream<Target> fields(Site site) {
        var trackers = site.tenant().trackers();
        if (trackers.stream().noneMatch(Tracker::measurement)) return Stream.empty();
        var activities = site.tenant().dataProtection().activities();
        var measuring = IntStream.range(0, trackers.size())
                .filter(i -> trackers.get(i).measurement())
                .boxed()
                .flatMap(i -> Stream.of("lifetime", "retention").map(key -> TRACKERS + i + "]." + key));
        var kept = IntStream.range(0, activities.size())
                .filter(i -> measures(activities.get(i)))
                .mapToObj(i -> "data-protection.activities[" + i + "].retention.period");
        return Stream.concat(measuring, kept).map(Target::field);
    }

    private static Stream<Target> charters(Site site) {
        return site.tenant().trackers().stream().anyMatch(Tracker::measurement)
                ? Blocks.whole("cookies", site)
                : Stream.empty();
    }

    private static boolean measures(ProcessingActivity activity) {
        return activity.retention().period().isPresent() && MEASUREMENT.isIn(VisibleText.fold(activity.purpose()));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.field().isPresent()) return field(target.field().get(), site);
        return Blocks.isWhole(target) ? MeasurementProse.charter(target, site) : MeasurementProse.objection(target);
    }

    private static Optional<Objection> field(String field, Site site) {
        var index = Integer.parseInt(field.replaceAll("\\D", ""));
        if (!field.startsWith(TRACKERS)) {
            var activity = site.tenant().dataProtection().activities().get(index);
            return tooLong(
                            Phrase.of("les données de mesure d’audience sont gardées plus de 25 mois"),
                            activity.retention().period().orElseThrow(),
                            RETENTION)
                    .map(objection -> objection.weighing(WARNING));
        }
        var tracker = site.tenant().trackers().get(index);
        return (field.endsWith("retention")
                        ? retention(tracker, site)
                        : tooLong(
                                Phrase.of("le traceur {} vit plus de 13 mois", tracker.name()),
                                tracker.lifetime(),
                                LIFETIME))
                .map(objection -> tracker.exempt() ? objection : objection.weighing(WARNING));
    }

    private static Optional<Objection> retention(Tracker tracker, Site site) {
        var declared = site.tenant().dataProtection().activities().stream()
                .filter(MeasurementDurations::measures)
                .map(activity -> activity.retention().period().orElseThrow())
                .toList();
        if (tracker.retention().isEmpty())
            return declared.isEmpty()
                    ? Objection.because(
                                    "la fiche ne dit pas combien de temps sont gardées les données de {}",
                                    tracker.name())
                            .map(objection -> objection.weighing(WARNING))
                    : Objection.none();
        var kept = tracker.retention().get();
        return tooLong(Phrase.of("les données de {} sont gardées plus de 25 mois", tracker.name()), kept, RETENTION)
                .or(() -> declared.isEmpty()
                                || declared.stream()
                                        .anyMatch(period -> PeriodLength.same(period, kept)
                                                || PeriodLength.exceeds(period, RETENTION))
                        ? Objection.none()
                        : Objection.because("la fiche donne deux durées aux données de mesure d’audience")
                                .map(objection -> objection
                                        .quoting(InFrench.period(kept))
                                        .expecting(Phrase.of(declared.get(0)))
                                        .weighing(WARNING)));
    }

    private static Optional<Objection> tooLong(Phrase message, Period period, Period ceiling) {
        return PeriodLength.exceeds(period, ceiling)
                ? Objection.because(message)
                        .map(objection -> objection
                                .quoting(InFrench.period(period))
                                .expecting(Phrase.of("{} au plus", Phrase.of(ceiling))))
                : Objection.none();
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("13 mois pour le traceur, 25 mois pour les données"),
                Example.passed("396 jours font 13 mois", lifetime(Period.ofDays(396))),
                Example.failed(
                        "un traceur exempté vit deux ans",
                        lifetime(Period.ofYears(2)),
                        "le traceur _pk_id.* vit plus de 13 mois"),
                Example.failed(
                        "un traceur soumis à accord vit deux ans",
                        ConsentSample.asking()
                                .and(lifetime(Period.ofYears(2)))
                                .and(Edit.everywhere(
                                        page -> Edit.append(page, "dialog ul", "<li>mesurer l’audience</li>")))
                                .and(Edit.field("trackers[1].exempt", false))
                                .and(Edit.replace(
                                        CHARTER,
                                        "[data-fact=consent][data-tracker^=_pk]",
                                        "<span data-fact=\"consent\" data-tracker=\"_pk_id.*\" data-consent=\"required\">"
                                                + "soumis à votre accord</span>")),
                        "le traceur _pk_id.* vit plus de 13 mois"),
                Example.failed(
                        "les données sont gardées cinq ans",
                        Edit.field("data-protection.activities[2].retention.period", Period.ofYears(5))
                                .and(Edit.replace(
                                        "confidentialite/index.html",
                                        "[data-fact=retention][data-purpose=audience]",
                                        "<span data-fact=\"retention\" data-purpose=\"audience\" data-period=\"P5Y\">"
                                                + "5 ans à compter de : la visite</span>")),
                        "les données de mesure d’audience sont gardées plus de 25 mois"),
                Example.failed(
                        "un traceur exempté garde ses données trois ans",
                        Edit.field("trackers[1].retention", Period.ofYears(3))
                                .and(Edit.replace(
                                        CHARTER,
                                        "[data-fact=measured-data]",
                                        "<span data-fact=\"measured-data\" data-tracker=\"_pk_id.*\" data-period=\"P3Y\">3 ans"
                                                + "</span>")),
                        "les données de _pk_id.* sont gardées plus de 25 mois"),
                Example.failed(
                        "la charte et la politique donnent deux durées aux données",
                        Edit.field("trackers[1].retention", Period.ofYears(1))
                                .and(Edit.replace(
                                        CHARTER,
                                        "[data-fact=measured-data]",
                                        "<span data-fact=\"measured-data\" data-tracker=\"_pk_id.*\" data-period=\"P1Y\">1 an"
                                                + "</span>")),
                        "la fiche donne deux durées"),
                Example.failed(
                        "la charte ne dit pas combien de temps les données sont gardées",
                        Edit.words(CHARTER, "Les données que recueille", "Ce que recueille")
                                .and(Edit.text(CHARTER, "[data-fact=measured-data]", "le temps utile"))
                                .and(Edit.withoutAttribute(CHARTER, "[data-fact=measured-data]", "data-period")),
                        "la charte ne dit pas que les données de _pk_id.* sont gardées 25 mois"),
                Example.failed(
                        "la charte ne dit pas que les durées sont réexaminées",
                        Edit.words(CHARTER, " Nous réexaminons régulièrement ces durées.", ""),
                        "la charte ne dit pas que ces durées sont réexaminées"),
                Example.failed(
                        "le traceur est prolongé à chaque visite",
                        saying("La durée du traceur est prorogée à chaque visite."),
                        "le traceur est prolongé à chaque visite"),
                Example.passed(
                        "le traceur n’est pas prolongé",
                        saying("La durée du traceur n’est pas prorogée à chaque visite.")),
                Example.passed(
                        "le texte donne les deux durées",
                        saying("Le traceur de mesure d’audience vit 13 mois et les données sont gardées 25 mois.")),
                Example.failed(
                        "le texte donne deux ans au traceur",
                        saying("Les cookies de mesure d’audience sont conservés deux ans et les données 25 mois."),
                        "un traceur de mesure d’audience vit plus de 13 mois"),
                Example.failed(
                        "le texte ne donne que la durée du traceur",
                        Edit.append(
                                "confidentialite/index.html",
                                "#securite",
                                "<p>Les cookies de mesure d’audience ne sont pas gardés plus de treize (13) mois.</p>"),
                        "ne dit pas combien de temps les données sont gardées"),
                Example.failed(
                        "un tableau sans nos marques donne deux ans au traceur",
                        Edit.append(
                                "confidentialite/index.html",
                                "#securite",
                                "<table><tr><th scope=\"col\">Cookie</th><th scope=\"col\">Usage</th><th scope=\"col\">Durée"
                                        + "</th></tr><tr><td>_pk</td><td>mesure "
                                        + "d’audience</td><td>2 ans</td></tr></table>"),
                        "un traceur de mesure d’audience vit plus de 13 mois"),
                Example.inapplicable(
                        "aucun traceur ne mesure l’audience",
                        Edit.field("trackers[1]", null).and(Edit.remove(CHARTER, "tr:has([data-tracker^=_pk])"))),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la charte en anglais ne dit pas que les durées sont réexaminées",
                        Edit.words("en/cookies/index.html", " We review these periods regularly.", ""),
                        "the charter does not say that these periods are reviewed"));
    }

    private static Edit saying(String sentence) {
        return Edit.append(CHARTER, "#choix", "<p>" + sentence + "</p>");
    }

    private static Edit lifetime(Period period) {
        return Edit.field("trackers[1].lifetime", period)
                .and(Edit.replace(
                        CHARTER,
                        "[data-fact=lifetime][data-tracker^=_pk]",
                        "<span data-fact=\"lifetime\" data-tracker=\"_pk_id.*\" data-period=\"" + period + "\">"
                                + InFrench.period(period) + "</span>"));
    }
}
