package org.parvis.evidence;

import static org.parvis.evidence.Notion.OFFICER;
import static org.parvis.evidence.Notion.OLD_OFFICER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.evidence.Contact.Kind;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/** How the data protection officer can be reached (GDPR 13(1)(b)). */
final class OfficerReader {

    private static final Item ITEM = Item.DPO_CONTACT;

    private static final List<String> KINDS_OF_BODY =
            List.of("metropole", "ville", "mairie", "commune", "agglomeration", "agglo", "departement", "region");

    /** Those whose officer may be that of the towns of which they are made. */
    private static final Set<String> SERVING = Set.of("agglomeration", "agglo");

    /** What may stand between two words of a name, of which an address has but a hyphen. */
    private static final String BETWEEN = "[ '-]+(?:[a-z]{1,3}[ '-]+)?";

    private static final int NEXT = 2;

    /** To whom a way leads, what must be said of it first. */
    private enum Whose {
        STRANGERS,
        OWN,
        AUTHORITYS
    }

    private OfficerReader() {}

    /** Whether an officer is named with a way to reach them that is theirs. */
    static Disclosure read(Notice notice) {
        var ways = ways(notice);
        if (!ways.containsKey(Whose.STRANGERS) && !ways.containsKey(Whose.OWN))
            aroundWay(notice.around()).or(() -> beyond(notice)).ifPresent(way -> ways.put(Whose.OWN, way));
        return ways.values().stream()
                .findFirst()
                .or(() -> notice.naming(OFFICER)
                        .findFirst()
                        .map(statement ->
                                Disclosure.partial(ITEM, statement, "aucun moyen de joindre le délégué n’est donné")))
                .or(() -> notice.naming(OLD_OFFICER)
                        .findFirst()
                        .map(statement -> Disclosure.partial(
                                ITEM,
                                reached(statement, notice),
                                "le correspondant informatique et libertés n’est pas un délégué")))
                .orElseGet(() -> Disclosure.absent(ITEM, "aucun délégué à la protection des données n’est nommé"));
    }

    /** The ways that {@code notice} gives, to each of those to whom it gives any. */
    private static Map<Whose, Disclosure> ways(Notice notice) {
        var ways = new EnumMap<Whose, Disclosure>(Whose.class);
        var statements = notice.statements();
        for (int at = 0; at < statements.size(); at++) {
            var statement = statements.get(at);
            for (var contact : statement.contacts()) {
                if (!isOfficers(contact, at, notice)) continue;
                // What stands under the name of a supplier leads to another officer.
                if (statement.isUnder(Notion.OUTSIDER) || isOutsiders(statement.terms())) continue;
                if (contact.kind() == Kind.LINK && !statement.names(Notion.CHANNEL, Notion.FORM)) continue;
                if (isStrangers(contact, notice))
                    ways.put(
                            Whose.STRANGERS,
                            Disclosure.partial(
                                    ITEM,
                                    statement,
                                    List.of(Phrase.of(
                                            "l’adresse {} paraît être celle d’un autre organisme", contact.value()))));
                else if (isAuthoritys(contact, statement))
                    ways.put(
                            Whose.AUTHORITYS,
                            Disclosure.partial(
                                    ITEM,
                                    statement,
                                    "c’est le délégué de l’autorité de contrôle, non celui de l’organisme"));
                else ways.putIfAbsent(Whose.OWN, Disclosure.present(ITEM, statement));
            }
        }
        return ways;
    }

    /** The way to the officer that the site gives on each of its pages: an address, or a link that bears the officer's name. */
    private static Optional<Disclosure> aroundWay(Notice around) {
        return Optional.ofNullable(ways(around).get(Whose.OWN))
                .or(() -> around.links()
                        .filter(link -> link.names(OFFICER) && !isOutsiders(link.terms()))
                        .filter(link -> link.contacts().stream().anyMatch(OfficerReader::leadsOn))
                        .findFirst()
                        .map(link -> Disclosure.present(ITEM, link)));
    }

