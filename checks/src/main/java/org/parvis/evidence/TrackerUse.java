package org.parvis.evidence;

import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.AsOf;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** What prose says of the trackers of a site: that it uses some, and which. */
public final class TrackerUse {

    private static final Words TRACKER = Words.of("tracker-use/tracker", "\\b(?:cookie|traceur)s?\\b");
    private static final Words USE = Words.of(
            "tracker-use/use",
            "\\b(?:utilise|depose|emploie|recourt|recourons|utilisons|deposons|"
                    + "se sert|nous servons)\\b (?:\\p{L}+ ){0,3}(?:cookie|traceur)s?\\b");

    /** What comes before the name of a tool that this portal employs, within its sentence. */
    private static final Words EMPLOYS = Words.of(
            "tracker-use/employs",
            "(?:\\bnous (?:utilisons|employons|recourons|avons recours|nous servons)|\\b(?:ce|le|notre) (?:portail|site)"
                    + "(?: (?:internet|web|municipal|public))? (?:utilise|emploie|recourt|a recours|se sert|integre|embarque)"
                    + "|\\b(?:visites|visiteurs|audience|frequentation|statistiques)\\b.{0,60}"
                    + "\\b(?:par|avec|grace a|au moyen d[eu']|via))\\b[^,;:]{0,40}$");

    /** "Matomo plutôt que Google Analytics": what names a tool that something else stands for. */
    private static final Words INSTEAD = Words.of(
            "tracker-use/instead",
            "\\b(?:plutot qu|au lieu d|a la place d|en remplacement d|remplac|contrairement a|autre qu|different|concurrent|sans)"
                    + "[^,;:]{0,20}$");

    /** What is said of others, or supposed. */
    private static final Words NOT_OURS = Words.of(
            "tracker-use/not-ours",
            "\\b(?:d'autres|beaucoup de|bien des|certaine?s|la plupart des|de nombreu(?:x|ses)) "
                    + "(?:communes|villes|sites|portails|collectivites|mairies|organismes|administrations|editeurs)\\b"
                    + "|\\bsi (?:nous|la commune|(?:le|ce|notre) (?:site|portail))\\b|\\?$");

    private TrackerUse() {}

    /** The tool that {@code passage} says to be employed here and that follows its visitors, by the table of such tools on {@code day}. */
    public static Optional<ClosedTable.Row> ofTool(Passage passage, AsOf day) {
        if (!ClosedTable.NEVER_EXEMPT.isIn(passage.folded())) return Optional.empty();
        return Assertions.sentences(passage)
                .map(VisibleText::fold)
                .filter(sentence -> !NOT_OURS.on(passage).isIn(sentence))
                .flatMap(sentence -> ClosedTable.NEVER_EXEMPT
                        .in(sentence, day)
                        .filter(match -> Assertions.isOwn(sentence, match.start())
                                && isEmployed(sentence.substring(0, match.start()), passage))
                        .map(ClosedTable.Match::row))
                .findFirst();
    }

    private static boolean isEmployed(String before, Passage passage) {
        return EMPLOYS.on(passage).isIn(before) && !INSTEAD.on(passage).isIn(before);
    }

    /** The sentence of {@code passage} that says that the site uses trackers. */
    public static Optional<String> in(Passage passage) {
        return Assertions.saying(USE, passage).findFirst();
    }

    /** Whether {@code page} describes a tracker with its lifetime, or leads to where they are described. */
    public static boolean isDescribedOn(Page page) {
        return page.visible("a[href]").anyMatch(TrackerUse::isOnTrackers)
                || Stream.concat(
                                page.prose()
                                        .filter(passage -> !passage.isWithin("td, th"))
                                        .map(passage -> passage.block()),
                                page.visible("tr"))
                        .filter(part -> Durations.in(VisibleText.of(part), part).isPresent())
                        .anyMatch(part -> isOnTrackers(part)
                                || Outline.over(part).stream().limit(1).anyMatch(TrackerUse::isOnTrackers));
    }

    private static boolean isOnTrackers(Element part) {
        return TRACKER.on(part).isIn(VisibleText.fold(VisibleText.of(part)));
    }
}
