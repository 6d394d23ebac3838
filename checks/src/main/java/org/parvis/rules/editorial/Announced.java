package org.parvis.rules.editorial;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.evidence.Flow;
import org.parvis.evidence.Outline;
import org.parvis.evidence.ShownAddress;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;

/** What an introduction announces: a list, and all that editors write in its place. */
final class Announced {

    private static final Set<String> FOLLOWING =
            Set.of("ul", "ol", "dl", "table", "address", "pre", "blockquote", "figure", "form", "details", "img");
    private static final String VALUE = "a[href], [data-fact], code, time";
    private static final Expression POSTAL = Expression.of("(?<!\\d)\\d{5} \\p{Lu}");
    private static final Expression ITEM =
            Expression.of("^(?:[•●▪◦*·–—-]|\\d{1,2} ?[.)°]|[a-z]\\)) ?\\p{L}|^[•●▪◦–—-] ?\\d");
    private static final Expression QUOTED = Expression.of("^[«\"“]");
    private static final Expression LABEL = Expression.of("^\\p{L}[^.:;?!]{1,40} ?: ?\\S");
    private static final int SHORT = 30;
    private static final int LINE = 12;
    private static final int CAPTION = 8;

    private Announced() {}

    /** Whether what {@code block} announces follows it, or stands in it. */
    static boolean isBehind(Element block) {
        return isItemBeforeItems(block)
                || isBeforeSubheading(block)
                || holdsList(block)
                || Flow.after(block)
                        .filter(next -> FOLLOWING.contains(next.normalName())
                                || (next.is(Css.of("p, div")) || !next.isBlock())
                                        && (isNamed(next)
                                                || next.is(VALUE)
                                                || next.selectFirst(VALUE) != null
                                                || next.selectFirst(Css.of("ul, ol, dl, table")) != null
                                                || isUnmarkedItem(VisibleText.of(next))
                                                || isPart(VisibleText.of(next))
                                                || isValue(VisibleText.of(next))
                                                || isFirstLine(next)))
                        .isPresent();
    }

    /** Whether {@code next} begins with what it is about in bold type: "<b>session</b> : garde…", "<b>Mairie de Valmont</b>". */
    private static boolean isNamed(Element next) {
        var bold = next.selectFirst(Css.of("b, strong"));
        return bold != null
                && bold.hasText()
                && VisibleText.of(next).startsWith(VisibleText.of(bold))
                && !VisibleText.of(bold).endsWith(".");
    }

    /** Whether the text of {@code block} leads to a list that stands in a phrase of it: {@code <span>: <ul>}. */
    private static boolean holdsList(Element block) {
        return block.select(Css.of("ul, ol, dl, table")).stream()
                .anyMatch(list -> !list.parent().isBlock() && list.parents().contains(block));
    }

    /** Whether what {@code block} announces are the parts of its section, each under its own heading. */
    private static boolean isBeforeSubheading(Element block) {
        var next = block.nextElementSibling();
        var title = next == null ? null : next.selectFirst(Css.of("h2, h3, h4, h5, h6"));
        return title != null
                && VisibleText.of(next).startsWith(VisibleText.of(title))
                && Outline.over(block).stream()
                        .findFirst()
                        .filter(heading -> Outline.level(heading) < Outline.level(title))
                        .isPresent();
    }

    /** Whether {@code words} are what was announced, or its first part: a quotation, a caption, a line with its label. */
    private static boolean isPart(String words) {
        return QUOTED.isIn(words) || LABEL.isIn(words) || isLine(words, CAPTION);
    }

    /** Whether {@code words} are no more than {@code longest}, and no sentence. */
    private static boolean isLine(String words, int longest) {
        return !words.isEmpty()
                && words.split(" ").length <= longest
                && Character.isLetterOrDigit(words.codePointBefore(words.length()));
    }

    /** Whether the items that {@code block} announces stand beside it: the list in the list lost its indentation. */
    private static boolean isItemBeforeItems(Element block) {
        var item = block.closest(Css.of("li"));
        return item != null
                && item.nextElementSibling() != null
                && VisibleText.of(item).endsWith(VisibleText.of(block));
    }

    /** Whether {@code words} go on with the sentence: an item whose mark was lost on the way. */
    private static boolean isUnmarkedItem(String words) {
        return words.endsWith(";") || !words.isEmpty() && Character.isLowerCase(words.codePointAt(0));
    }

    /** Whether {@code words} are an item that bears its own mark, or say in few words where somebody or something is. */
    private static boolean isValue(String words) {
        return ITEM.isIn(words)
                || words.split(" ").length <= SHORT
                        && (ShownAddress.of(words).isPresent()
                                || ShownAddress.contactsIn(words).findAny().isPresent()
                                || POSTAL.isIn(words));
    }

    /** Whether {@code next} is the name over an address: a few words and no full stop, and the next block, or the one after, says where. */
    private static boolean isFirstLine(Element next) {
        return isLine(VisibleText.of(next), LINE)
                && Stream.iterate(Flow.after(next), line -> line.flatMap(Flow::after))
                        .limit(2)
                        .flatMap(Optional::stream)
                        .anyMatch(line -> isValue(VisibleText.of(line)));
    }
}
