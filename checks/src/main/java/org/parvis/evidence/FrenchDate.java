package org.parvis.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;

/** Dates as French readers see them: "2 mars 2026", "1er juin 2026". */
public final class FrenchDate {

    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final Expression DATE =
            Expression.of("(?<![\\p{L}\\d])(1er|\\d{1,2}) (" + String.join("|", MONTHS) + ") (\\d{4})(?!\\d)");

    private FrenchDate() {}

    /** The first date in {@code words} that is written out and exists; digits alone (09/10/2026) are ambiguous and not read. */
    public static Optional<LocalDate> parse(String words) {
        var match = DATE.matcher(VisibleText.fold(words));
        if (!match.find()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group(3)),
                    1 + MONTHS.indexOf(match.group(2)),
                    Integer.parseInt(match.group(1).replace("er", ""))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
