package org.parvis.evidence;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.ProcessingActivity;

/**
 * A period that prose, a list or a row gives for what the record has as an activity.
 *
 * @param activity the activity of which it speaks, and of no other
 * @param period the period
 * @param words the words
 */
public record StatedRetention(ProcessingActivity activity, Period period, String words) {

    private static final String LENGTH = "((?:\\d{1,4}|" + FrenchNumber.WORDS + ")(?: ?\\( ?[\\p{L}\\d]+ ?\\))?"
            + " ?(?:ans?|annees?|mois|semaines?|jours?))(?!\\p{L})";

    /** What no period is told without. */
    private static final Words LENGTHY = Words.of("stated-retention/length", LENGTH);

    private static final String AT_MOST =
            "(?: (?:au plus|au maximum|maximum|a|des|depuis|apres|suivant|,).*|,.*)?[.;!]?$";
    private static final String DURING =
            "(?:pendant|durant|pour une (?:duree|periode)(?: maximale| totale)? (?:de |d')|jusqu'a|pour) ?";
    private static final String FILLED = "(?:(?:donc|toutes|tous|alors|aussi|au plus|au maximum|systematiquement) )*";

    private static final Words KEPT = Words.of(
            "stated-retention/kept",
            "^(.{3,100}?),? (?:sont|est|seront|sera) " + FILLED + "(?:conserve|garde|stocke|detenu)\\p{L}* " + FILLED
                    + "(?:" + DURING + ")?" + LENGTH + AT_MOST);
    private static final Words ERASED = Words.of(
            "stated-retention/erased",
            "^(.{3,100}?),? (?:sont|est|seront|sera) " + FILLED + "(?:efface|supprime|detruit)\\p{L}* " + FILLED
                    + "au bout de " + LENGTH + "(?!.*\\b(?:demande|fermeture|desinscription)\\b)" + AT_MOST);
    private static final Words LASTING = Words.of(
            "stated-retention/lasting",
            "^la duree de conservation (?:de|des|du|pour) (.{3,80}?) est " + "(?:fixee a |limitee a |de )" + LENGTH
                    + AT_MOST);
    private static final Words WE_KEEP = Words.of(
            "stated-retention/we-keep",
            "^nous (?:conservons|gardons|stockons) (.{3,100}?) (?:" + DURING + ")?" + LENGTH + AT_MOST);
    private static final Words LABELLED =
            Words.of("stated-retention/labelled", "^(.{3,100}?) ?: ?(?:" + DURING + ")?" + LENGTH + AT_MOST);
    private static final Words CELL = Words.of("stated-retention/cell", "^()(?:" + DURING + ")?" + LENGTH + AT_MOST);

    private static final Words ABOUT_KEEPING =
            Words.of("stated-retention/about-keeping", "conserv|\\bdurees?\\b|\\bgard(?:e|o)");
    private static final Words OTHERWISE = Words.of(
            "stated-retention/otherwise",
            "\\b(?:si|s'ils?|lorsque|lorsqu'|quand|en cas|sauf|archiv\\w*|intermediaire|puis|ensuite|articles?|codes?|lois?"
                    + "|decrets?|arretes?|cookies?|traceurs?|ne|jamais|aucune?)\\b|\\?$");

    /** A dispute may make any period longer, and changes none. */
    private static final Words SAVE_DISPUTES = Words.of(
            "stated-retention/save-disputes",
            ",? (?:sauf|hors) (?:en cas de |cas de )?(?:contentieux|litige|recours|reclamation|procedure)s?(?: en cours)?(?=[,.;!]|$)");

    private static final String MARKED = "[data-fact=retention], [data-fact=cookie], [data-fact=tracker]";

    /** The periods that {@code passage} gives for one of {@code activities} each. */
    public static Stream<StatedRetention> in(Passage passage, List<ProcessingActivity> activities) {
        var block = passage.block();
        if (!LENGTHY.isIn(passage)
                || !Assertions.isSpoken(passage)
                || passage.isWithin(MARKED)
                || block.selectFirst(Css.of(MARKED)) != null) return Stream.empty();
        var row = Css.isWithin(block, "td") ? block.closest(Css.of("tr")) : null;
        return row == null
                ? Sentence.in(passage).flatMap(sentence -> said(sentence, activities).stream())
                : told(passage, row, activities).stream();
    }

    private static Optional<StatedRetention> said(Sentence sentence, List<ProcessingActivity> activities) {
        var passage = sentence.passage();
        var told = SAVE_DISPUTES.on(passage).matcher(sentence.folded()).replaceAll("");
        if (OTHERWISE.on(passage).isIn(told)) return Optional.empty();
        return Stream.of(KEPT, ERASED, LASTING, WE_KEEP, LABELLED)
                .filter(pattern -> pattern != LABELLED || isUnderPeriods(passage.block()))
                .flatMap(pattern -> pattern.on(passage).in(told))
                .flatMap(match -> of(match.group(1), match.group(2), sentence.text(), passage, activities).stream())
                .findFirst();
    }

    /** A cell that holds a period and nothing else, in a row that begins with what is kept. */
    private static Optional<StatedRetention> told(Passage cell, Element row, List<ProcessingActivity> activities) {
        var first = row.firstElementChild();
        if (first == null || cell.isIn(first) || row.selectFirst(Css.of(MARKED)) != null) return Optional.empty();
        var table = row.closest(Css.of("table"));
        var about = VisibleText.fold(table.select(Css.of("caption, th")).text());
        if (!ABOUT_KEEPING.on(cell).isIn(about) && !isUnderPeriods(table) || OTHERWISE.isIn(cell))
            return Optional.empty();
        return CELL.in(cell)
                .flatMap(match -> of(
                        VisibleText.fold(VisibleText.of(first)), match.group(2), VisibleText.of(row), cell, activities)
                        .stream())
                .findFirst();
    }

    private static boolean isUnderPeriods(Element part) {
        return Outline.over(part).stream()
                .limit(1)
                .anyMatch(heading -> ABOUT_KEEPING.on(heading).isIn(VisibleText.fold(VisibleText.of(heading))));
    }

    private static Optional<StatedRetention> of(
            String kept, String length, String words, Passage passage, List<ProcessingActivity> activities) {
        return Durations.in(length, passage.block())
                .flatMap(period -> NamedActivity.by(kept, passage, activities)
                        .map(activity -> new StatedRetention(activity, period, words)));
    }
}
