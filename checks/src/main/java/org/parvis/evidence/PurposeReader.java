package org.parvis.evidence;

import static org.parvis.evidence.Notion.AIM;
import static org.parvis.evidence.Notion.DATA;
import static org.parvis.evidence.Notion.PROCESSING;
import static org.parvis.evidence.Notion.PURPOSE;

import java.util.Comparator;
import org.parvis.evidence.Disclosure.Item;

/** What the data are for (GDPR 13(1)(c)). */
final class PurposeReader {

    private static final int ENOUGH_WORDS = 2;

    private PurposeReader() {}

    /** Whether at least one purpose is told. */
    static Disclosure read(Notice notice) {
        var item = Item.PURPOSES;
        return notice.statements().stream()
                .filter(statement -> !statement.defines() && !statement.names(Notion.PRINCIPLE, Notion.RETENTION))
                .filter(PurposeReader::isTold)
                .min(Comparator.comparing(statement -> !statement.isUnder(PURPOSE)))
                .map(statement -> Disclosure.present(item, statement))
                .or(() -> notice.naming(PURPOSE)
                        .filter(statement -> !statement.names(Notion.PRINCIPLE) && !statement.concerns(Notion.RIGHTS))
                        .findFirst()
                        .map(statement -> Disclosure.partial(
                                item, statement, "les finalités sont annoncées et ne sont pas dites")))
                .orElseGet(() -> Disclosure.absent(item, "aucune finalité n’est dite"));
    }

    private static boolean isTold(Statement statement) {
        var terms = statement.terms();
        if (statement.text().endsWith("?") || terms.words().size() < ENOUGH_WORDS) return false;
        if (isAboutRights(statement) || terms.name(Notion.EXERCISE)) return false;
        if (statement.leads().stream().anyMatch(PurposeReader::announces)) return true;
        if (statement.isUnder(PURPOSE)) return statement.contacts().isEmpty() || statement.isHeadedBy(PURPOSE);
        return terms.name(DATA, Notion.PIECE)
                && terms.name(PROCESSING)
                && !terms.name(Notion.REFERRAL, Notion.MORE)
                && !terms.name(Notion.RIGHTS, Notion.OFFICER, Notion.KEEPING, Notion.NEGATION, Notion.COOKIE)
                && terms.of(AIM).stream().anyMatch(aim -> terms.words().size() - aim.end() >= ENOUGH_WORDS);
    }

    /** "Vos données sont utilisées pour :" and what follows. */
    private static boolean announces(Terms lead) {
        return lead.text().endsWith(":") && lead.name(DATA, Notion.PIECE) && lead.nameAll(PROCESSING, AIM);
    }

    private static boolean isAboutRights(Statement statement) {
        return statement.isUnder(Notion.RIGHTS, Notion.EXERCISE) && !statement.isLedBy(PURPOSE);
    }
}
