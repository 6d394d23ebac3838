package org.parvis.site;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is known of one text: which expressions stand in it, and what was read from it. Whoever meets the text again, on the page
 * of whichever tenant, finds the answers: they are answers on a text and hold nothing of whose it is. The normal form of what was
 * written is known too, so that a text that is written again is one with what is known of it.
 */
final class Remembered {

    /** Letters of the texts that are kept. A portal has some hundred thousand, of which nearly all are shared. */
    private static final int MOST = 2_000_000;

    /** A longer text is a page's: no other tenant has it, but several rules ask for it. */
    private static final int LONG = 3_000;

    private static final int MOST_OF_LONG = 300_000;

    private static final int GROWTH = 64;
    private static final byte UNKNOWN = 0;
    private static final byte ABSENT = 1;
    private static final byte PRESENT = 2;

    private static final Recent<String, Remembered> TEXTS = new Recent<>(MOST, String::length, Remembered::new);
    private static final Recent<String, Remembered> LONG_TEXTS =
            new Recent<>(MOST_OF_LONG, String::length, Remembered::new);

    /** The normal form of what was written lately. */
    private static final Recent<String, String> WRITTEN = new Recent<>(MOST, String::length, Remembered::normalised);

    /** Where texts that were asked for lately are found at once, if they are asked for by the very same letters: each has one place. */
    private static final Remembered[] AT_HAND = new Remembered[1 << 16];

    private final String text;
    private byte[] answers = new byte[0];
    private Object[] readings = new Object[0];
    private Grams grams;
    private final Given[] given = new Given[Sign.Part.values().length];

    /** The grounds that a text gives, when there were so many. */
    private record Given(int count, long[] grounds) {}

    private Remembered(String text) {
        this.text = text;
    }

    /** What is known of {@code text}. */
    static Remembered of(String text) {
        var place = text.hashCode() & AT_HAND.length - 1;
        var atHand = AT_HAND[place];
        if (atHand != null && atHand.text == text) return atHand;
        var known = (text.length() > LONG ? LONG_TEXTS : TEXTS).of(text);
        if (known.text == text && !Recent.FORGETS) AT_HAND[place] = known;
        return known;
    }

    /** The same letters as {@code text}, which are found faster: by where they are kept, not letter by letter. */
    static String same(String text) {
        return of(text).text;
    }

    /** {@code written} in normal form: the same letters each time that it is written so. */
    static String normal(String written) {
        return written.length() > LONG ? normalised(written) : WRITTEN.of(written);
    }

    private static String normalised(String written) {
        return same(VisibleText.normalise(written));
    }

    /**
     * Whether {@code pattern}, the expression {@code number}, stands in the text, which must hold what is {@code needed}. Two threads
     * may both look, and find the same.
     */
    boolean answer(int number, Prefilter needed, Pattern pattern) {
        var known = answers;
        if (number >= known.length) {
            known = Arrays.copyOf(known, number + GROWTH);
            answers = known;
        }
        var answer = known[number];
        if (answer == UNKNOWN) {
            answer = isFound(needed, pattern) ? PRESENT : ABSENT;
            known[number] = answer;
        }
        return answer == PRESENT;
    }

    /** The grounds that the text gives as {@code part} of a passage. */
    long[] grounds(Sign.Part part) {
        var known = given[part.ordinal()];
        if (known == null || known.count != Ground.count()) {
            known = new Given(Ground.count(), Ground.in(part, this));
            given[part.ordinal()] = known;
        }
        return known.grounds;
    }

    private boolean isFound(Prefilter needed, Pattern pattern) {
        return mayHold(needed) && pattern.matcher(text).find();
    }

    /** Whether the text may hold what is {@code needed}. */
    boolean mayHold(Prefilter needed) {
        if (needed == Prefilter.ANYTHING) return true;
        if (grams == null) grams = new Grams(text);
        return needed.admits(grams);
    }

    /** What {@code reader}, the reading {@code number}, makes of the text. */
    Object reading(int number, Function<String, ?> reader) {
        var known = readings;
        if (number >= known.length) {
            known = Arrays.copyOf(known, number + 1);
            readings = known;
        }
        var read = known[number];
        if (read == null) {
            read = reader.apply(text);
            known[number] = read;
        }
        return read;
    }
}
