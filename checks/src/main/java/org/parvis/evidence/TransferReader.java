package org.parvis.evidence;

import static org.parvis.evidence.Notion.ABROAD;
import static org.parvis.evidence.Notion.HOSTING;
import static org.parvis.evidence.Notion.INSIDE;
import static org.parvis.evidence.Notion.SAFEGUARD;
import static org.parvis.evidence.Notion.TRANSFER;

import java.util.Set;
import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** Whether the data leave the European Union; that they do not is told too (GDPR 13(1)(f)). */
final class TransferReader {

    private static final Item ITEM = Item.TRANSFERS_OUTSIDE_EU;

    private static final int FEW = 1;
    private static final int NEAR = 6;
    private static final int LONGEST_LABEL = 8;
    private static final Words INSTRUMENT =
            Words.of("transfer-reader/instrument", "\\bclauses\\b|\\barticles? 4[5-9]\\b|\\badequation\\b");

    /** They are for nothing but transfers (GDPR 46(2)(c)). */
    private static final Words STANDARD =
            Words.of("transfer-reader/standard", "\\bclauses (?:contractuelles )?types?\\b");

    private TransferReader() {}

    /** Whether transfers are told with what safeguards them, or that there are none. */
    static Disclosure read(Notice notice) {
        var told = notice.statements().stream()
                .filter(statement -> !statement.text().endsWith("?") && !statement.isGeneral())
                .filter(statement -> isTold(statement) && !isLabel(statement) || isSafeguarded(statement, notice))
                .findFirst();
        if (told.isPresent()
                && !isDenied(told.get())
                && notice.naming(SAFEGUARD).noneMatch(statement -> safeguards(statement, told.get())))
            return Disclosure.partial(ITEM, told.get(), "les garanties qui encadrent le transfert ne sont pas dites");
        return told.or(() -> notice.naming(INSIDE)
                        .filter(statement -> statement.concerns(HOSTING, TRANSFER) && isOnlyThere(statement.terms()))
                        .findFirst())
                .map(statement -> Disclosure.present(ITEM, statement))
                .or(() -> notice.naming(ABROAD)
                        .filter(statement -> isBarePlace(statement) && isAboutData(statement))
                        .findFirst()
                        .map(statement -> Disclosure.partial(
                                ITEM,
                                statement,
                                "un pays est nommé, rien n’est dit d’un transfert ni de ses garanties")))
                .or(() -> notice.naming(INSIDE)
                        .filter(statement -> statement.concerns(HOSTING, TRANSFER) && !statement.names(Notion.LAW))
                        .filter(statement -> !isAddress(statement))
                        .findFirst()
                        .map(statement -> Disclosure.partial(
                                ITEM,
                                statement,
                                "on lit où des données sont, non si elles quittent l’Union européenne")))
                .orElseGet(() -> Disclosure.absent(ITEM, "rien n’est dit des transferts hors de l’Union européenne"));
    }

    /** "4 place du Marché, 99123 Brindille, France": the country in which somebody is, and no data. */
    private static boolean isAddress(Statement statement) {
        var terms = statement.terms();
        return statement.contacts().stream()
                .filter(contact -> contact.kind() == Contact.Kind.POSTAL)
                .anyMatch(contact -> terms.of(INSIDE).stream()
                        .allMatch(place -> terms.at(place) > contact.start()
                                && Stream.of(HOSTING, TRANSFER)
                                        .flatMap(notion -> terms.of(notion).stream())
                                        .noneMatch(act ->
                                                terms.at(act) > contact.start() && act.start() < place.start())));
    }

    private static boolean isTold(Statement statement) {
        return statement.names(ABROAD) && isAboutData(statement) && !isBarePlace(statement)
                || statement.names(SAFEGUARD) && (statement.concerns(TRANSFER) || isStandard(statement))
                || statement.isUnder(ABROAD) && statement.names(TRANSFER, Notion.NEGATION);
    }

    /** "Nos sous-traitants sont liés par les clauses contractuelles types de la Commission". */
    private static boolean isStandard(Statement statement) {
        return statement.names(Notion.PROCESSOR, Notion.CONTRACT)
                && STANDARD.on(statement.passage()).isIn(VisibleText.fold(statement.text()));
    }

    /** "Transfert hors de l’Union" in the first column: of what the row tells, and not what. */
    private static boolean isLabel(Statement statement) {
        var cell = Inline.around(statement.passage().block(), Set.of("td", "th"));
        return cell != null
                && cell.previousElementSibling() == null
                && cell.nextElementSibling() != null
                && statement.terms().words().size() <= LONGEST_LABEL;
    }

    /** Whether it is a place in a row of a table that says what safeguards data there. */
    private static boolean isSafeguarded(Statement statement, Notice notice) {
        var row = Inline.around(statement.passage().block(), Set.of("tr"));
        return row != null
                && statement.names(ABROAD)
                && isBarePlace(statement)
                && notice.naming(SAFEGUARD)
                        .anyMatch(other -> other.passage().block().parents().contains(row));
    }

    /** "États-Unis" in a column of a table: where somebody is, and neither that data go there nor what protects them. */
    private static boolean isBarePlace(Statement statement) {
        var terms = statement.terms();
        return !statement.isHeadedBy(ABROAD)
                && terms.of(ABROAD).stream()
                        .anyMatch(place -> terms.words().size() - (place.end() - place.start()) <= FEW);
    }

    /** "Hébergées uniquement en France": to the place "uniquement" belongs, as "seuls" does not in "seuls les agents les lisent, en France". */
    private static boolean isOnlyThere(Terms terms) {
        return terms.of(Notion.ONLY).stream()
                .anyMatch(only ->
                        terms.of(INSIDE).stream().anyMatch(place -> Math.abs(place.start() - only.start()) <= NEAR));
    }

    private static boolean isDenied(Statement statement) {
        var terms = statement.terms();
        return statement.isUnder(TRANSFER, ABROAD) && terms.name(Notion.NEGATION)
                || Stream.of(TRANSFER, HOSTING, ABROAD, Notion.DISCLOSING)
                        .flatMap(notion -> terms.of(notion).stream())
                        .anyMatch(terms::isDenied);
    }

    /**
     * Whether {@code statement} says what protects data that {@code told} sends abroad: it speaks of transfers, or stands beside it.
     * What speaks of security there protects them anywhere, unless it names what transfers rest on.
     */
    private static boolean safeguards(Statement statement, Statement told) {
        return statement.concerns(TRANSFER, ABROAD)
                || statement.isHeadedBy(TRANSFER, ABROAD)
                || statement.headings().equals(told.headings())
                        && (!statement.names(Notion.SECURITY)
                                || INSTRUMENT.on(statement.passage()).isIn(VisibleText.fold(statement.text())));
    }

    /** A host's address in the imprint is where the host is. */
    private static boolean isAboutData(Statement statement) {
        if (statement.names(Notion.HOST) && !statement.names(Notion.DATA)) return false;
        return statement.concerns(TRANSFER, HOSTING, Notion.DISCLOSING) || statement.isHeadedBy(TRANSFER, ABROAD);
    }
}
