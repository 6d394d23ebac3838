package org.parvis.declared;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/**
 * How large a pattern becomes when what it repeats is written out, as RE2/J does before it looks at any text: {@code
 * ((a{1000}){1000}){1000}} is a short way to fill a computer's memory.
 */
final class Repetition {

    /** More than any sentence needs, and still read in no time. */
    private static final long MOST = 5_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final String pattern;
    private int at;

    private Repetition(String pattern) {
        this.pattern = pattern;
    }

    /** Whether the regular expression {@code pattern} is too large to be read. */
    static boolean isTooLarge(String pattern) {
        return new Repetition(pattern).size() > MOST;
    }

    /** Whether a regular expression somewhere in the selector {@code css} may be. */
    static boolean mayBeTooLargeIn(String css) {
        var product = 1L;
        for (var count = COUNT.matcher(css); count.find() && product <= MOST; )
            product *= Math.max(1, times(count.group(1), count.group(2)));
        return product > MOST;
    }

    /** A group weighs what is in it; what is followed by a count weighs that many times as much. */
    private long size() {
        var around = new ArrayDeque<Long>();
        var size = 0L;
        var last = 0L;
        var count = COUNT.matcher(pattern);
        while (at < pattern.length() && size <= MOST) {
            if (count.region(at, pattern.length()).lookingAt()) {
                size += last * (times(count.group(1), count.group(2)) - 1);
                last *= times(count.group(1), count.group(2));
                at = count.end();
            } else if (pattern.charAt(at) == '(') {
                around.push(size);
                size = 0;
                at++;
            } else if (pattern.charAt(at) == ')' && !around.isEmpty()) {
                last = size + 1;
                size = around.pop() + last;
                at++;
            } else {
                last = 1;
                size++;
                skip();
            }
        }
        while (!around.isEmpty()) size += around.pop();
        return size;
    }

    /** Past one letter, one escape, one class or one quotation. */
    private void skip() {
        var from = at;
        if (pattern.startsWith("\\Q", at)) at = end("\\E", at + 2);
        else if (pattern.charAt(at) == '\\') at += 2;
        else if (pattern.charAt(at) == '[') at = endOfClass();
        else at++;
        at = Math.min(Math.max(at, from + 1), pattern.length());
    }

    private int end(String mark, int from) {
        var found = pattern.indexOf(mark, from);
        return found < 0 ? pattern.length() : found + mark.length();
    }

    private int endOfClass() {
        var next = pattern.startsWith("^", at + 1) ? at + 2 : at + 1;
        // A bracket that comes first is one of the letters.
        for (int i = pattern.startsWith("]", next) ? next + 1 : next; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\') i++;
            else if (pattern.startsWith("[:", i)) i = end(":]", i) - 1;
            else if (pattern.charAt(i) == ']') return i + 1;
        }
        return pattern.length();
    }

    private static long times(String least, String most) {
        return Long.parseLong(most == null || most.isEmpty() ? least : most);
    }
}
