package org.parvis.evidence;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.tenant.privacy.ProcessingActivity;

/**
 * A period that prose, a list or a row gives for what the record has as an activity. The record is in French, and so is what is
 * held against it.
 *
 * @param activity the activity of which it speaks, and of no other
 * @param period the period
 * @param words the words
 */
public record StatedRetention(ProcessingActivity activity, Period period, String words) {

    private static final String LENGTH = "((?:\\d{1,4}|" + FrenchNumber.WORDS + ")(?: ?\\( ?[\\p{L}\\d]+ ?\\))?"
            + " ?(?:ans?|annees?|mois|semaines?|jours?))(?!\\p{L})";

    /** What no period is told without. */
    private static final Expression LENGTHY = Expression.of(LENGTH);

    private static final String AT_MOST =
            "(?: (?:au plus|au maximum|maximum|a|des|depuis|apres|suivant|,).*|,.*)?[.;!]?$";
    private static final String DURING =
            "(?:pendant|durant|pour une (?:duree|periode)(?: maximale| totale)? (?:de |d')|jusqu'a|pour) ?";
    private static final String FILLED = "(?:(?:donc|toutes|tous|alors|aussi|au plus|au maximum|systematiquement) )*";

    private static final Expression KEPT = Expression.of("^(.{3,100}?),? (?:sont|est|seront|sera) " + FILLED
            + "(?:conserve|garde|stocke|detenu)\\p{L}* " + FILLED + "(?:" + DURING + ")?" + LENGTH + AT_MOST);
    private static final Expression ERASED =
            Expression.of("^(.{3,100}?),? (?:sont|est|seront|sera) " + FILLED + "(?:efface|supprime|detruit)\\p{L}* "
                    + FILLED + "au bout de " + LENGTH + "(?!.*\\b(?:demande|fermeture|desinscription)\\b)" + AT_MOST);
    private static final Expression LASTING =
            Expression.of("^la duree de conservation (?:de|des|du|pour) (.{3,80}?) est " + "(?:fixee a |limitee a |de )"
                    + LENGTH + AT_MOST);
    private static final Expression WE_KEEP =
            Expression.of("^nous (?:conservons|gardons|stockons) (.{3,100}?) (?:" + DURING + ")?" + LENGTH + AT_MOST);
    private static final Expression LABELLED = Expression.of("^(.{3,100}?) ?: ?(?:" + DURING + ")?" + LENGTH + AT_MOST);
    private static final Expression CELL = Expression.of("^()(?:" + DURING + ")?" + LENGTH + AT_MOST);

    private static final Expression ABOUT_KEEPING = Expression.of("conserv|\\bdurees?\\b|\\bgard(?:e|o)");
    private static final Expression OTHERWISE = Expression.of(
            "\\b(?:si|s'ils?|lorsque|lorsqu'|quand|en cas|sauf|archiv\\w*|intermediaire|puis|ensuite|articles?|codes?|lois?"
                    + "|decrets?|arretes?|cookies?|traceurs?|ne|jamais|aucune?)\\b|\\?$");

    /** A dispute may make any period longer, and changes none. */
    private static final Expression SAVE_DISPUTES = Expression.of(
            ",? (?:sauf|hors) (?:en cas de |cas de )?(?:contentieux|litige|recours|reclamation|procedure)s?(?: en cours)?(?=[,.;!]|$)");

    /** Words that name no activity, whatever activity is spoken of. */
    private static final Set<String> GENERAL = Set.of(
            "donnee",
            "information",
            "renseignement",
            "dossier",
            "personnelle",
            "personnel",
            "caractere",
            "relative",
            "relatif",
            "liee",
            "lie",
            "concernant",
            "collectee",
            "recueillie",
            "traitee",
            "utilisee",
            "necessaire",
            "finalite",
            "traitement",
            "toute",
            "tout",
            "tou",
            "cadre",
            "pour",
            "issue",
            "reception",
            "recue",
            "recu",
            "gestion",
            "suivi",
            "leur",
            "celle",
            "ceux",
            "qui",
            "que",
            "par",
            "portail",
            "site",
            "service",
            "commune");

