package org.parvis.source;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Characters that no source may hold: they change what a reader, or a terminal, sees of the text around them. */
public final class Characters {

    /** A character and where it stands, from 1. */
    record Found(int codePoint, int line, int column) {

        /** {@code U+202E}, and what it is. */
        String description() {
            var kind = isDirectional(codePoint)
                    ? "qui renverse le sens de lecture"
                    : isInvisible(codePoint) ? "invisible" : "de commande";
            return String.format("un caractère %s (U+%04X)", kind, codePoint);
        }
    }

    private Characters() {}

    /** The first forbidden character of a text of several lines. */
    static Optional<Found> forbiddenIn(String text) {
        return first(text, c -> c != '\t' && c != '\n' && c != '\r' && isForbidden(c));
    }

    /** The first forbidden character of a value, which is one line. */
    static Optional<Found> forbiddenInValue(String value) {
        return first(value, Characters::isForbidden);
    }

    /**
     * The first forbidden character of {@code words}, which a page has come to say by whatever codes, as {@code un caractère invisible
     * (U+3164)}. The zero-width space and the word joiner are AsciiDoc's own, around dashes and by name.
     */
    public static Optional<String> forbiddenInWords(String words) {
        return first(words, c -> !isOfAsciidoc(c) && isForbidden(c)).map(Found::description);
    }

    private static boolean isOfAsciidoc(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == 0x200b || c == 0x2060;
    }

    /** {@code text} on one line, its forbidden characters written as {@code \}{@code u202e}, fit for a message. */
    static String shown(String text) {
        if (forbiddenInValue(text).isEmpty()) return text;
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isForbidden(c)) shown.append(String.format("\\u%04x", c));
            else shown.appendCodePoint(c);
        });
        return shown.toString();
    }

    private static Optional<Found> first(String text, IntPredicate forbidden) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (forbidden.test(c)) return Optional.of(new Found(c, line, column));
            i += Character.charCount(c);
            column = c == '\n' ? 1 : column + 1;
            if (c == '\n') line++;
        }
        return Optional.empty();
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c)
                || isDirectional(c)
                || isInvisible(c)
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xfffe) == 0xfffe;
    }

    private static boolean isDirectional(int c) {
        return c == 0x061c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Zero-width characters, Unicode's own line ends, and letters that fill a place and are drawn as nothing. */
    private static boolean isInvisible(int c) {
        return c == 0x200b || c == 0x2028 || c == 0x2029 || (c >= 0x2060 && c <= 0x2064) || c == 0xfeff || isFiller(c);
    }

    private static boolean isFiller(int c) {
        return c == 0x115f || c == 0x1160 || c == 0x180e || c == 0x3164 || c == 0xffa0;
    }
}
