package org.parvis.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The lines of a page that stands on those of its source: a paragraph may take many, and words are to be found on theirs. */
final class SourceLines {

    /** What is quoted may end in another block, or be cut: so many letters of it do. */
    private static final List<Integer> BEGINNINGS = List.of(Integer.MAX_VALUE, 60, 20);

    private final SourceMap sources;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> lines = new ArrayList<>();

    private SourceLines(SourceMap sources) {
        this.sources = sources;
    }

    /** Where the first {@code words}, or what they begin with, stand in {@code element}, if they do. */
    static Optional<Place> find(String words, Element element, SourceMap sources) {
        var sought = VisibleText.normalise(words);
        if (sought.isEmpty()) return Optional.empty();
        var read = new SourceLines(sources);
        element.nodeStream(TextNode.class).forEach(read::append);
        return BEGINNINGS.stream()
                .map(length -> read.text.indexOf(sought.substring(0, Math.min(length, sought.length()))))
                .filter(at -> at >= 0)
                .findFirst()
                .map(at -> Place.of(sources.page().file(), read.lines.get(at)));
    }

    /** Keeps the line of each letter, spaces folded as {@link VisibleText#normalise} does. */
    private void append(TextNode node) {
        var place = sources.placeOf(node);
        if (place.isEmpty()) return;
        var line = place.get().line();
        for (var part : node.getWholeText().split("(?<=\n)")) {
            var words = VisibleText.normalise(part);
            if (!part.isEmpty() && Character.isWhitespace(part.charAt(0))) space(line);
            for (int i = 0; i < words.length(); i++) add(words.charAt(i), line);
            if (!words.isEmpty() && Character.isWhitespace(part.charAt(part.length() - 1))) space(line);
            if (part.endsWith("\n")) line++;
        }
    }

    private void space(int line) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') add(' ', line);
    }

    private void add(char letter, int line) {
        text.append(letter);
        lines.add(line);
    }
}