    /** The link to another page that has the way: anywhere, where the notice speaks of the officer, and in its text, where it does not. */
    private static Optional<Disclosure> beyond(Notice notice) {
        var isNamed = notice.naming(OFFICER).findAny().isPresent();
        return Stream.concat(notice.linksTo(ITEM), isNamed ? notice.around().linksTo(ITEM) : Stream.empty())
                .findFirst()
                .map(link -> Disclosure.present(ITEM, link));
    }

    private static boolean leadsOn(Contact contact) {
        return contact.kind() == Kind.LINK && !contact.isHome() && !contact.isAuthoritys();
    }

    /** Where the person that {@code named} speaks of is said to be reached, right after; {@code named} itself if nowhere. */
    private static Statement reached(Statement named, Notice notice) {
        var statements = notice.statements();
        var at = statements.indexOf(named);
        return statements.subList(at + 1, Math.min(at + 1 + NEXT, statements.size())).stream()
                .filter(statement -> statement.names(Notion.ANAPHORA, Notion.PRONOUN)
                        && (statement.names(Notion.CONTACT, Notion.CHANNEL)
                                || !statement.contacts().isEmpty()))
                .findFirst()
                .orElse(named);
    }

    /** "Le DPO de Google". */
    private static boolean isOutsiders(Terms terms) {
        return terms.of(OFFICER).stream()
                .anyMatch(officer ->
                        terms.of(Notion.OUTSIDER).stream().anyMatch(outsider -> outsider.start() == officer.end()));
    }

    private static boolean isOfficers(Contact contact, int at, Notice notice) {
        if (contact.isOfficers()) return true;
        var owner = Owners.of(contact, at, notice);
        if (owner.isEmpty() || owner.get() == Notion.CONTROLLER) {
            var terms = notice.statements().get(at).terms();
            return contact.kind() != Kind.LINK
                    && terms.of(OFFICER).stream().anyMatch(mention -> terms.at(mention) > contact.start());
        }
        return owner.get() == OFFICER;
    }

    /** Whether it leads to the authority, or is an address of which the authority is the first line. */
    private static boolean isAuthoritys(Contact contact, Statement statement) {
        var terms = statement.terms();
        return contact.isAuthoritys()
                || terms.of(Notion.AUTHORITY).stream()
                        .anyMatch(authority -> terms.of(OFFICER).stream()
                                .anyMatch(officer -> officer.start() >= authority.end()
                                        && terms.at(officer) < contact.start()
                                        && !terms.text()
                                                .substring(terms.at(authority), contact.start())
                                                .contains("désign")));
    }

    /**
     * Whether an e-mail address bears the name of a body of the same kind as those that the page is about, and of which the page
     * says nothing: the address of a template's first user.
     */
    private static boolean isStrangers(Contact contact, Notice notice) {
        var address = Emails.in(contact.value()).stream().findFirst();
        if (address.isEmpty() || contact.kind() != Kind.EMAIL) return false;
        var host = address.get().host();
        var label = host.replaceAll("\\.[a-z]+$", "").replaceAll("^.*\\.", "");
        return KINDS_OF_BODY.stream()
                .filter(kind -> label.startsWith(kind) || label.endsWith(kind))
                .filter(kind -> !SERVING.contains(kind) || isSpokenOf(kind, host, notice.page()))
                .findFirst()
                .map(kind -> label.replace(kind, "").replaceAll("^-|-$", ""))
                .filter(name -> name.length() > 1 && !isSpokenOf(name, host, notice.page()))
                .isPresent();
    }

    /**
     * Whether the words or links of {@code page} have {@code name}, addresses at {@code host} apart. "ponts-lys" is there where
     * "Ponts de Lys" is.
     */
    private static boolean isSpokenOf(String name, String host, Page page) {
        var words = Stream.of(name.split("-")).map(Pattern::quote).collect(Collectors.joining(BETWEEN));
        var whole = Expression.passing("(?<![a-z])" + words);
        return Stream.concat(
                        page.prose().map(Passage::folded),
                        page.select("a[href]").stream().map(link -> VisibleText.fold(link.attr("href"))))
                .map(text -> text.replace(host, ""))
                .anyMatch(text -> whole.isIn(text));
    }
}
