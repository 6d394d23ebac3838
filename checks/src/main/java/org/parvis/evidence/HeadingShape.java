package org.parvis.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/** What readers take for a heading: what is marked as one, and short lines in bold type, in capitals, numbered or asked. */
final class HeadingShape {

    /** How many words a heading has at most. */
    static final int LONGEST = 18;

    /** What sets its words in bold type. */
    static final Set<String> BOLD = Set.of("strong", "b");

    private static final Set<String> BARELY = Set.of("summary", "legend", "dt");
    private static final Set<String> LISTS = Set.of("ul", "ol", "table", "dl");
    private static final int LONGEST_BARE = 8;
    private static final int APPARENT = 7;
    private static final int BARE = 8;
    private static final Expression NUMBERED =
            Expression.of("(?:article|section|chapitre|titre|partie)? ?(?:\\d{1,2}|[ivx]{1,4})(?:[.,]\\d{1,2})*(?:er)?"
                    + " ?[.):°–—-]+ ?\\p{L}.*|(?:article|section|chapitre|titre|partie) (?:\\d{1,2}|[ivx]{1,4})\\b.*");
    private static final Expression BULLETED = Expression.of("^(?:[-–—•‣◦▪●*➢➤→>·]|->|[a-z0-9][).°]|\\uFFFC)");
    /** "## Vos droits", as a tool that escaped the marks of Markdown leaves a heading. */
    private static final Expression HASHED = Expression.of("^#{1,6} [\\p{L}\\d]");

    private static final Expression GOES_ON = Expression.of("[.;,]$");
    private static final Expression END = Expression.of("[ :*_]+$");

    private HeadingShape() {}

    /**
     * How deep a heading {@code passage} is, which {@code next} follows: 1 to 6 as marked, more if it only looks like one, 0 if it
     * is none.
     */
    static int level(Passage passage, Passage next, Lexicon lexicon, Stems stems) {
        var block = passage.block();
        if (Outline.isHeading(block)) return isProse(passage) ? 0 : Outline.level(block);
        if (BARELY.contains(block.normalName())) return BARE;
        var text = passage.text();
        if (next == null || text.length() > LONGEST * 12 || GOES_ON.isIn(text)) return 0;
        if (text.split(" ").length > LONGEST || Inline.around(block, Set.of("td", "th", "dd")) != null) return 0;
        var item = Inline.around(block, Set.of("li"));
        if (item != null) return isNumberedAlone(item, next) ? APPARENT : 0;
        var isNumbered = NUMBERED.matcher(passage.folded()).matches();
        if (!isNumbered && BULLETED.isIn(text)) return 0;
        if (givesContact(passage)) return 0;
        if (text.endsWith("?") || isBold(passage) || HASHED.isIn(text)) return APPARENT;
        if (text.endsWith(":")) return 0;
        if (isNumbered) return APPARENT;
        if (!Terms.of(text, lexicon, stems).name(Notion.SUBJECTS)) return 0;
        if (text.equals(text.toUpperCase(Locale.FRENCH))) return APPARENT;
        return isBare(passage) && next.text().length() > text.length() ? BARE : 0;
    }

    /** Whether what is marked as a heading, for its look, is a sentence or an address. */
    private static boolean isProse(Passage passage) {
        var words = passage.text().split(" ").length;
        return words > LONGEST || words > LONGEST_BARE && passage.text().endsWith(".") || givesContact(passage);
    }

    /** Whether {@code passage} gives an address, as no heading does. */
    private static boolean givesContact(Passage passage) {
        return Contact.in(passage.text(), Map.of()).stream().anyMatch(contact -> contact.kind() != Contact.Kind.PHONE);
    }

    /** Whether all that {@code passage} says is in bold type. */
    static boolean isBold(Passage passage) {
        var bold = Inline.in(passage.block(), BOLD);
        return !bold.isEmpty()
                && bold.stream().mapToInt(part -> VisibleText.of(part).length()).sum()
                        >= END.matcher(passage.text()).replaceAll("").length() - 1;
    }

    /** "3. Vos droits" on a line of its own, which Markdown takes for a list of one item. */
    private static boolean isNumberedAlone(Element item, Passage next) {
        var list = item.parent();
        return list.normalName().equals("ol")
                && list.childrenSize() == 1
                && item.children().stream().noneMatch(child -> LISTS.contains(child.normalName()))
                && list.parent().children().stream()
                                .filter(other -> other.normalName().equals("ol"))
                                .count()
                        > 1
                && !next.isIn(list);
    }

    private static boolean isBare(Passage passage) {
        return passage.text().split(" ").length <= LONGEST_BARE
                && !passage.text().contains(":")
                && Character.isUpperCase(passage.text().charAt(0))
                && Inline.in(passage.block(), Set.of("a")).isEmpty();
    }
}
