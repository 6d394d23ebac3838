package org.parvis.report;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that hides nothing. Much of a report is written by tenants: escaped so, it can forge no line of a log, no terminal
 * sequence and no command of a CI service, and it reads in the order in which it is stored.
 */
final class Visible {

    /** Controls, formats (bidirectional marks, zero-width characters), lone surrogates, private use, line separators, no characters. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{IsNoncharacter_Code_Point}]");

    /** {@code ##[…}, {@code ##vso[…}: GitHub, Azure and TeamCity obey them anywhere in a line. */
    private static final Pattern COMMAND = Pattern.compile("#(?=#\\w*\\[)");

    /** What a line may start with: neither {@code ::error} nor a forged {@code [ERROR]}. */
    private static final Pattern INNOCENT_START = Pattern.compile("[\\p{L}\\p{N}._/]");

    private Visible() {}

    /** {@code text} with every invisible character written as the escape that Java and JSON share. */
    static String of(String text) {
        if (isPlain(text)) return text;
        return COMMAND.matcher(INVISIBLE.matcher(text).replaceAll(Visible::escape))
                .replaceAll(Visible::escape);
    }

    /** Whether {@code text} has nothing but letters, digits, signs and spaces, as nearly all texts: no pattern needs to read it. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == '#' && text.startsWith("##", i)) return false;
            if (unit < ' ' || unit > '~' && !isPlain(unit)) return false;
        }
        return true;
    }

    private static boolean isPlain(char unit) {
        return switch (Character.getType(unit)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** {@code text} as one line that starts with nothing that a CI service or a reader could take for its own. */
    static String line(String text) {
        var line = of(text);
        return INNOCENT_START.matcher(line).lookingAt() ? line : "./" + line;
    }

    private static String escape(MatchResult match) {
        return Matcher.quoteReplacement(match.group()
                .chars()
                .mapToObj(unit -> String.format("\\u%04X", unit))
                .collect(Collectors.joining()));
    }
}
