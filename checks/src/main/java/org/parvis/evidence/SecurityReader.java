package org.parvis.evidence;

import static org.parvis.evidence.Notion.MEASURE;
import static org.parvis.evidence.Notion.NOT_SECURITY;
import static org.parvis.evidence.Notion.SECURITY;
import static org.parvis.evidence.Notion.TECHNIQUE;

import org.parvis.evidence.Disclosure.Item;

/** How the data are protected (GDPR 32). */
final class SecurityReader {

    private static final Item ITEM = Item.SECURITY;

    private SecurityReader() {}

    /** Whether a measure is told, or of what sort they are, or against what; to care about security and to do all that it takes is none. */
    static Disclosure read(Notice notice) {
        return notice.statements().stream()
                .filter(statement -> !statement.text().endsWith("?"))
                .filter(SecurityReader::isMeasured)
                .findFirst()
                .map(statement -> Disclosure.presentInWhole(ITEM, statement))
                .or(() -> notice.statements().stream()
                        .filter(statement -> isAboutSecurity(statement.terms()) || isUnderSecurity(statement))
                        .findFirst()
                        .map(statement -> Disclosure.partial(ITEM, statement, "aucune mesure n’est dite")))
                .orElseGet(() -> Disclosure.absent(ITEM, "rien n’est dit de la sécurité"));
    }

    private static boolean isMeasured(Statement statement) {
        var terms = statement.terms();
        if (statement.isLedBy(Notion.RECIPIENT) || terms.name(Notion.PRINCIPLE, Notion.READER_DUTY)) return false;
        if (!isUnderSecurity(statement) && !isAboutSecurity(terms)) return false;
        return terms.assertAny(TECHNIQUE) || terms.assertAny(MEASURE) && terms.name(Notion.MEASURE_KIND, Notion.PERIL);
    }

    private static boolean isUnderSecurity(Statement statement) {
        return statement.isUnder(SECURITY) && !statement.isUnder(NOT_SECURITY);
    }

    private static boolean isAboutSecurity(Terms terms) {
        return terms.of(SECURITY).stream()
                .anyMatch(mention -> terms.of(NOT_SECURITY).stream()
                        .noneMatch(other -> mention.start() < other.end() && other.start() < mention.end()));
    }
}