    private static final String MARKED = "[data-fact=retention], [data-fact=cookie], [data-fact=tracker]";

    /** The periods that {@code passage} gives for one of {@code activities} each. */
    public static Stream<StatedRetention> in(Passage passage, List<ProcessingActivity> activities) {
        var block = passage.block();
        if (!LENGTHY.isIn(passage.folded())
                || !passage.language().equals(Language.FRENCH)
                || !Assertions.isSpoken(passage)
                || passage.isWithin(MARKED)
                || block.selectFirst(Css.of(MARKED)) != null) return Stream.empty();
        var row = Css.isWithin(block, "td") ? block.closest(Css.of("tr")) : null;
        return row == null
                ? Sentence.in(passage).flatMap(sentence -> said(sentence, activities).stream())
                : told(passage, row, activities).stream();
    }

    private static Optional<StatedRetention> said(Sentence sentence, List<ProcessingActivity> activities) {
        var told = SAVE_DISPUTES.matcher(sentence.folded()).replaceAll("");
        if (OTHERWISE.isIn(told)) return Optional.empty();
        return Stream.of(KEPT, ERASED, LASTING, WE_KEEP, LABELLED)
                .filter(pattern ->
                        pattern != LABELLED || isUnderPeriods(sentence.passage().block()))
                .flatMap(pattern -> pattern.in(told))
                .flatMap(match -> of(match.group(1), match.group(2), sentence.text(), activities).stream())
                .findFirst();
    }

    /** A cell that holds a period and nothing else, in a row that begins with what is kept. */
    private static Optional<StatedRetention> told(Passage cell, Element row, List<ProcessingActivity> activities) {
        var first = row.firstElementChild();
        if (first == null || cell.isIn(first) || row.selectFirst(Css.of(MARKED)) != null) return Optional.empty();
        var table = row.closest(Css.of("table"));
        var about = VisibleText.fold(table.select(Css.of("caption, th")).text());
        if (!ABOUT_KEEPING.isIn(about) && !isUnderPeriods(table) || OTHERWISE.isIn(cell.folded()))
            return Optional.empty();
        return CELL.in(cell.folded())
                .flatMap(match ->
                        of(VisibleText.fold(VisibleText.of(first)), match.group(2), VisibleText.of(row), activities)
                                .stream())
                .findFirst();
    }

    private static boolean isUnderPeriods(Element part) {
        return Outline.over(part).stream()
                .limit(1)
                .anyMatch(heading -> ABOUT_KEEPING.isIn(VisibleText.fold(VisibleText.of(heading))));
    }

    private static Optional<StatedRetention> of(
            String kept, String length, String words, List<ProcessingActivity> activities) {
        var named = words(kept);
        return FrenchDuration.in(length)
                .flatMap(period -> activities.stream()
                        .filter(activity -> isNamed(activity, named, activities))
                        .findFirst()
                        .map(activity -> new StatedRetention(activity, period, words)));
    }

    /** Whether {@code named} says nothing that the purpose does not say, and something that no other purpose says. */
    private static boolean isNamed(
            ProcessingActivity activity, Set<String> named, List<ProcessingActivity> activities) {
        if (!words(activity.purpose()).containsAll(named)) return false;
        return named.stream()
                .anyMatch(word -> activities.stream()
                        .filter(other -> other != activity)
                        .noneMatch(other -> words(other.purpose()).contains(word)));
    }

    /** The words of {@code text} that say what is spoken of, in the singular. */
    private static Set<String> words(String text) {
        var small = Lexicon.of(Language.FRENCH);
        return Stream.of(VisibleText.fold(text).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && !small.isStop(word))
                .map(word -> word.replaceFirst("[sx]$", ""))
                .filter(word -> !GENERAL.contains(word))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
