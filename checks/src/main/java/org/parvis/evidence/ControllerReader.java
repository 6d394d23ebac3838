package org.parvis.evidence;

import static org.parvis.evidence.Notion.CONTROLLER;
import static org.parvis.evidence.Notion.DEFINITION;
import static org.parvis.evidence.Notion.PUBLISHER;

import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.evidence.Contact.Kind;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** Who is responsible for the processing, and where they can be reached (GDPR 13(1)(a)). */
final class ControllerReader {

    private static final int LINES = 2;
    private static final int LONGEST_LINE = 8;

    private static final String NAMELESS = "l’organisme responsable n’est pas nommé";

    /** "Chez vannerie.example, nous…", "Vannerie est une application", "L’application Vannerie collecte": a site by its name. */
    private static final Words SITE = Words.of(
            "controller-reader/site",
            "^(?:chez|sur) [\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+, nous\\b"
                    + "|^(?!(?:ce|cet|cette|le|la|l'|les|notre|votre|il|elle)\\b)[^,.;:()]{2,41}"
                    + " est une? (?:site|blog|application|app|plateforme|portail|jeu)\\b"
                    + "|^(?:le |la |l'|notre )(?:site|blog|application|app|plateforme|portail|jeu)(?: (?:mobile|web|internet))?"
                    + " (?!(?:est|peut|doit|ne)\\b)[^,.;:()]{2,41}? (?:collecte|traite|recueille|enregistre|utilise|conserve|stocke)\\b");

    /** "Vannerie, application de réservation", where a body was to be named. */
    private static final Words PRODUCT = Words.of(
            "controller-reader/product",
            "^[^,.;:()]{2,41},(?: une?)? (?:site|blog|application|app|plateforme|portail|jeu|logiciel)\\b");

    /** "Responsable du traitement : Grelot Studio", "est Panier Doux": two words with capitals where the name of a body belongs. */
    private static final Expression SAID = Expression.of(
            "^ ?(?:: |est |— |– )(?:la |le |l')?(?!(?:Les?|La|Une?|Nous|Vous|Notre|Votre)\\b)(\\p{Lu}[\\p{L}\\p{N}&'-]+) \\p{Lu}[\\p{L}\\p{N}&'-]+");

    /** "Raison sociale : Panier Doux", "Éditeur du site : Panier Doux". */
    private static final Expression IMPRINT = Expression.of(
            "^(?:Raison sociale|Dénomination(?: sociale)?|[ÉE]dit(?:eur|rice)|Propriétaire)(?: (?:du|de la) [\\p{L}]+)? ?: "
                    + "(\\p{Lu}[\\p{L}\\p{N}&'-]+) \\p{Lu}[\\p{L}\\p{N}&'-]+");

    /** The same, over a line of its own. */
    private static final Expression LABEL =
            Expression.of("^(?:[\\p{N}IVX]+[.) ]+)?(?:Raison sociale|Dénomination(?: sociale)?) ?:?$");

    private static final Expression NAME = Expression.of("^\\p{Lu}[^.:;\\[{]{2,60}$");

    /** "Panier Doux – contact : …" under the heading on who is responsible. */
    private static final Expression UNDER_ROLE = Expression.of(
            "^(?!(?:Les?|La|Une?|Nous|Vous|Notre|Votre)\\b)(\\p{Lu}[\\p{L}\\p{N}&'-]+)(?: \\p{Lu}[\\p{L}\\p{N}&'-]+)+"
                    + " ?(?:$|[–—,(|-]|(?:Adresse|E-?mail|Courriel|Téléphone|Tél) ?[:.])");

    /** "Le Directeur Général", "Nom Prénom": who acts for a body, or what a form asks for, where a name was to be given. */
    private static final Words NO_BODY = Words.of(
            "controller-reader/no-body",
            "^(?:presidente?|maire|direct(?:eur|rice)|gerante?|secretaire|responsable|deleguee?|chef(?:fe)?|fondat(?:eur|rice)|webmaster"
                    + "|webmestre|administrat(?:eur|rice)|proprietaire|editeur|exploitant|nom|prenom|raison|denomination|adresse)$");

    private ControllerReader() {}

    /** Whether a body is named that answers for the data, or whose site it is. */
    static Disclosure identity(Notice notice) {
        return told(notice)
                .or(() -> acting(notice.around())
                        .or(() -> addressed(notice.around(), contact(notice)))
                        .map(statement -> Disclosure.present(Item.CONTROLLER_IDENTITY, statement))
                        .orElseGet(() -> Disclosure.absent(Item.CONTROLLER_IDENTITY, NAMELESS)));
    }

