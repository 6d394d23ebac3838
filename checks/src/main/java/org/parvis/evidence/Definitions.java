package org.parvis.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Lookup;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Reading;
import org.parvis.site.VisibleText;

/** The terms that a page defines in the section headed so: in a definition list, or as "TERM : what it means". */
public final class Definitions {

    private static final Expression HEADING = Expression.of("(?<!\\p{L})(?:definitions?|glossaire|lexique)(?!\\p{L})");
    private static final Expression ENTRY = Expression.of("^(?:« ?|\")?(\\p{L}[^:«»\"]{1,60}?)(?: ?»|\")? ?: ?(?=\\S)");
    private static final Expression ALTERNATIVE = Expression.of(" ou | / |/");
    private static final Expression COLON = Expression.of(" ?:$");
    private static final int WORDS_AT_MOST = 6;

    private Definitions() {}

    /**
     * One term.
     *
     * @param name as it is written: {@code JEUX DE DONNÉES}
     * @param block where it stands: the paragraph, the item, or the term of a definition list
     * @param meaning what it is said to mean
     */
    public record Definition(String name, Element block, String meaning) {

        /** Whether the term is written in capitals, and so must be wherever it is used. */
        public boolean isInCapitals() {
            return name.equals(name.toUpperCase(Locale.FRENCH));
        }

        /** The words of the term, folded and in the singular. */
        public List<String> stems() {
            return Definitions.stems(name);
        }
    }

    private static final Reading<List<String>> STEMS = Reading.of(Definitions::read);

    private static final Lookup<List<Definition>> ON_PAGE = Lookup.of(Definitions::search);

    /** The terms that {@code page} defines, in its order. */
    public static List<Definition> on(Page page) {
        return ON_PAGE.on(page);
    }

    private static List<Definition> search(Page page) {
        var found = new ArrayList<Definition>();
        var inside = false;
        for (var passage : page.mainProse().toList()) {
            if (Outline.isHeading(passage.block())) inside = HEADING.isIn(passage.folded());
            else if (inside) in(passage).forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** The words of {@code text}, folded, each without the mark of a plural. */
    public static List<String> stems(String text) {
        return STEMS.from(text);
    }

    private static List<String> read(String text) {
        return Arrays.stream(VisibleText.fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > 3 ? word.replaceFirst("[sx]$", "") : word)
                .toList();
    }

    private static Stream<Definition> in(Passage passage) {
        var block = passage.block();
        if (block.normalName().equals("dt"))
            return meaningOf(block).stream().flatMap(meaning -> named(passage.text(), block, meaning));
        if (Css.isWithin(block, "dl")) return Stream.empty();
        var entry = ENTRY.matcher(passage.text());
        return entry.find() ? named(entry.group(1), block, passage.text().substring(entry.end())) : Stream.empty();
    }

    private static Stream<Definition> named(String names, Element block, String meaning) {
        return names.split(" ").length > WORDS_AT_MOST
                ? Stream.empty()
                : ALTERNATIVE
                        .splitAsStream(COLON.matcher(names).replaceFirst(""))
                        .map(name -> new Definition(name.strip(), block, meaning.strip()));
    }

    private static Optional<String> meaningOf(Element term) {
        var next = term.nextElementSibling();
        while (next != null && next.normalName().equals("dt")) next = next.nextElementSibling();
        return Optional.ofNullable(next).map(VisibleText::of);
    }
}
