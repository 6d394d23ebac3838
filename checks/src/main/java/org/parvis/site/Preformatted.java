package org.parvis.site;

import java.util.regex.Pattern;

/** What is set as code or with its own line breaks: code, or prose that an indent or a form of old made so and readers read all the same. */
public final class Preformatted {

    /** Some words of a sentence, an article or whoever speaks before them. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])(?:les?|la|des?|du|une?|vo(?:s|tre)|no(?:s|tre)|vous|nous|the|your?|our|we)"
                    + "(?:\\s+[\\p{L}’'(«»),-]+){3,}");

    private static final Pattern CODE = Pattern.compile("[{}<>=;\\\\$]");

    /** Prose has one such sign in as many letters at most. */
    private static final int LETTERS_A_SIGN = 80;

    private Preformatted() {}

    /** Whether {@code text} is prose. */
    public static boolean isProse(String text) {
        return SENTENCE.matcher(text).find() && CODE.matcher(text).results().count() * LETTERS_A_SIGN <= text.length();
    }
}