    /** The same, as the notice itself says it. */
    private static Disclosure told(Notice notice) {
        var item = Item.CONTROLLER_IDENTITY;
        var called = called(notice);
        if (called.isPresent()) return Disclosure.present(item, called.get());
        var nameless = notice.naming(CONTROLLER)
                .filter(statement -> statement.names(Notion.REPRESENTATIVE) && !statement.names(DEFINITION))
                .findFirst();
        if (nameless.isPresent()) return Disclosure.partial(item, nameless.get(), NAMELESS);
        var acting = acting(notice);
        if (acting.isPresent()) return Disclosure.present(item, acting.get());
        var supplier = notice.naming(CONTROLLER)
                .filter(statement -> statement.names(Notion.OUTSIDER) && !statement.names(DEFINITION, Notion.PROCESSOR))
                .findFirst();
        if (supplier.isPresent()) return Disclosure.present(item, supplier.get());
        var addressed = addressed(notice, contact(notice));
        if (addressed.isPresent()) return Disclosure.present(item, addressed.get());
        return notice.naming(CONTROLLER)
                .filter(statement -> !statement.names(DEFINITION))
                .findFirst()
                .map(statement -> Disclosure.partial(item, statement, NAMELESS))
                .or(() -> notice.statements().stream()
                        .filter(statement ->
                                isSite(statement) || statement.isUnder(CONTROLLER) && isProduct(statement, notice))
                        .findFirst()
                        .map(statement -> Disclosure.partial(item, statement, "seul le site est nommé")))
                .orElseGet(() -> Disclosure.absent(item, "aucun organisme n’est désigné comme responsable"));
    }

    private static boolean isSite(Statement statement) {
        return Character.isUpperCase(statement.text().codePointAt(0))
                && SITE.on(statement.passage()).isIn(VisibleText.fold(statement.text()));
    }

    private static boolean isSaid(Statement statement) {
        var terms = statement.terms();
        return !terms.name(Notion.OUTSIDER)
                && terms.of(CONTROLLER).stream()
                        .map(role -> terms.words().get(role.end() - 1).end())
                        .flatMap(end -> SAID.in(terms.text().substring(end)))
                        .anyMatch(said -> !NO_BODY.on(statement.passage()).isIn(VisibleText.fold(said.group(1))));
    }

    private static boolean isInImprint(Statement statement) {
        if (statement.headings().stream().limit(1).anyMatch(heading -> LABEL.isIn(heading.text())))
            return NAME.isIn(statement.text());
        return IMPRINT.in(statement.text())
                .anyMatch(said -> !NO_BODY.on(statement.passage()).isIn(VisibleText.fold(said.group(1))));
    }

    private static boolean isNamedUnderRole(Statement statement) {
        return statement.isHeadedBy(CONTROLLER)
                && !statement.names(Notion.OUTSIDER, Notion.OFFICER, Notion.AUTHORITY, Notion.HOST, Notion.NOTICE)
                && UNDER_ROLE
                        .in(statement.text())
                        .anyMatch(said -> !statement.terms().nameAt(0, Notion.DATA, Notion.NOT_A_NAME, Notion.RIGHTS)
                                && !NO_BODY.on(statement.passage()).isIn(VisibleText.fold(said.group(1))));
    }

    private static boolean isProduct(Statement statement, Notice notice) {
        return PRODUCT.on(statement.passage()).isIn(VisibleText.fold(statement.text()))
                && notice.names(statement).stream()
                        .allMatch(name -> statement.terms().words().get(name).start()
                                < statement.text().indexOf(','));
    }

    /** Where a body is called responsible. */
    private static Optional<Statement> called(Notice notice) {
        return notice.naming(CONTROLLER)
                .filter(statement -> !statement.names(DEFINITION))
                .filter(statement -> ControllerNames.isIn(statement, notice) || isSaid(statement))
                .findFirst()
                .or(() -> notice.statements().stream()
                        .filter(statement -> !statement.names(DEFINITION) && statement.isUnder(CONTROLLER))
                        .filter(statement -> isNamedUnderRole(statement)
                                || ControllerNames.isIn(statement, notice) && !isProduct(statement, notice))
                        .findFirst());
    }

    /** Where a body that nobody calls responsible collects, or publishes. */
    private static Optional<Statement> acting(Notice notice) {
        return Stream.concat(notice.statements().stream(), notice.titles().stream())
                .filter(statement -> ControllerNames.act(statement, notice))
                .findFirst()
                .or(() -> notice.statements().stream()
                        .filter(statement -> notice.withLead(statement)
                                .filter(whole -> ControllerNames.act(whole, notice))
                                .isPresent())
                        .findFirst())
                .or(() -> notice.statements().stream()
                        .filter(statement -> statement.isUnder(PUBLISHER) && !statement.concerns(Notion.AUTHORITY))
                        .filter(statement -> ControllerNames.isIn(statement, notice))
                        .findFirst())
                .or(() -> notice.statements().stream()
                        .filter(statement -> !statement.names(DEFINITION, Notion.HOST, Notion.AUTHORITY)
                                && !statement.isUnder(Notion.HOST, Notion.STRANGER))
                        .filter(ControllerReader::isInImprint)
                        .findFirst());
    }

