package org.parvis.evidence;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/**
 * A length that a text gives to audience measurement.
 *
 * @param subject what lasts so long
 * @param period how long
 */
public record MeasurementTime(Subject subject, Period period) {

    /** What lasts. */
    public enum Subject {
        /** The tracker on the visitor's device. */
        TRACKER,
        /** What it has collected. */
        DATA
    }

    private static final Words MEASUREMENT = Words.of(
            "measurement-time/measurement", "\\b(?:audience|frequentation|statistiques|mesure|analytics|matomo)\\b");
    private static final Words ON_DEVICE = Words.of(
            "measurement-time/on-device",
            "\\b(?:cookie|traceur|temoin de connexion"
                    + "|(?:information|fichier|element)s? (?:stocke|depose|enregistre|inscrit)e?s? (?:dans|sur) (?:votre|le|l'))");
    private static final Words COLLECTED = Words.of("measurement-time/collected", "\\b(?:donnee|information|journa)");
    private static final Words PROLONGED = Words.of(
            "measurement-time/prolonged",
            "\\b(?:proroge|prolonge|renouvele|reconduit|reinitialise)e?s?\\b"
                    + ".{0,30}\\ba chaque (?:\\p{L}+ )?(?:visite|connexion|passage|session)");
    private static final Words CLAUSE =
            Words.of("measurement-time/clause", "[,;:] | et (?=(?:les?|la|leurs?|ses) |l['’])");

    /** Those that {@code passage} gives, if it speaks of measurement. */
    public static List<MeasurementTime> in(Passage passage) {
        return MEASUREMENT.isIn(passage)
                ? Assertions.sentences(passage)
                        .flatMap(sentence -> in(sentence, passage.block()))
                        .toList()
                : List.of();
    }

    /** How long the measurement tracker lives that {@code row} of a table of trackers describes, if it is such a row. */
    public static Optional<Period> inRow(Element row) {
        var table = row.closest(Css.of("table"));
        var words = VisibleText.fold(VisibleText.of(row));
        if (table == null || !MEASUREMENT.on(row).isIn(words)) return Optional.empty();
        var isOfTrackers = Stream.concat(
                        Stream.of(VisibleText.of(table)),
                        Outline.over(table).stream().limit(1).map(VisibleText::of))
                .map(VisibleText::fold)
                .anyMatch(text -> ON_DEVICE.on(row).isIn(text));
        return isOfTrackers
                ? row.select(Css.of("td")).stream()
                        .flatMap(cell -> Durations.in(VisibleText.of(cell), row).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The sentence of {@code passage} that says that a tracker lives longer with each visit. */
    public static Optional<String> prolonged(Passage passage) {
        return PROLONGED.isIn(passage) && (ON_DEVICE.isIn(passage) || MEASUREMENT.isIn(passage))
                ? Assertions.saying(PROLONGED, passage).findFirst()
                : Optional.empty();
    }

    /** The first thing that a clause names is what lasts; a clause that names none goes on about the one before. */
    private static Stream<MeasurementTime> in(String sentence, Element block) {
        var found = new ArrayList<MeasurementTime>();
        Optional<Subject> subject = Optional.empty();
        for (var clause : CLAUSE.on(block).split(sentence)) {
            var named = subjectOf(VisibleText.fold(clause), block);
            if (named.isPresent()) subject = named;
            var period = Durations.in(clause, block).filter(length -> !length.isZero());
            if (subject.isPresent() && period.isPresent()) found.add(new MeasurementTime(subject.get(), period.get()));
        }
        return found.stream();
    }

    private static Optional<Subject> subjectOf(String clause, Element block) {
        var tracker = ON_DEVICE.on(block).matcher(clause);
        var data = COLLECTED.on(block).matcher(clause);
        if (!tracker.find()) return data.find() ? Optional.of(Subject.DATA) : Optional.empty();
        return Optional.of(data.find() && data.start() < tracker.start() ? Subject.DATA : Subject.TRACKER);
    }
}
