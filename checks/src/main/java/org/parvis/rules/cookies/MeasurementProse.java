package org.parvis.rules.cookies;

import static org.parvis.compliance.Severity.WARNING;
import static org.parvis.evidence.MeasurementTime.Subject.DATA;
import static org.parvis.evidence.MeasurementTime.Subject.TRACKER;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Objection;
import org.parvis.evidence.Durations;
import org.parvis.evidence.Entries;
import org.parvis.evidence.MeasurementTime;
import org.parvis.evidence.Outline;
import org.parvis.evidence.PeriodLength;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;
import org.parvis.tenant.Tracker;

/** What the charter, and prose without our marks, say of how long audience measurement lasts. All of it weighs a warning. */
final class MeasurementProse {

    private static final Period LIFETIME = Period.ofMonths(13);
    private static final Period RETENTION = Period.ofMonths(25);
    private static final Words REVIEWED =
            Words.of("measurement-prose/reviewed", "\\b(?:reexamin|revis(?:e|ons|ion)|revu|revoyons)\\p{L}*");

    private MeasurementProse() {}

    /** The passages and table rows, of whatever page, that say how long, and do not stand for a fact. */
    static Stream<Target> targets(Site site) {
        return site.pages().stream().flatMap(page -> {
            var prose = page.prose()
                    .filter(passage -> !MeasurementTime.in(passage).isEmpty()
                            || MeasurementTime.prolonged(passage).isPresent())
                    .filter(passage -> isFree(passage.block()) && !passage.isWithin("td, th"))
                    .map(Passage::block);
            var rows = page.visible("tr")
                    .filter(row -> MeasurementTime.inRow(row).isPresent())
                    .filter(MeasurementProse::isFree);
            return Stream.concat(prose, rows).map(part -> Target.of(page, part));
        });
    }

    private static boolean isFree(Element part) {
        return part.selectFirst(Css.of("[data-fact]")) == null && !Css.isWithin(part, "[data-fact]:not(table)");
    }

    /** What is wrong with such a passage or row. */
    static Optional<Objection> objection(Target target) {
        var passage = target.passage();
        var times = target.part().normalName().equals("tr")
                ? MeasurementTime.inRow(target.part()).stream()
                        .map(period -> new MeasurementTime(TRACKER, period))
                        .toList()
                : passage.map(MeasurementTime::in).orElse(List.of());
        return fault(times, target)
                .flatMap(Objection::because)
                .map(objection -> objection.quoting(target.text()).weighing(WARNING));
    }

    private static Optional<Phrase> fault(List<MeasurementTime> times, Target target) {
        if (target.passage().flatMap(MeasurementTime::prolonged).isPresent())
            return Optional.of(Phrase.of("le traceur est prolongé à chaque visite"));
        if (times.stream().anyMatch(time -> exceeds(time, TRACKER, LIFETIME)))
            return Optional.of(Phrase.of("un traceur de mesure d’audience vit plus de 13 mois"));
        if (times.stream().anyMatch(time -> exceeds(time, DATA, RETENTION)))
            return Optional.of(Phrase.of("les données de mesure d’audience sont gardées plus de 25 mois"));
        return times.stream().anyMatch(time -> time.subject() == TRACKER) && !saysMore(target)
                ? Optional.of(Phrase.of(
                        "le texte donne la durée du traceur de mesure d’audience et ne dit pas combien de temps les "
                                + "données sont gardées"))
                : Optional.empty();
    }

    private static boolean exceeds(MeasurementTime time, MeasurementTime.Subject subject, Period ceiling) {
        return time.subject() == subject && PeriodLength.exceeds(time.period(), ceiling);
    }

    /** Whether the section says how long the data are kept, or the page is the charter, which is judged as a whole. */
    private static boolean saysMore(Target target) {
        var page = target.onPage();
        var heading = Outline.over(target.part()).stream().findFirst();
        return page.type().equals("cookies")
                || page.prose()
                        .filter(passage -> Outline.over(passage.block()).stream()
                                .findFirst()
                                .equals(heading))
                        .flatMap(passage -> MeasurementTime.in(passage).stream())
                        .anyMatch(time -> time.subject() == DATA);
    }

    /** What the charter of a tenant that measures its audience does not say. */
    static Optional<Objection> charter(Target charter, Site site) {
        var page = charter.onPage();
        var missing = new ArrayList<Phrase>();
        site.tenant().trackers().stream()
                .filter(Tracker::measurement)
                .filter(tracker -> tracker.retention().isPresent() && !states(tracker, page))
                .map(tracker -> Phrase.of(
                        "la charte ne dit pas que les données de {} sont gardées {}",
                        tracker.name(),
                        Phrase.of(tracker.retention().get())))
                .forEach(missing::add);
        var isReviewed = page.prose().anyMatch(passage -> REVIEWED.isIn(passage));
        if (!isReviewed && site.tenant().trackers().stream().anyMatch(Tracker::isExemptMeasurement))
            missing.add(Phrase.of("la charte ne dit pas que ces durées sont réexaminées"));
        return Objection.listing(missing).map(objection -> objection.weighing(WARNING));
    }

    private static boolean states(Tracker tracker, Page page) {
        return Entries.on(page, "measured-data", "data-tracker").byId().getOrDefault(tracker.name(), List.of()).stream()
                .anyMatch(entry -> entry.attr("data-period")
                                .equals(tracker.retention().get().toString())
                        && Durations.in(VisibleText.of(entry), entry)
                                .filter(period -> PeriodLength.same(
                                        period, tracker.retention().get()))
                                .isPresent());
    }
}
