package org.parvis.site;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What is known of one text: which expressions stand in it. The texts that were met lately are kept, up to a limit; whoever meets
 * one again, on the page of whichever tenant, finds the answers. They are answers on a text and hold nothing of whose it is.
 */
final class Remembered {

    /** A portal has some hundred texts of its own; the shared ones, a thousand. */
    private static final int MOST = 30_000;

    /** A longer text is hardly met twice. */
    private static final int LONGEST = 4_000;

    private static final byte UNKNOWN = 0;
    private static final byte ABSENT = 1;
    private static final byte PRESENT = 2;

    private static volatile Map<String, Remembered> young = new ConcurrentHashMap<>();
    private static volatile Map<String, Remembered> old = new ConcurrentHashMap<>();

    private final String text;
    private byte[] answers = new byte[0];

    private Remembered(String text) {
        this.text = text;
    }

    /** What is known of {@code text}. */
    static Remembered of(String text) {
        var known = young.get(text);
        if (known != null) return known;
        var remembered = old.get(text);
        if (remembered == null) remembered = new Remembered(text);
        if (text.length() <= LONGEST) keep(text, remembered);
        return remembered;
    }

    private static void keep(String text, Remembered remembered) {
        if (young.size() >= MOST) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
        young.put(text, remembered);
    }

    /** Whether {@code pattern}, the expression {@code number}, stands in the text. Two threads may both look, and find the same. */
    boolean answer(int number, Pattern pattern) {
        var known = answers;
        if (number >= known.length) {
            known = Arrays.copyOf(known, number + 64);
            answers = known;
        }
        if (known[number] == UNKNOWN) known[number] = pattern.matcher(text).find() ? PRESENT : ABSENT;
        return known[number] == PRESENT;
    }
}
