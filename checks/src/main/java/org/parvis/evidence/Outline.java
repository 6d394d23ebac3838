package org.parvis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.VisibleText;

/** The headings of a page and what stands under each, whether or not sections are marked up around them. */
public final class Outline {

    private static final Expression NUMBER =
            Expression.of("^(?:article |section )?(\\d{1,2})(?:er)?(?=[.\\s)–—:-]|$)(?!\\.\\d)");

    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final Set<String> NAMES = Set.of(HEADINGS.split(", "));

    private Outline() {}

    /** The headings of {@code page} that a reader can see. */
    public static Stream<Element> headings(Page page) {
        return page.visible(HEADINGS);
    }

    /** The headings of {@code part} that a reader can see. */
    public static Stream<Element> headings(Element part) {
        return part.select(Css.of(HEADINGS)).stream().filter(heading -> !VisibleText.isHidden(heading));
    }

    /** The depth of {@code heading}: 1 to 6. */
    public static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    /** What a reader can see under {@code heading} and its subheadings, down to the next heading of its level or above. */
    public static String textUnder(Element heading) {
        var text = new StringBuilder();
        for (var next = heading.nextElementSibling(); next != null; next = next.nextElementSibling()) {
            var first = headingAt(next);
            if (first.isPresent() && level(first.get()) <= level(heading)) break;
            text.append(textBesideHeadings(next)).append(' ');
        }
        return text.toString().strip();
    }

    /** The headings under which {@code part} stands, the nearest first: each of a higher level than the one before. */
    public static List<Element> over(Element part) {
        var found = new ArrayList<Element>();
        for (var around = part; around.parent() != null; around = around.parent()) {
            for (var before = around.previousElementSibling();
                    before != null;
                    before = before.previousElementSibling()) {
                if (!isHeading(before) || VisibleText.isHidden(before)) continue;
                if (found.isEmpty() || level(before) < level(found.get(found.size() - 1))) found.add(before);
            }
        }
        return List.copyOf(found);
    }

    /** The number that {@code heading} begins with: 8 for "8. Vos droits" or "Article 8 – Vos droits". */
    public static Optional<Integer> number(Element heading) {
        var match = NUMBER.matcher(VisibleText.fold(VisibleText.of(heading)));
        return match.find() ? Optional.of(Integer.valueOf(match.group(1))) : Optional.empty();
    }

    /** The heading that {@code anchor} is, or that stands first in it. */
    public static Optional<Element> headingAt(Element anchor) {
        return isHeading(anchor) ? Optional.of(anchor) : headings(anchor).findFirst();
    }

    private static String textBesideHeadings(Element part) {
        if (isHeading(part)) return "";
        if (part.selectFirst(Css.of(HEADINGS)) == null) return VisibleText.of(part);
        return part.children().stream().map(Outline::textBesideHeadings).collect(Collectors.joining(" "));
    }

    /** Whether {@code element} is a heading. */
    public static boolean isHeading(Element element) {
        return NAMES.contains(element.normalName());
    }
}
