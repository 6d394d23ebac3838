package org.parvis.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.data.DataFile;

/**
 * The sentences that one reader looks for, as data in a file beside it. A row is the name of a part, what the part may be as a regular
 * expression, and what that tells or an example of it. Rows of one name, which stand together, are its alternatives;
 * <code>{name}</code> in a row stands for a part above it.
 */
public final class Grammar {

    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z][a-z-]*)}");

    private final Map<String, String> parts;

    private Grammar(List<String> rows, Map<String, String> given) {
        parts = new HashMap<>(given);
        rows.stream()
                .map(Row::of)
                .collect(groupingBy(Row::name, LinkedHashMap::new, mapping(Row::words, joining("|"))))
                .forEach((name, words) -> parts.put(name, spelledOut(words)));
    }

    /**
     * That of the file {@code name} beside {@code reader}.
     *
     * @throws IllegalArgumentException if a row is no row, or stands for a part that is not above it
     */
    public static Grammar of(Class<?> reader, String name) {
        return of(reader, name, Map.of());
    }

    /** The same, in which the parts {@code given} stand above the first row. */
    public static Grammar of(Class<?> reader, String name, Map<String, String> given) {
        return new Grammar(DataFile.of(reader, name).rows(), given);
    }

    /**
     * What its part {@code name} looks like.
     *
     * @throws IllegalArgumentException if it has none
     */
    public Expression expression(String name) {
        return Expression.of(part(name));
    }

    private String spelledOut(String words) {
        return REFERENCE
                .matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement("(?:" + part(found.group(1)) + ")"));
    }

    private String part(String name) {
        var words = parts.get(name);
        if (words == null) throw new IllegalArgumentException("no part above is called so: " + name);
        return words;
    }

    private record Row(String name, String words) {

        static Row of(String line) {
            var cells = line.split("\t");
            if (cells.length != 3) throw new IllegalArgumentException("three cells are needed: " + line);
            return new Row(cells[0], cells[1]);
        }
    }
}
