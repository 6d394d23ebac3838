package org.parvis.evidence;

import static org.parvis.evidence.Notion.BASIS;
import static org.parvis.evidence.Notion.CONSENT;

import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** What makes the processing lawful (GDPR 13(1)(c), 6). */
final class BasisReader {

    private static final Item ITEM = Item.LEGAL_BASIS;
    private static final Notion[] BASES = {
        CONSENT,
        Notion.CONTRACT,
        Notion.LEGAL_OBLIGATION,
        Notion.PUBLIC_TASK,
        Notion.LEGITIMATE_INTEREST,
        Notion.VITAL_INTERESTS
    };

    private static final int BARE = 4;

    private static final Words CONDITION = Words.of("basis-reader/condition", "\\b(?:lorsqu|quand\\b|si\\b|s'il)");

    private BasisReader() {}

    /** Whether a basis of article 6 is named as one. */
    static Disclosure read(Notice notice) {
        // A line of its own, "Consentement", over what rests on it, is a heading.
        var told = Stream.concat(
                notice.statements().stream(), notice.titles().stream().filter(title -> title.isHeadedBy(BASIS)));
        return told.filter(BasisReader::isClaimed)
                .findFirst()
                .map(statement -> Disclosure.present(ITEM, statement))
                .or(() -> notice.naming(CONSENT)
                        .filter(statement -> statement.names(Notion.DATA) || statement.isUnder(Notion.PURPOSE))
                        .filter(statement -> !statement.concerns(Notion.COOKIE))
                        .filter(statement -> statement.terms().assertAny(CONSENT))
                        .findFirst()
                        .map(statement -> Disclosure.partial(
                                ITEM, statement, "un consentement est supposé, sans base légale par finalité")))
                .or(() -> notice.naming(Notion.BASIS_IN_PASSING)
                        .filter(statement -> statement.terms().assertAny(BASES) && statement.names(Notion.DATA))
                        .filter(statement -> !statement.names(Notion.KEEPING, Notion.ABROAD))
                        .findFirst()
                        .map(statement -> Disclosure.partial(
                                ITEM, statement, "une base se devine, aucune n’est dite pour un traitement")))
                .or(() -> notice.naming(BASIS)
                        .filter(statement -> statement.names(Notion.ARTICLE_6))
                        .findFirst()
                        .map(statement -> Disclosure.partial(ITEM, statement, "la base de l’article 6 n’est pas dite")))
                .orElseGet(() -> Disclosure.absent(ITEM, "aucune base légale n’est dite"));
    }

    private static boolean isClaimed(Statement statement) {
        var terms = statement.terms();
        if (statement.text().endsWith("?") || isGeneral(statement) || terms.name(Notion.PRINCIPLE)) return false;
        if (!terms.assertAny(BASES) || statement.concerns(Notion.COOKIE) || statement.isHeadedBy(Notion.COOKIE))
            return false;
        if (statement.names(Notion.KEEPING, Notion.ABROAD) || isAboutRights(statement) || isDisclosed(terms))
            return false;
        if (terms.name(Notion.READER_DUTY)) return false;
        return terms.name(BASIS)
                || statement.isUnder(BASIS)
                || isLabelled(statement)
                || terms.name(Notion.PROCESSING) && terms.assertAny(Notion.LEGITIMATE_INTEREST)
                || terms.nameAll(Notion.BASIS_IN_PASSING, Notion.PROCESSING) && statement.isUnder(Notion.PURPOSE);
    }

    /** Under "Principes et bases légales" what rests on a basis is said of this processing. */
    private static boolean isGeneral(Statement statement) {
        return statement.defines()
                || statement.concerns(Notion.ANNOUNCEMENT)
                || statement.isGeneral() && !(statement.isHeadedBy(BASIS) && statement.isLedBy(BASIS));
    }

    /** "Gestion des commandes : exécution du contrat": what follows is no more than a basis. */
    private static boolean isLabelled(Statement statement) {
        var terms = statement.terms();
        var colon = terms.text().indexOf(" : ");
        if (colon < 0 || terms.text().endsWith(";") && statement.isUnder(Notion.RIGHTS)) return false;
        var told = terms.words().stream().filter(word -> word.start() > colon).count();
        return told <= BARE
                && Stream.of(BASES)
                        .flatMap(basis -> terms.of(basis).stream())
                        .anyMatch(basis -> terms.at(basis) > colon && told - (basis.end() - basis.start()) <= 1);
    }

    /** "Transmises en vertu d’une obligation légale": what makes it lawful to pass data on, and not to have them. */
    private static boolean isDisclosed(Terms terms) {
        var grounds = terms.of(BASIS);
        if (grounds.isEmpty()) return false;
        var ground = grounds.get(0).start();
        return Stream.of(Notion.DISCLOSING, Notion.RECEIVING)
                        .flatMap(notion -> terms.of(notion).stream())
                        .anyMatch(giving -> giving.start() < ground)
                && terms.of(Notion.PROCESSING).stream().noneMatch(processing -> processing.start() < ground);
    }

    /** "Lorsque le traitement repose sur votre consentement": on what it rests is not said, but for which case a right is. */
    private static boolean isSupposed(Statement statement) {
        var terms = statement.terms();
        return terms.of(BASIS).stream()
                .findFirst()
                .filter(ground -> CONDITION
                        .on(statement.passage())
                        .isIn(VisibleText.fold(terms.text().substring(0, terms.at(ground)))))
                .isPresent();
    }

    /** "S’opposer à un traitement fondé sur l’intérêt légitime": to what the right applies. */
    private static boolean isOpposed(Terms terms) {
        return terms.of(Notion.OBJECTION).stream()
                .anyMatch(objection -> terms.of(BASIS).stream().allMatch(ground -> ground.start() > objection.start()));
    }

    private static boolean isAboutRights(Statement statement) {
        return statement.names(Notion.RIGHTS) && isSupposed(statement)
                || isOpposed(statement.terms()) && !statement.isUnder(BASIS)
                || statement.isHeadedBy(Notion.RIGHTS) && (!statement.concerns(BASIS) || isSupposed(statement))
                || statement.names(Notion.PORTABILITY) && !statement.isUnder(BASIS)
                || statement.names(Notion.RIGHTS)
                        && statement.names(Notion.ACCESS, Notion.RECTIFICATION, Notion.ERASURE)
                        && !statement.isUnder(BASIS)
                || statement.names(Notion.OBJECTION) && !statement.names(Notion.PROCESSING)
                || statement.terms().nameAll(Notion.RIGHTS, Notion.OBJECTION) && !statement.isUnder(BASIS);
    }
}
