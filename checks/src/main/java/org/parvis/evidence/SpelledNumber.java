package org.parvis.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.site.Expression;
import org.parvis.site.Reading;
import org.parvis.site.VisibleText;

/**
 * Telephone numbers as a person reads them, whatever they are written in: full-width and circled digits, or words, "zéro un
 * quatre-vingt-dix-neuf". Programs dial none of these, readers all.
 */
public final class SpelledNumber {

    private static final String WORD = "(?:zero|" + FrenchNumber.WORDS + ")";
    private static final Expression OTHER_DIGITS = Expression.of("[\\p{Nd}\\p{No}&&[^0-9]]");
    private static final Expression SPELT = Expression.of("\\bzero(?:[ ,.-]+" + WORD + "){4,}");

    /** What stands in every text that holds one, folded or not. */
    public static final Expression SIGN =
            Expression.of("(?i)[\\p{Nd}\\p{No}&&[^0-9]]|\\bz[eé]ro[ ,.-]+\\p{L}+[ ,.-]+\\p{L}+");

    private static final Expression BETWEEN = Expression.of("[ ,.-]+");
    private static final int LONGEST = 5;
    private static final int DIGITS = 10;
    private static final Reading<String> PLAIN = Reading.of(SpelledNumber::read);

    private SpelledNumber() {}

    /** {@code text} with the numbers of telephones in digits; folded if one was spelt. */
    public static String inDigits(String text) {
        return SIGN.isIn(text) ? PLAIN.from(text) : text;
    }

    private static String read(String text) {
        var digits = OTHER_DIGITS.isIn(text) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
        var folded = VisibleText.fold(digits);
        return SPELT.isIn(folded)
                ? SPELT.matcher(folded).replaceAll(run -> dialled(run.group()).orElse(run.group()))
                : digits;
    }

    /** The ten digits that the words of {@code run} spell, if they do. */
    private static Optional<String> dialled(String run) {
        var words = List.of(BETWEEN.split(run));
        var digits = new StringBuilder();
        for (int at = 0; at < words.size(); ) {
            var length = longest(words.subList(at, Math.min(at + LONGEST, words.size())));
            if (length == 0) return Optional.empty();
            digits.append(value(words.subList(at, at + length)));
            at += length;
        }
        return digits.length() == DIGITS ? Optional.of(digits.toString()) : Optional.empty();
    }

    private static int longest(List<String> words) {
        for (int length = words.size(); length > 0; length--)
            if (value(new ArrayList<>(words.subList(0, length))) >= 0) return length;
        return 0;
    }

    private static int value(List<String> words) {
        if (words.equals(List.of("zero"))) return 0;
        var number = FrenchNumber.of(String.join(" ", words)).orElse(-1);
        return number < 100 ? number : -1;
    }
}
