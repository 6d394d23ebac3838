package org.parvis.bake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.site.Place;
import org.parvis.source.Fault;
import org.parvis.source.SourceFile;

/** One page on its way from AsciiDoc to HTML: what it has read so far, so that whatever Asciidoctor says can be located. */
final class Conversion {

    /** Path under which Asciidoctor knows the page itself, as against what it includes. */
    static final String PAGE = "";

    /** What a page may include, all in all: room for any honest page, and an end for one that includes itself. */
    private static final int MOST_INCLUDES = 200;

    private static final int MOST_CHARACTERS = 1_000_000;

    private final BakeContext context;
    private final String path;
    private final FactLists lists;
    private final Map<String, Part> read = new LinkedHashMap<>();
    private int includes;
    private int characters;

    Conversion(BakeContext context, String path, FactLists lists) {
        this.context = context;
        this.path = path;
        this.lists = lists;
        read.put(PAGE, Part.of(page()));
    }

    BakeContext context() {
        return context;
    }

    void report(String step, Place place, String message) {
        context.report(path, Fault.of(step, place, message));
    }

    void report(String step, Place place, String message, String remedy) {
        context.report(path, Fault.of(step, place, message, remedy));
    }

    FactLists lists() {
        return lists;
    }

    /** Path of the page below {@code pages/}. */
    String path() {
        return path;
    }

    SourceFile page() {
        return context.sources().pages().get(path);
    }

    /** Notes that {@code part} is being included as {@code target}; false when the page has included too much already. */
    boolean includes(String target, Part part) {
        read.put(target, part);
        includes++;
        characters += part.text().length();
        return includes <= MOST_INCLUDES && characters <= MOST_CHARACTERS;
    }

    /** Whether anything that the page consists of was written by the tenant. */
    boolean holdsTenantText() {
        return read.values().stream().anyMatch(part -> part.file().isByTenant());
    }

    /** Line {@code line} of what Asciidoctor knows as {@code file}. */
    Place place(String file, int line) {
        return part(file).place(line);
    }

    /** The mark of that line. */
    String mark(String file, int line) {
        var part = part(file);
        return context.mark(part.file(), part.line(line));
    }

    private Part part(String file) {
        return read.getOrDefault(file == null ? PAGE : file, read.get(PAGE));
    }

    /**
     * The first line, in the page and then in what it includes, that {@code pattern} matches outside comments and outside what a
     * condition leaves out. Asciidoctor says of many things that they are wrong, and not where.
     */
    Place locate(Pattern pattern) {
        for (var part : read.values()) {
            var line = lineOf(pattern, part.text());
            if (line.isPresent()) return part.place(line.get());
        }
        return Place.of(page().displayPath(), 1);
    }

    private Optional<Integer> lineOf(Pattern pattern, String text) {
        var lines = text.split("\n", -1);
        Deque<Boolean> conditions = new ArrayDeque<>();
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i];
            var condition = Condition.of(line);
            if (condition.isPresent()) {
                condition
                        .get()
                        .applyTo(
                                conditions,
                                context.shape().flags(),
                                context.shape().facts().keySet());
            } else if (!line.startsWith("//")
                    && !conditions.contains(false)
                    && pattern.matcher(line).find()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
