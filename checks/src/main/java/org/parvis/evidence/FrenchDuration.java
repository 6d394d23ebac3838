package org.parvis.evidence;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;

/** Durations as French texts write them: "treize (13) mois", "un an", "24 mois après la dernière connexion", "la session". */
public final class FrenchDuration {

    private static final String FIGURES = "\\d{1,3}(?: \\d{3})+|\\d+";
    private static final String NUMBER = "(?:" + FIGURES + "|" + FrenchNumber.WORDS + ")";
    // "treize (13)", "13 (treize)" or either alone.
    private static final String COUNT = "(" + NUMBER + ")(?: ?\\( ?(" + NUMBER + ") ?\\))?";
    private static final String UNIT = "(ans?|annees?|semestres?|trimestres?|mois|semaines?|jours?)\\b";
    private static final Expression TERM =
            Expression.of("(?<![\\p{L}\\p{N}][.,]|[\\p{L}\\p{N}\\p{Cf}(-])" + COUNT + " ?" + UNIT + "( et demie?\\b)?");
    private static final Expression FURTHER_TERM = Expression.of("(?: et | )" + COUNT + " ?" + UNIT + "()");
    private static final Expression SESSION = Expression.of(
            "^(?:(?:jusqu'a )?(?:la |le temps de la |(?:pendant )?(?:la )?(?:duree|fin) de (?:la |votre )?))?"
                    + "session\\b(?!.*\\b(?:heures?|minutes?|secondes?)\\b)");

    private FrenchDuration() {}

    /**
     * The first duration that {@code words} state, or empty if they state none, or write one twice and disagree with
     * themselves ("treize (12) mois"). The length of a session is the zero period.
     */
    public static Optional<Period> in(String words) {
        var text = VisibleText.fold(words).replace('\u2011', '-');
        var term = TERM.matcher(text);
        if (!term.find()) return SESSION.isIn(text) ? Optional.of(Period.ZERO) : Optional.empty();
        var length = period(term);
        var further = FURTHER_TERM.matcher(text).region(term.end(), text.length());
        while (length.isPresent() && further.lookingAt()) {
            var added = period(further);
            length = length.flatMap(sum -> added.map(sum::plus));
            further.region(further.end(), text.length());
        }
        return length;
    }

    /** The durations in {@code words} that are written twice and disagree with themselves, folded: "treize (12) mois". */
    public static List<String> contradictions(String words) {
        var text = VisibleText.fold(words).replace('\u2011', '-');
        return TERM.in(text)
                .filter(term -> term.group(2) != null)
                .filter(term -> !number(term.group(1)).equals(number(term.group(2))))
                .map(MatchResult::group)
                .toList();
    }

    private static Optional<Period> period(Matcher term) {
        var count = number(term.group(1));
        var again = term.group(2) == null ? count : number(term.group(2));
        if (count.isEmpty() || !count.equals(again)) return Optional.empty();
        var half = term.group(4) != null && !term.group(4).isEmpty();
        return period(count.getAsInt(), term.group(3), half);
    }

    private static Optional<Period> period(int count, String unit, boolean half) {
        if (unit.startsWith("an")) return Optional.of(Period.of(count, half ? 6 : 0, 0));
        if (half) return Optional.empty();
        if (unit.startsWith("semestre")) return Optional.of(Period.ofMonths(6 * count));
        if (unit.startsWith("trimestre")) return Optional.of(Period.ofMonths(3 * count));
        if (unit.equals("mois")) return Optional.of(Period.ofMonths(count));
        return Optional.of(unit.startsWith("semaine") ? Period.ofWeeks(count) : Period.ofDays(count));
    }

    private static OptionalInt number(String text) {
        var figures = text.replace(" ", "");
        if (!figures.matches("\\d+")) return FrenchNumber.of(text);
        return figures.length() > 6 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(figures));
    }
}
