package org.parvis.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads in the syntax of {@link java.util.regex.Pattern} what an expression needs, and gives up on what is rare. */
final class PrefilterReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final int MOST = 32;
    private static final int MOST_TIMES = 8;
    private static final String BOUNDS = "bBAZzG";
    private static final String NOT_A_LETTER = "dDsSwWhHvVpPRXtnrf";

    private final String regex;
    private int at;

    private PrefilterReader(String regex) {
        this.regex = regex;
    }

    /** What the expression {@code regex}, with {@code flags}, needs; anything, if that is not known. */
    static Prefilter read(String regex, int flags) {
        if ((flags & ~FLAGS) != 0 || regex.chars().anyMatch(letter -> Character.isSurrogate((char) letter)))
            return Prefilter.ANYTHING;
        try {
            var reader = new PrefilterReader(regex);
            var whole = reader.alternatives();
            return reader.at == regex.length() ? whole.need() : Prefilter.ANYTHING;
        } catch (UnsupportedOperationException | IndexOutOfBoundsException rare) {
            return Prefilter.ANYTHING;
        }
    }

    /**
     * A part of an expression.
     *
     * @param exact all that it matches, if that is little; otherwise {@code null}
     * @param beside what a text in which it stands must hold, where that is not one of these
     */
    private record Part(Set<String> exact, Prefilter beside) {

        static final Part UNKNOWN = of(Prefilter.ANYTHING);
        static final Part EMPTY = of(Set.of(""));

        static Part of(Set<String> words) {
            return new Part(words, null);
        }

        static Part of(Prefilter need) {
            return new Part(null, need);
        }

        /** What a text in which it stands must hold: most parts are joined with the next before anybody asks. */
        Prefilter need() {
            return exact == null ? beside : Prefilter.oneOf(exact);
        }
    }

    private Part alternatives() {
        var alternatives = new ArrayList<Part>();
        do alternatives.add(sequence());
        while (skip("|"));
        var exact = new LinkedHashSet<String>();
        for (var alternative : alternatives) {
            if (alternative.exact() == null || exact.size() > MOST) {
                return Part.of(
                        Prefilter.any(alternatives.stream().map(Part::need).toList()));
            }
            exact.addAll(alternative.exact());
        }
        return Part.of(exact);
    }

    private Part sequence() {
        var needs = new ArrayList<Prefilter>();
        var words = Set.of("");
        var whole = true;
        while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
            var part = repeated(atom());
            if (part.exact() != null && words.size() * part.exact().size() <= MOST) {
                words = joined(words, part.exact());
            } else {
                whole = false;
                needs.add(Prefilter.oneOf(words));
                needs.add(part.need());
                words = Set.of("");
            }
        }
        if (whole) return Part.of(words);
        needs.add(Prefilter.oneOf(words));
        return Part.of(Prefilter.all(needs));
    }

    private static Set<String> joined(Set<String> beginnings, Set<String> ends) {
        var joined = new LinkedHashSet<String>();
        for (var beginning : beginnings) for (var end : ends) joined.add(beginning + end);
        return joined;
    }

    private Part repeated(Part part) {
        if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) return part;
        var sign = regex.charAt(at++);
        var least = sign == '+' ? 1 : sign == '{' ? least() : 0;
        if (!skip("?")) skip("+");
        if (least > 0) return Part.of(part.exact() == null ? part.need() : Prefilter.oneOf(times(least, part.exact())));
        if (sign != '?' || part.exact() == null) return Part.UNKNOWN;
        var exact = new LinkedHashSet<>(part.exact());
        exact.add("");
        return Part.of(exact);
    }

    /** Reads {@code 0,3}} and the like: the least of it. */
    private int least() {
        var end = regex.indexOf('}', at);
        var least = regex.substring(at, end).split(",", 2)[0];
        at = end + 1;
        return Integer.parseInt(least);
    }

    /** {@code words} one after the other, {@code least} times or as often as makes a few. */
    private static Set<String> times(int least, Set<String> words) {
        var all = words;
        for (int i = 1; i < Math.min(least, MOST_TIMES) && all.size() * words.size() <= MOST; i++)
            all = joined(all, words);
        return all;
    }

    private Part atom() {
        var letter = regex.charAt(at++);
        return switch (letter) {
            case '(' -> group();
            case '[' -> letters();
            case '\\' -> escaped();
            case '.' -> Part.UNKNOWN;
            case '^', '$' -> Part.EMPTY;
            default -> Part.of(Set.of(String.valueOf(Grams.fold(letter))));
        };
    }

    private Part group() {
        var isAround = false;
        var isAbsent = false;
        if (skip("?")) {
            isAround = skip("=") || skip("<=");
            isAbsent = !isAround && (skip("!") || skip("<!"));
            if (!isAround && !isAbsent && !skip(">")) {
                if (skip("<")) at = regex.indexOf('>', at) + 1;
                else
                    while (regex.charAt(at) != ':') {
                        if (skip(")")) return Part.EMPTY;
                        if ("iu".indexOf(regex.charAt(at++)) < 0) throw new UnsupportedOperationException();
                    }
                skip(":");
            }
        }
        var inside = alternatives();
        if (!skip(")")) throw new UnsupportedOperationException();
        if (isAbsent) return Part.EMPTY;
        // What must stand beside it stands in the text too.
        return isAround ? Part.of(inside.need()) : inside;
    }

    /** The letters of a class, if it lists a few. */
    private Part letters() {
        var listed = new LinkedHashSet<String>();
        var known = true;
        if (regex.charAt(at) == ']' || regex.startsWith("^]", at)) throw new UnsupportedOperationException();
        for (var first = at; !skip("]"); ) {
            var letter = regex.charAt(at++);
            var isNested = letter == '[';
            if (isNested) letters();
            var escaped = letter == '\\' ? escaped() : null;
            if (escaped != null && escaped.exact() != null && !escaped.exact().contains(""))
                listed.addAll(escaped.exact());
            else if (escaped != null
                    || isNested
                    || letter == '&'
                    || letter == '-' && at > first + 1
                    || letter == '^' && at == first + 1) known = false;
            else listed.add(String.valueOf(Grams.fold(letter)));
        }
        return known && listed.size() <= MOST ? Part.of(listed) : Part.UNKNOWN;
    }

    private Part escaped() {
        var letter = regex.charAt(at++);
        if (letter == 'p' || letter == 'P') at = skip("{") ? regex.indexOf('}', at) + 1 : at + 1;
        if (BOUNDS.indexOf(letter) >= 0) return Part.EMPTY;
        if (NOT_A_LETTER.indexOf(letter) >= 0) return Part.UNKNOWN;
        if (Character.isLetterOrDigit(letter)) throw new UnsupportedOperationException();
        return Part.of(Set.of(String.valueOf(letter)));
    }

    private boolean skip(String words) {
        if (!regex.startsWith(words, at)) return false;
        at += words.length();
        return true;
    }
}
