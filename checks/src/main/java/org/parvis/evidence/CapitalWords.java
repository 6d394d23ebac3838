package org.parvis.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.parvis.site.Expression;

/** Words that a text writes in capitals, as contracts write the terms that they define. */
public final class CapitalWords {

    private static final Expression RUN = Expression.of(
            "(?<![\\p{L}\\p{N}.@/_-])\\p{Lu}{2,}(?:-\\p{Lu}{2,})*(?:(?: |'| \\p{Lu}')\\p{Lu}{2,}(?:-\\p{Lu}{2,})*)*(?![\\p{L}\\p{N}@_/]|-\\p{Ll}|\\.\\p{L})");
    private static final Expression WORD = Expression.of("\\p{Lu}{2,}(?:-\\p{Lu}{2,})*");

    private CapitalWords() {}

    /** The longest runs of words in capitals in the normalised {@code text}: {@code JEUX DE DONNÉES}. */
    public static Stream<MatchResult> runs(String text) {
        return RUN.in(text);
    }

    /** The words in capitals of the normalised {@code text}. */
    public static Stream<String> in(String text) {
        return runs(text).flatMap(run -> of(run.group()));
    }

    /** The words of {@code run}. */
    public static Stream<String> of(String run) {
        return WORD.in(run).map(MatchResult::group);
    }

    /** Whether {@code word}, or its last part after a hyphen, is a common noun of French and no acronym. */
    public static boolean isNoun(String word) {
        var parts = word.split("-");
        return isNounOfFrench(word)
                || parts.length > 1
                        && Arrays.stream(parts).allMatch(part -> part.length() > 2)
                        && isNounOfFrench(parts[parts.length - 1]);
    }

    private static boolean isNounOfFrench(String word) {
        return FrenchLexicon.readings(word).stream()
                .anyMatch(reading ->
                        reading.isNoun() && reading.form().equals(reading.form().toLowerCase(Locale.FRENCH)));
    }
}
