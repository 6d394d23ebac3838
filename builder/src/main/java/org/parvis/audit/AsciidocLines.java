package org.parvis.audit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * On which lines the parts of an AsciiDoc page begin. Asciidoctor knows it of blocks; of an item it notes the line on which it reads
 * on, and of a cell none: their first words are looked for in the source.
 */
final class AsciidocLines {

    private static final Set<String> SOUGHT = Set.of("li", "dt", "dd", "td", "th");
    private static final Pattern FIRST_WORDS = Pattern.compile("[\\p{L}\\p{N}]+( [\\p{L}\\p{N}]+){0,3}");

    private final Map<Element, Integer> known;
    private final String[] source;

    private AsciidocLines(Map<Element, Integer> known, String text) {
        this.known = known;
        this.source = text.split("\n", -1);
    }

    /** The lines of the elements of {@code body}, {@code known} by Asciidoctor of some, in the source {@code text}. */
    static Map<Element, Integer> of(Element body, Map<Element, Integer> known, String text) {
        return new AsciidocLines(known, text).in(body.getAllElements());
    }

    private Map<Element, Integer> in(List<Element> elements) {
        var next = nextKnown(elements);
        var lines = new IdentityHashMap<Element, Integer>();
        var at = 1;
        var item = 0;
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            var isItem = element.normalName().equals("li");
            // Cells may share a line; items never do, and often begin with the same words.
            var from = isItem ? Math.max(at, item + 1) : at;
            var line = isSought(element) ? find(element, from, next[i]) : known.getOrDefault(element, 0);
            if (line < at) continue;
            lines.put(element, line);
            at = line;
            if (isItem) item = line;
        }
        return lines;
    }

    /** For each element, the line before which it must begin: that of the next block. */
    private int[] nextKnown(List<Element> elements) {
        var next = new int[elements.size()];
        var line = source.length;
        for (int i = elements.size() - 1; i >= 0; i--) {
            next[i] = line;
            var element = elements.get(i);
            if (!isSought(element)) line = known.getOrDefault(element, line);
        }
        return next;
    }

    private static boolean isSought(Element element) {
        return SOUGHT.contains(element.normalName());
    }

    private int find(Element element, int from, int to) {
        var words = firstWords(element);
        if (words.isEmpty()) return 0;
        for (int line = from; line <= to; line++) if (source[line - 1].contains(words)) return line;
        return 0;
    }

    private static String firstWords(Element element) {
        return element.nodeStream(TextNode.class)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> FIRST_WORDS.matcher(text.getWholeText()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .orElse("");
    }
}
