package org.parvis.evidence;

import static org.parvis.evidence.Notion.DISCLOSING;
import static org.parvis.evidence.Notion.RECEIVER;
import static org.parvis.evidence.Notion.RECIPIENT;

import org.parvis.evidence.Disclosure.Item;

/** Who receives the data (GDPR 13(1)(e)). */
final class RecipientReader {

    private static final Item ITEM = Item.RECIPIENTS;

    private RecipientReader() {}

    /** Whether recipients, or categories of them, are told. */
    static Disclosure read(Notice notice) {
        return notice.statements().stream()
                .filter(statement -> isTold(statement, notice))
                .findFirst()
                .map(statement -> Disclosure.present(ITEM, statement))
                .or(() -> notice.statements().stream()
                        .filter(statement -> statement.names(DISCLOSING) && statement.names(Notion.DATA))
                        .filter(statement -> statement.names(Notion.NEGATION, Notion.THIRD_PARTY))
                        .findFirst()
                        .map(statement -> Disclosure.partial(
                                ITEM, statement, "on lit à qui les données ne vont pas, non à qui elles vont")))
                .or(() -> notice.naming(RECIPIENT)
                        .filter(statement -> statement.isUnder(RECIPIENT))
                        .findFirst()
                        .map(statement -> Disclosure.partial(ITEM, statement, "aucun destinataire n’est nommé")))
                .orElseGet(() -> Disclosure.absent(ITEM, "aucun destinataire n’est dit"));
    }

    private static boolean isTold(Statement statement, Notice notice) {
        var terms = statement.terms();
        if (statement.text().endsWith("?") || terms.name(Notion.DEFINITION, Notion.EXERCISE, Notion.ABROAD))
            return false;
        if (statement.isUnder(RECIPIENT) && terms.assertAny(RECEIVER)) return true;
        if (statement.isUnder(RECIPIENT) && !terms.name(Notion.NEGATION))
            return !Names.in(terms, notice.language()).isEmpty() && !terms.name(Notion.AUTHORITY);
        return (terms.name(Notion.DATA) || statement.isLedBy(Notion.DATA))
                && terms.of(DISCLOSING).stream()
                        .filter(giving -> !terms.isDenied(giving))
                        .anyMatch(giving -> terms.of(RECEIVER).stream()
                                .anyMatch(taker ->
                                        !terms.isDenied(taker) && Math.abs(taker.start() - giving.start()) <= 10));
    }
}
