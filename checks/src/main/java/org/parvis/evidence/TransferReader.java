package org.parvis.evidence;

import static org.parvis.evidence.Notion.ABROAD;
import static org.parvis.evidence.Notion.HOSTING;
import static org.parvis.evidence.Notion.INSIDE;
import static org.parvis.evidence.Notion.SAFEGUARD;
import static org.parvis.evidence.Notion.TRANSFER;

import org.parvis.evidence.Disclosure.Item;

/** Whether the data leave the European Union; that they do not is told too (GDPR 13(1)(f)). */
final class TransferReader {

    private static final Item ITEM = Item.TRANSFERS_OUTSIDE_EU;

    private TransferReader() {}

    /** Whether transfers are told with what safeguards them, or that there are none. */
    static Disclosure read(Notice notice) {
        var told = notice.statements().stream()
                .filter(statement -> !statement.text().endsWith("?"))
                .filter(TransferReader::isTold)
                .findFirst();
        if (told.isPresent()
                && !isDenied(told.get())
                && notice.naming(SAFEGUARD).findAny().isEmpty())
            return Disclosure.partial(ITEM, told.get(), "les garanties qui encadrent le transfert ne sont pas dites");
        return told.or(() -> notice.naming(INSIDE)
                        .filter(statement -> statement.concerns(HOSTING, TRANSFER) && statement.names(Notion.ONLY))
                        .findFirst())
                .map(statement -> Disclosure.present(ITEM, statement))
                .or(() -> notice.naming(INSIDE)
                        .filter(statement -> statement.concerns(HOSTING, TRANSFER) && !statement.names(Notion.LAW))
                        .findFirst()
                        .map(statement -> Disclosure.partial(
                                ITEM,
                                statement,
                                "on lit où des données sont, non si elles quittent l’Union européenne")))
                .orElseGet(() -> Disclosure.absent(ITEM, "rien n’est dit des transferts hors de l’Union européenne"));
    }

    private static boolean isTold(Statement statement) {
        return statement.names(ABROAD) && isAboutData(statement)
                || statement.names(SAFEGUARD) && statement.concerns(TRANSFER)
                || statement.isUnder(ABROAD) && statement.names(TRANSFER, Notion.NEGATION);
    }

    private static boolean isDenied(Statement statement) {
        return statement.names(Notion.NEGATION);
    }

    private static boolean isAboutData(Statement statement) {
        return statement.concerns(TRANSFER, HOSTING, Notion.DISCLOSING) || statement.isHeadedBy(TRANSFER, ABROAD);
    }
}
