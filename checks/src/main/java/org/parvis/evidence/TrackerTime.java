package org.parvis.evidence;

import java.time.Period;
import java.util.Optional;
import org.parvis.site.Expression;

/**
 * How long a tracker stays, as one sentence in French says it: months, days, hours, or until the browser is closed. A time that is
 * shorter than a day counts as a day: it is no session, and records have no shorter one.
 */
public final class TrackerTime {

    private static final String BROWSER =
            "(?:(?:votre|le|du|de votre|de la|la|de l'|l'|ce|de ce) ?)?(?:navigateur|fenetre|onglet|site|portail|session|visite|navigation|page)\\b(?: internet| web)?";

    /** What says that it goes with the session, whoever closes it. */
    private static final Expression SESSION = Expression.of(
            "\\b(?:(?:des|aussitot|une fois) que|des lors que|lorsque|quand|apres que) vous (?:fermez|quittez|refermez) "
                    + BROWSER
                    + "|\\b(?:a|des|apres|avec|jusqu'a|en|avant) (?:la |l'|votre )?(?:fermeture|fin|deconnexion|sortie)(?: de)? ?"
                    + BROWSER
                    + "|\\ben (?:fermant|quittant) " + BROWSER
                    + "|\\b(?:le temps|la duree|pendant la duree|pendant) de (?:la |votre |chaque )?(?:session|visite|navigation)\\b"
                    + "|\\b(?:est|sont) (?:un |des |de simples |un simple )?(?:cookies?|traceurs?) de session\\b"
                    + "|\\b(?:que |seulement )?(?:pour|pendant) (?:la |votre |une |chaque )?(?:session|visite)\\b");

    private static final Expression UNIT = Expression.of(
            "\\b(?:ans?|annees?|semestres?|trimestres?|mois|semaines?|jours?|journees?|heures?|h|minutes?|secondes?)\\b");
    private static final Expression HOURS =
            Expression.of("(?<![\\d,.])(\\d{1,4}|" + FrenchNumber.WORDS + ") ?(?:heures?|h)\\b");
    private static final Expression MINUTES =
            Expression.of("(?<![\\d,.])(?:\\d{1,4}|" + FrenchNumber.WORDS + ") ?(?:minutes?|secondes?)\\b");
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
