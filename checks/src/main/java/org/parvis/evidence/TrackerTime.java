package org.parvis.evidence;

import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.parvis.site.Expression;
import org.parvis.site.Grammar;

/**
 * How long a tracker stays, as one sentence in French says it: months, days, hours, or until the browser is closed. A time that is
 * shorter than a day counts as a day: it is no session, and records have no shorter one.
 */
public final class TrackerTime {

    private static final Grammar GRAMMAR =
            Grammar.of(TrackerTime.class, "tracker-time.fr.tsv", Map.of("number", FrenchNumber.WORDS));

    /** What says that it goes with the session, whoever closes it. */
    private static final Expression SESSION = GRAMMAR.expression("session");

    private static final Expression UNIT = GRAMMAR.expression("unit");
    private static final Expression HOURS = GRAMMAR.expression("hours");
    private static final Expression MINUTES = GRAMMAR.expression("minutes");
    private static final int HOURS_IN_A_DAY = 24;

    private TrackerTime() {}

    /** The folded words of {@code sentence} without those that say that the tracker goes with the session. */
    public static String besides(Sentence sentence) {
        return SESSION.matcher(sentence.folded()).replaceAll("");
    }

    /** The one time that {@code sentence} gives; the zero period for a session. */
    public static Optional<Period> in(Sentence sentence) {
        var units = UNIT.in(besides(sentence)).count();
        if (units == 0) return sentence.says(SESSION) ? Optional.of(Period.ZERO) : Optional.empty();
        if (units > 1 || sentence.says(SESSION)) return Optional.empty();
        return FrenchDuration.in(sentence.folded().replace("journee", "jour"))
                .filter(period -> !period.isZero())
                .or(() -> ofHours(sentence.folded()));
    }

    private static Optional<Period> ofHours(String text) {
        if (MINUTES.isIn(text)) return Optional.of(Period.ofDays(1));
        return HOURS.in(text)
                .findFirst()
                .flatMap(match -> hours(match.group(1)))
                .map(hours -> Period.ofDays(Math.max(1, hours / HOURS_IN_A_DAY)));
    }

    private static Optional<Integer> hours(String number) {
        if (number.matches("\\d+")) return Optional.of(Integer.valueOf(number));
        var spelt = FrenchNumber.of(number);
        return spelt.isPresent() ? Optional.of(spelt.getAsInt()) : Optional.empty();
    }
}
