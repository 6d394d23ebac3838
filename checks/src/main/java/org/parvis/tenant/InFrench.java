package org.parvis.tenant;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Typed values as a French reader expects them. */
public final class InFrench {

    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private InFrench() {}

    /** "1er juin 2026", "2 mars 2026". */
    public static String date(LocalDate date) {
        var text = LONG_DATE.format(date);
        return date.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
    }

    /** "24 mois", "1 an", "30 jours", "1 an 6 mois"; "la session" for the zero period. */
    public static String period(Period period) {
        if (period.isZero()) return "la session";
        var text = new StringBuilder();
        append(text, period.getYears(), "an", "ans");
        append(text, period.getMonths(), "mois", "mois");
        append(text, period.getDays(), "jour", "jours");
        return text.toString();
    }

    private static void append(StringBuilder text, int count, String one, String many) {
        if (count == 0) return;
        if (!text.isEmpty()) text.append(' ');
        text.append(count).append(' ').append(count == 1 ? one : many);
    }

    /** "de la commune", "du département", "de l’établissement" from "la commune", "le département", "l’établissement". */
    public static String of(String noun) {
        return noun.startsWith("le ") ? "du " + noun.substring(3) : "de " + noun;
    }

    /** "à la commune", "au département", "à l’établissement". */
    public static String to(String noun) {
        return noun.startsWith("le ") ? "au " + noun.substring(3) : "à " + noun;
    }

    /** The same words with a capital first letter. */
    public static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }
}
