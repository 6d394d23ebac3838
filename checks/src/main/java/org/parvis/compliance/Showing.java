package org.parvis.compliance;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * Which of the things that a rule found in order is shown to those who ask: what says it in so many words, on the page on which a
 * person would look first. Of equals it is the first, so that the same site always shows the same.
 */
final class Showing {

    /**
     * Of more things than this, none is quoted: a rule that looks at so many has sought a fault in each, and the words of one show
     * nothing. What the law has a page list, the rights of a person or the recipients of data, is mostly shorter.
     */
    private static final int MOST_QUOTED = 15;

    /** Of an error page: farther than any other. */
    private static final int ERROR = 100;

    /** What a target has to show, the best first. */
    private enum Worth {
        MARKED,
        PROSE,
        RECORD,
        HEADING,
        PLACE
    }

    private final Rule rule;
    private final Site site;
    private final String family;
    private final boolean isQuoted;
    private Target best;
    private Element part;
    private Worth worth;
    private int distance;
    private Page last;

    Showing(Rule rule, Site site, int targets) {
        this.rule = rule;
        this.site = site;
        this.family = RuleId.family(rule.id());
        this.isQuoted = targets <= MOST_QUOTED;
    }

    /** Takes {@code target}, which is in order, if it shows more than what there was. */
    void take(Target target) {
        var page = target.page().orElse(null);
        // Most rules that look at everything do so page by page, and the first thing of each is the one to show.
        if (best != null
                && page == last
                && (!isQuoted || worth == Worth.MARKED && page == best.page().orElse(null))) return;
        last = page;
        var shown = isQuoted ? shownPart(target) : null;
        var itsWorth = worth(target, shown);
        var itsDistance = page == null ? 0 : distance(page, target);
        if (best != null && compare(itsWorth, itsDistance) >= 0) return;
        best = target;
        part = shown;
        worth = itsWorth;
        distance = itsDistance;
    }

    private int compare(Worth itsWorth, int itsDistance) {
        var isLast = Integer.compare(itsDistance / ERROR, distance / ERROR);
        if (isLast != 0) return isLast;
        return itsWorth == worth ? Integer.compare(itsDistance, distance) : itsWorth.compareTo(worth);
    }

    /** What shows it; nothing where nothing was in order. */
    Optional<Evidence> evidence() {
        return Optional.ofNullable(best).map(target -> Evidence.of(target, Optional.ofNullable(part), site));
    }

    /** How many other pages a person would look at before {@code page}: what is written, in the policy on the matter; the rest, at home. */
    private int distance(Page page, Target target) {
        if (page.type().equals("error")) return ERROR;
        if (target.passage().isPresent() && page.type().equals(family)) return 0;
        if (page.path().equals("index.html")) return 1;
        return page.type().equals(family) ? 2 : 3;
    }

    private Worth worth(Target target, Element shown) {
        if (shown == null) return target.field().isPresent() ? Worth.RECORD : Worth.PLACE;
        if (Css.isWithin(shown, "[data-fact]")) return Worth.MARKED;
        return isHeading(shown) ? Worth.HEADING : Worth.PROSE;
    }

    private static boolean isHeading(Element part) {
        var name = part.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /** The part of {@code target} whose words are quoted, of a page as a whole what the rule says shows it; {@code null} where none are. */
    private Element shownPart(Target target) {
        if (target.page().isEmpty()) return null;
        var element = target.part();
        if (element.equals(target.onPage().main().orElse(null)))
            return rule.shownBy()
                    .flatMap(css -> target.onPage().visible("main " + css).findFirst())
                    .orElse(null);
        return Css.isWithin(element, "main") && element.hasText() ? element : null;
    }
}
