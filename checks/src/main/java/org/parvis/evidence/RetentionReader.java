package org.parvis.evidence;

import static org.parvis.evidence.Notion.CRITERION;
import static org.parvis.evidence.Notion.DURATION;
import static org.parvis.evidence.Notion.KEEPING;
import static org.parvis.evidence.Notion.RETENTION;
import static org.parvis.evidence.Notion.SIDE_DATA;
import static org.parvis.evidence.Notion.VAGUE_PERIOD;

import java.util.Optional;
import java.util.function.Predicate;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** How long the data are kept (GDPR 13(2)(a)). */
final class RetentionReader {

    private static final Item ITEM = Item.RETENTION_PERIOD;

    /** The article of "un mois" is read over, and then no number is left. */
    private static final Words ONE =
            Words.of("retention-reader/one", "\\bune? (?:an|annee|mois|semaine|jour|trimestre|semestre|heure)\\b");

    private RetentionReader() {}

    /** Whether a period is told that a reader can count, or what ends it. */
    static Disclosure read(Notice notice) {
        var aside = first(notice, statement -> hasPeriod(statement) && isAside(statement));
        var vague = first(notice, statement -> isVague(statement) && !isAside(statement));
        return first(notice, statement -> hasPeriod(statement) && !isAside(statement) && isFilledIn(statement))
                .or(() -> first(
                        notice,
                        statement -> statement.names(CRITERION)
                                && !statement.names(VAGUE_PERIOD)
                                && !isAside(statement)
                                && isFilledIn(statement)))
                .or(() -> first(notice, statement -> hasPeriod(statement) && !isAside(statement)))
                .or(() -> first(
                        notice,
                        statement ->
                                statement.names(CRITERION) && !statement.names(VAGUE_PERIOD) && !isAside(statement)))
                .or(() -> aside.isPresent() ? Optional.empty() : vague)
                .map(statement -> Disclosure.present(ITEM, statement))
                .or(() -> vague.map(statement -> Disclosure.partial(
                        ITEM, statement, "la durée n’est chiffrée que pour des données accessoires")))
                .or(() -> aside.map(statement ->
                        Disclosure.partial(ITEM, statement, "la durée n’est dite que pour des données accessoires")))
                .or(() -> first(
                                notice,
                                statement -> statement.names(KEEPING)
                                        && statement.names(Notion.LASTING)
                                        && !isFilledIn(statement))
                        .map(statement -> Disclosure.present(ITEM, statement)))
                .or(() -> first(notice, statement -> statement.names(Notion.EMPTY_PERIOD))
                        .map(statement -> Disclosure.partial(ITEM, statement, "la durée n’est pas déterminable")))
                .or(() -> first(notice, statement -> statement.names(KEEPING) && statement.isUnder(RETENTION))
                        .map(statement -> Disclosure.partial(ITEM, statement, "la durée n’est pas dite")))
                .orElseGet(() -> Disclosure.absent(ITEM, "aucune durée n’est dite"));
    }

    private static Optional<Statement> first(Notice notice, Predicate<Statement> says) {
        return notice.statements().stream()
                .filter(statement -> isKept(statement) || statement.isUnder(RETENTION))
                .filter(statement -> !statement.isGeneral())
                .filter(statement -> !statement.text().endsWith("?"))
                .filter(statement -> !statement.names(Notion.PRINCIPLE) || statement.names(DURATION))
                .filter(statement -> !isAboutRights(statement))
                .filter(says)
                .findFirst();
    }

    /** "La durée du contrat" is no period of keeping, unless it is data that last. */
    private static boolean isKept(Statement statement) {
        return statement.names(KEEPING)
                || statement.names(Notion.LASTING) && statement.concerns(Notion.DATA, Notion.PIECE, Notion.PROCESSING);
    }

    /** "Les mineurs de moins de 15 ans" have an age and no period; an answer takes time and is not kept. */
    private static boolean hasPeriod(Statement statement) {
        var ages = statement.terms().of(Notion.AGE);
        return !statement.names(Notion.REQUEST_TIME)
                && (statement.terms().of(DURATION).stream()
                                .anyMatch(period -> ages.stream().noneMatch(period::overlaps))
                        || ONE.on(statement.passage()).isIn(VisibleText.fold(statement.text())));
    }

    private static boolean isFilledIn(Statement statement) {
        return Disclosure.present(ITEM, statement).isComplete();
    }

    private static boolean isVague(Statement statement) {
        return statement.names(CRITERION)
                || statement.names(VAGUE_PERIOD) && (statement.names(RETENTION) || statement.isUnder(RETENTION));
    }

    private static boolean isAboutRights(Statement statement) {
        return !statement.isLedBy(RETENTION)
                && statement.isUnder(Notion.RIGHTS)
                && statement.concerns(Notion.ABILITY, Notion.RIGHTS, Notion.EXERCISE);
    }

    private static boolean isAside(Statement statement) {
        return statement.concerns(SIDE_DATA) || statement.isHeadedBy(Notion.COOKIE);
    }
}
