package org.parvis.evidence;

import static org.parvis.evidence.Notion.AUTHORITY;
import static org.parvis.evidence.Notion.COMPLAINT;
import static org.parvis.evidence.Notion.SOME_AUTHORITY;

import java.util.regex.Pattern;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Lexicon.Mention;

/** To whom a person may complain (GDPR 13(2)(d)). */
final class ComplaintReader {

    private static final Item ITEM = Item.COMPLAINT_AUTHORITY;

    private static final Pattern COMPLAINTS = Pattern.compile("cnil\\.fr/\\S*(?:plainte|reclamation)");

    private ComplaintReader() {}

    /** Whether the authority is named to which a complaint goes. */
    static Disclosure read(Notice notice) {
        return notice.naming(AUTHORITY)
                .filter(statement -> statement.concerns(COMPLAINT)
                        || statement.isHeadedBy(COMPLAINT)
                        || isTurnedTo(statement.terms()) && !statement.names(Notion.MORE))
                .findFirst()
                .or(() -> notice.titles().stream()
                        .filter(title -> title.names(AUTHORITY) && title.isHeadedBy(COMPLAINT))
                        .findFirst())
                .or(() -> notice.statements().stream()
                        .filter(ComplaintReader::leadsToIt)
                        .findFirst())
                .map(statement -> Disclosure.present(ITEM, statement))
                .or(() -> notice.naming(SOME_AUTHORITY)
                        .filter(statement -> statement.concerns(COMPLAINT))
                        .findFirst()
                        .map(statement -> Disclosure.partial(ITEM, statement, "l’autorité n’est pas nommée")))
                .orElseGet(() -> Disclosure.absent(ITEM, "la réclamation auprès de la CNIL n’est pas dite"));
    }

    /** "Vous pouvez contacter la CNIL"; a file that the CNIL keeps, and of which its officer tells, is another matter. */
    private static boolean isTurnedTo(Terms terms) {
        return !terms.name(Notion.OFFICER)
                && terms.of(Notion.TURNING).stream()
                        .filter(turning -> !isToUs(terms, turning))
                        .anyMatch(turning -> terms.of(AUTHORITY).stream()
                                .anyMatch(authority -> authority.start() >= turning.start()));
    }

    /** "En nous adressant un courrier": not to the authority, whatever the address names. */
    private static boolean isToUs(Terms terms, Mention turning) {
        return terms.of(Notion.ADDRESSEE).stream().anyMatch(us -> us.end() == turning.start());
    }

    /** Whether it gives the address at which the authority takes complaints. */
    private static boolean leadsToIt(Statement statement) {
        return statement.text().contains("cnil.fr/")
                        && COMPLAINTS.matcher(statement.text()).find()
                || statement.contacts().stream()
                        .anyMatch(contact -> COMPLAINTS.matcher(contact.value()).find());
    }
}
