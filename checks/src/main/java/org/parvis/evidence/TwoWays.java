package org.parvis.evidence;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Reading;

/**
 * What one page writes in two ways: "règlementaire" and "réglementaire", "vous êtes invité" and "vous serez priés", "par la Régie"
 * and "par La Régie". Each may be right; together they show that one of them is not meant.
 */
public final class TwoWays {

    private static final Expression WITH_GRAVE = Expression.of("(?<!\\p{L})\\p{Ll}+è\\p{Ll}{4,}(?!\\p{L})");
    private static final String YOU = "(?<!\\p{L})[Vv]ous (?:êtes|serez|seriez|soyez|(?:\\p{L}+ )?(?:être|avez été)) ";
    private static final Expression YOU_ALL = Expression.of(YOU + "(\\p{L}+[éiu]e?s)(?!\\p{L})");
    private static final Expression YOU_ALONE = Expression.of(YOU + "\\p{L}+[éiu]e?(?!\\p{L})");
    private static final Expression ARTICLE =
            Expression.of("(?<!\\p{L})(?:par|de|à|pour|avec|chez|sur) (L(?:a|e|es)) (\\p{Lu}\\p{Ll}+)(?!\\p{L})");

    private static final Reading<List<String>> WRITTEN_EITHER_WAY = Reading.of(text -> WITH_GRAVE
            .in(text)
            .map(MatchResult::group)
            .filter(word -> FrenchLexicon.has(word) && FrenchLexicon.has(withAcute(word)))
            .toList());

    private TwoWays() {}

    /** Whether {@code text} has anything that a page may write in another way elsewhere. */
    public static boolean mayBeIn(String text) {
        return !WRITTEN_EITHER_WAY.from(text).isEmpty() || YOU_ALL.isIn(text) || ARTICLE.isIn(text);
    }

    /** What {@code passage} of {@code page} writes otherwise than the page does elsewhere. */
    public static Stream<Phrase> faults(Passage passage, Page page) {
        return Stream.of(accents(passage, page), readers(passage, page), articles(passage, page))
                .flatMap(faults -> faults);
    }

    /** The accents before and after the reform of 1990. */
    private static Stream<Phrase> accents(Passage passage, Page page) {
        return WRITTEN_EITHER_WAY.from(passage.text()).stream()
                .filter(word -> hasWords(page, withAcute(word)))
                .map(word -> Phrase.of("« {} » s’écrit ailleurs « {} »", word, withAcute(word)));
    }

    private static String withAcute(String word) {
        return word.replace('è', 'é');
    }

    /** The reader as one person, or as several. */
    private static Stream<Phrase> readers(Passage passage, Page page) {
        return YOU_ALL.in(passage.text())
                .filter(match -> isPlural(match.group(1)))
                .filter(match -> has(page, YOU_ALONE))
                .map(match -> Phrase.of("« {} » s’adresse à plusieurs, et la page à un seul lecteur", match.group()));
    }

    private static boolean isPlural(String participle) {
        var readings = FrenchLexicon.readings(participle).stream()
                .filter(FrenchLexicon.Reading::isQualifier)
                .toList();
        return !readings.isEmpty() && readings.stream().allMatch(FrenchLexicon.Reading::isPlural);
    }

    /** A capital where no sentence begins. */
    private static Stream<Phrase> articles(Passage passage, Page page) {
        return ARTICLE.in(passage.text())
                .filter(match -> hasWords(page, match.group(1).toLowerCase(Locale.FRENCH) + " " + match.group(2)))
                .map(match -> Phrase.of("« {} » a une capitale de trop", match.group()));
    }

    /** Whether {@code words}, letters and spaces, stand somewhere on {@code page}, and not as a part of longer ones. */
    public static boolean hasWords(Page page, String words) {
        var whole = Expression.passing("(?<!\\p{L})" + words + "(?!\\p{L})");
        return page.mainProse().anyMatch(passage -> passage.text().contains(words) && whole.isIn(passage.text()));
    }

    private static boolean has(Page page, Expression other) {
        return page.mainProse().anyMatch(passage -> other.isIn(passage.text()));
    }
}