    /** "Écrivez-nous : Musée du Vélin, 4 place du Marché…": the name over the address of whoever speaks. */
    private static Optional<Statement> addressed(Notice notice, Disclosure contact) {
        return notice.statements().stream()
                .filter(statement -> contact.isComplete() && statement.text().equals(contact.evidence()))
                .filter(statement -> ControllerNames.isIn(statement, notice))
                .findFirst();
    }

    /** Whether a postal address is given at which the body itself can be reached. */
    static Disclosure contact(Notice notice) {
        return contact(notice, notice).or(() -> contact(notice.around(), notice));
    }

    /** The same, as {@code place} gives it, which is {@code notice} or what stands around it. */
    private static Disclosure contact(Notice place, Notice notice) {
        var item = Item.CONTROLLER_CONTACT;
        Optional<Disclosure> lesser = Optional.empty();
        var statements = place.statements();
        for (int at = 0; at < statements.size(); at++) {
            var statement = statements.get(at);
            if (place != notice && isUnderOtherName(at, place, notice)) continue;
            for (var contact : statement.contacts()) {
                var owner = Owners.of(contact, at, place);
                var isOwn = owner.isEmpty() || owner.get() == CONTROLLER;
                var isOfficers = owner.filter(actor -> actor == Notion.OFFICER || actor == Notion.OLD_OFFICER)
                        .isPresent();
                if (contact.kind() == Kind.POSTAL
                        && (isOwn
                                || isOfficers
                                        && (isAddressedToBody(statement, contact, place) || isUnderBody(at, place))))
                    return Disclosure.present(item, statement);
                if (contact.isHome() || contact.isAuthoritys()) continue;
                if (contact.kind() == Kind.LINK && !statement.names(Notion.CHANNEL, Notion.EXERCISE, Notion.CONTACT))
                    continue;
                if (isOwn || isOfficers)
                    lesser = lesser.or(() -> Optional.of(Disclosure.partial(
                            item,
                            statement,
                            isOfficers
                                    ? "seul le délégué à la protection des données peut être joint"
                                    : "aucune adresse postale n’est donnée")));
            }
        }
        return lesser.orElseGet(() -> Disclosure.absent(item, "aucune coordonnée n’est donnée"));
    }

    /** Whether bodies are named in the statement {@code at} of {@code around}, or right over it, of which none is that of {@code notice}. */
    private static boolean isUnderOtherName(int at, Notice around, Notice notice) {
        var statement = around.statements().get(at);
        var named = around.statements().subList(Math.max(0, at - LINES), at + 1).stream()
                .filter(line -> line.headings().equals(statement.headings()))
                .filter(line -> !around.names(line).isEmpty())
                .toList();
        return !named.isEmpty()
                && named.stream()
                        .noneMatch(line -> around.names(line).stream()
                                .anyMatch(name -> ControllerNames.have(line.terms(), name, notice)));
    }

    /** "Ville de Brindille", "À l’attention du délégué", "1 rue…", a line each: the town's address too. */
    private static boolean isUnderBody(int at, Notice notice) {
        var statements = notice.statements();
        var body = at - LINES;
        return body >= 0
                && statements.subList(body, at).stream().allMatch(ControllerReader::isLine)
                && statements.get(at - 1).names(Notion.OFFICER)
                && notice.names(statements.get(body)).stream()
                        .anyMatch(name -> name == 0
                                && ControllerNames.have(statements.get(body).terms(), name, notice));
    }

    /** "Écrivez au délégué :", then "Alizé SAS, 1 rue…" by itself: the first line is the body's. */
    private static boolean isHeadedByBody(Terms terms, Contact contact, Notice notice) {
        return Names.in(terms, notice.language()).contains(0)
                && ControllerNames.have(terms, 0, notice)
                && terms.words().stream()
                                .filter(word -> word.start() < contact.start())
                                .count()
                        <= LONGEST_LINE;
    }

    private static boolean isLine(Statement statement) {
        return statement.terms().words().size() <= LONGEST_LINE
                && statement.text().matches(".*[\\p{L}\\p{N})]$");
    }

    /** "À l’adresse: Ville de Brindille, délégué à la protection des données, 1 rue…" is the town's address too. */
    private static boolean isAddressedToBody(Statement statement, Contact contact, Notice notice) {
        var terms = statement.terms();
        var marker = terms.of(Notion.CHANNEL).stream()
                .filter(mention -> terms.at(mention) < contact.start())
                .mapToInt(Lexicon.Mention::end)
                .max();
        var officer = terms.of(Notion.OFFICER).stream()
                .filter(mention -> terms.at(mention) < contact.start())
                .mapToInt(Lexicon.Mention::start)
                .max();
        if (officer.isEmpty() && marker.isEmpty()) return isHeadedByBody(terms, contact, notice);
        var first = marker.orElse(0);
        // "Écrivez au délégué, à l'adresse: Ville de Brindille, 1 rue…": the first line, whoever was named before.
        var end = first > officer.orElse(-1) ? first + 2 : officer.getAsInt();
        return notice.names(statement).stream()
                .filter(name -> name >= first && name < end)
                .anyMatch(name -> ControllerNames.have(terms, name, notice));
    }
}
