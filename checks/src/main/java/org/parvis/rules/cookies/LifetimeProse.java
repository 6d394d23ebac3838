package org.parvis.rules.cookies;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Objection;
import org.parvis.evidence.Assertions;
import org.parvis.evidence.Outline;
import org.parvis.evidence.PeriodLength;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.TrackerTime;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Grammar;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Tracker;

/** How long trackers stay, as prose says it, against the record. What lasts longer than is recommended says cookies/measurement-durations. */
final class LifetimeProse {

    private static final Grammar GRAMMAR = Grammar.of(LifetimeProse.class, "lifetime-prose.fr.tsv");

    private static final String MARKED = "[data-fact]:not([data-fact=exempt-audience])";
    private static final Period RECOMMENDED = Period.ofMonths(13);

    private static final Expression LIFETIME = GRAMMAR.expression("lifetime");
    private static final Expression ALL = GRAMMAR.expression("all");
    private static final Expression MEASURING = GRAMMAR.expression("measuring");
    private static final Expression OF_SESSION = GRAMMAR.expression("of-session");
    private static final Expression AT_MOST = GRAMMAR.expression("at-most");

    /** What others do, what the law wants, what may be, and how long something else is kept. */
    private static final Expression OTHERWISE = GRAMMAR.expression("otherwise");

    /** What others set: the body does not keep it. */
    private static final Expression OTHERS = GRAMMAR.expression("others");

    private static final Expression TRACKER = GRAMMAR.expression("tracker");
    private static final Expression OURS = GRAMMAR.expression("ours");

    private LifetimeProse() {}

    /** The passages, of whatever page, that give a tracker another lifetime than the record. */
    static Stream<Target> targets(Site site) {
        if (site.tenant().trackers().isEmpty()) return Stream.empty();
        return site.proseOutside(MARKED)
                .filter(target -> objection(target, site).isPresent());
    }

    /** Why such a passage falls short. */
    static Optional<Objection> objection(Target target, Site site) {
        return target.passage()
                .filter(passage -> LIFETIME.isIn(passage.folded()) && isFree(passage))
                .flatMap(passage -> Sentence.in(passage)
                        .filter(sentence -> sentence.says(LIFETIME)
                                && !OTHERWISE.isIn(TrackerTime.besides(sentence))
                                && !sentence.says(OTHERS))
                        .filter(sentence -> !sentence.text().endsWith("?"))
                        .flatMap(sentence -> fault(sentence, site).stream())
                        .findFirst());
    }

    private static boolean isFree(Passage passage) {
        return Assertions.isSpoken(passage) && passage.block().selectFirst(Css.of("[data-fact]")) == null;
    }

    private static Optional<Objection> fault(Sentence sentence, Site site) {
        var declared = spokenOf(sentence, site).stream().map(Tracker::lifetime).toList();
        return TrackerTime.in(sentence)
                .filter(period -> !declared.isEmpty())
                .filter(period -> !sentence.says(MEASURING) || !PeriodLength.exceeds(period, RECOMMENDED))
                .filter(period -> isAnother(period, declared, sentence))
                .flatMap(
                        period -> Objection.because("la page donne à un traceur une autre durée que celle de la fiche"))
                .map(objection -> objection
                        .quoting(sentence.text())
                        .expecting(Phrase.joined(
                                "{} ; {}", declared.stream().map(Phrase::of).toList())));
    }

    private static boolean isAnother(Period said, List<Period> declared, Sentence sentence) {
        if (sentence.says(AT_MOST)) return declared.stream().anyMatch(period -> PeriodLength.exceeds(period, said));
        if (sentence.isNegative()) return false;
        return said.isZero() && sentence.says(ALL)
                ? declared.stream().anyMatch(period -> !period.isZero())
                : declared.stream().noneMatch(period -> isTheSame(period, said));
    }

    /** Two days are no session. */
    private static boolean isTheSame(Period one, Period other) {
        return one.isZero() == other.isZero() && PeriodLength.same(one, other);
    }

    /** The trackers of which {@code sentence} speaks: the one that it names, those that measure, or all. */
    private static List<Tracker> spokenOf(Sentence sentence, Site site) {
        var trackers = site.tenant().trackers();
        var named = trackers.stream()
                .filter(tracker -> names(tracker, sentence.folded()))
                .toList();
        if (!named.isEmpty()) return named.size() == 1 ? named : List.of();
        if (!sentence.says(OURS) && followsOthers(sentence)) return List.of();
        if (sentence.says(OF_SESSION))
            return trackers.stream()
                    .filter(tracker -> tracker.lifetime().isZero())
                    .toList();
        if (sentence.says(MEASURING))
            return trackers.stream().filter(Tracker::measurement).toList();
        return sentence.says(ALL) ? trackers : List.of();
    }

    /** Whether its heading speaks of others, or a sentence before {@code sentence} of their trackers: "ces cookies" are theirs. */
    private static boolean followsOthers(Sentence sentence) {
        var passage = sentence.passage();
        return Outline.over(passage.block()).stream()
                        .limit(1)
                        .anyMatch(heading -> OTHERS.isIn(VisibleText.fold(VisibleText.of(heading))))
                || Sentence.in(passage)
                        .takeWhile(before -> !before.equals(sentence))
                        .anyMatch(before -> before.says(OTHERS) && before.says(TRACKER) && !before.isNegative());
    }

    /** "Le cookie session": a name may be a word like another. */
    private static boolean names(Tracker tracker, String text) {
        var name = VisibleText.fold(tracker.name()).replaceAll("[.*]+$", "");
        return !name.isBlank()
                && Stream.of("cookie ", "traceur ", "cookie « ", "traceur « ", "cookie nomme ", "traceur nomme ")
                        .anyMatch(before -> text.contains(before + name));
    }
}
