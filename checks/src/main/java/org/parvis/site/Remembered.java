package org.parvis.site;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is known of one text: which expressions stand in it, and what was read from it. Whoever meets the text again, on the page
 * of whichever tenant, finds the answers: they are answers on a text and hold nothing of whose it is.
 */
final class Remembered {

    /** Letters of the texts that are kept. A portal has some hundred thousand, of which nearly all are shared. */
    private static final int MOST = 2_000_000;

    /** A longer text is hardly met twice. */
    private static final int LONGEST = 3_000;

    private static final int GROWTH = 64;
    private static final byte UNKNOWN = 0;
    private static final byte ABSENT = 1;
    private static final byte PRESENT = 2;

    private static final Recent<String, Remembered> TEXTS = new Recent<>(MOST, String::length, Remembered::new);

    private final String text;
    private byte[] answers = new byte[0];
    private Object[] readings = new Object[0];

    private Remembered(String text) {
        this.text = text;
    }

    /** What is known of {@code text}. */
    static Remembered of(String text) {
        return text.length() > LONGEST ? new Remembered(text) : TEXTS.of(text);
    }

    /** The same letters as {@code text}, which are found faster: by where they are kept, not letter by letter. */
    static String same(String text) {
        return of(text).text;
    }

    /** Whether {@code pattern}, the expression {@code number}, stands in the text. Two threads may both look, and find the same. */
    boolean answer(int number, Pattern pattern) {
        var known = answers;
        if (number >= known.length) {
            known = Arrays.copyOf(known, number + GROWTH);
            answers = known;
        }
        if (known[number] == UNKNOWN) known[number] = pattern.matcher(text).find() ? PRESENT : ABSENT;
        return known[number] == PRESENT;
    }

    /** What {@code reader}, the reading {@code number}, makes of the text. */
    Object reading(int number, Function<String, ?> reader) {
        var known = readings;
        if (number >= known.length) {
            known = Arrays.copyOf(known, number + 1);
            readings = known;
        }
        if (known[number] == null) known[number] = reader.apply(text);
        return known[number];
    }
}
