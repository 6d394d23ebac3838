package org.parvis.rules.cookies;

import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.PeriodLength;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.InFrench;
import org.parvis.tenant.Tenant.ProcessingActivity;
import org.parvis.tenant.Tenant.Tracker;

/**
 * A tracker that measures the audience lives 13 months at most, and what it collects is kept 25 months at most: conditions of
 * the exemption from consent, good practice with consent. That the charter says what the record says is the matter of
 * cookies/inventory-complete.
 */
public final class MeasurementDurations implements Rule {

    private static final Period LIFETIME = Period.ofMonths(13);
    private static final Period RETENTION = Period.ofMonths(25);
    private static final String TRACKERS = "trackers[";
    private static final Pattern MEASUREMENT = Pattern.compile("\\b(?:audience|frequentation|visites|statistiques)\\b");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "La mesure d’audience suit ses visiteurs 13 mois au plus et garde leurs données 25 mois au plus",
                ERROR,
                LIL.at("article 82"),
                "Au-delà de ces durées, recommandées par la CNIL, la mesure d’audience n’est plus exemptée d’accord.",
                "Raccourcissez la durée dans trackers ou dans data-protection.activities de tenant.yaml, et dans l’outil "
                        + "de mesure.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        var trackers = site.tenant().trackers();
        if (trackers.stream().noneMatch(Tracker::measurement)) return Stream.empty();
        var activities = site.tenant().dataProtection().activities();
        return Stream.concat(
                IntStream.range(0, trackers.size())
                        .filter(i -> trackers.get(i).measurement())
                        .mapToObj(i -> Target.field(TRACKERS + i + "].lifetime")),
                IntStream.range(0, activities.size())
                        .filter(i -> measures(activities.get(i)))
                        .mapToObj(i -> Target.field("data-protection.activities[" + i + "].retention.period")));
    }

    private static boolean measures(ProcessingActivity activity) {
        return activity.retention().period().isPresent()
                && MEASUREMENT.matcher(VisibleText.fold(activity.purpose())).find();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var field = target.field().orElseThrow();
        var index = Integer.parseInt(field.replaceAll("\\D", ""));
        if (field.startsWith(TRACKERS)) {
            var tracker = site.tenant().trackers().get(index);
            return tooLong("le traceur " + tracker.name() + " vit plus de 13 mois", tracker.lifetime(), LIFETIME)
                    .map(objection -> tracker.exempt() ? objection : objection.weighing(WARNING));
        }
        var activity = site.tenant().dataProtection().activities().get(index);
        return tooLong(
                        "les données de mesure d’audience sont gardées plus de 25 mois",
                        activity.retention().period().orElseThrow(),
                        RETENTION)
                .map(objection -> objection.weighing(WARNING));
    }

    private static Optional<Objection> tooLong(String message, Period period, Period ceiling) {
        return PeriodLength.exceeds(period, ceiling)
                ? Objection.because(message)
                        .map(objection -> objection
                                .quoting(InFrench.period(period))
                                .expecting(InFrench.period(ceiling) + " au plus"))
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
                        lifetime(Period.ofYears(2))
                                .and(Edit.field("trackers[1].exempt", false))
                                .and(Edit.replace(
                                        "cookies/index.html",
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
                Example.inapplicable(
                        "aucun traceur ne mesure l’audience",
                        Edit.field("trackers[1]", null)
                                .and(Edit.remove("cookies/index.html", "tr:has([data-tracker^=_pk])"))));
    }

    private static Edit lifetime(Period period) {
        return Edit.field("trackers[1].lifetime", period)
                .and(Edit.replace(
                        "cookies/index.html",
                        "[data-fact=lifetime][data-tracker^=_pk]",
                        "<span data-fact=\"lifetime\" data-tracker=\"_pk_id.*\" data-period=\"" + period + "\">"
                                + InFrench.period(period) + "</span>"));
    }
}
