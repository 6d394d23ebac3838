package org.parvis.evidence;

import static org.parvis.evidence.Notion.COOKIE;

import java.util.stream.Stream;
import org.parvis.evidence.Contact.Kind;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** What is told of cookies and other trackers, here or where a link leads (law of 1978, 82). */
final class CookieReader {

    private static final Item ITEM = Item.COOKIES_SECTION_OR_LINK;

    private static final int ENOUGH_STATEMENTS = 3;

    private static final Words BOUNDED = Words.of(
            "cookie-reader/bounded",
            "\\b(?:aucun|pas de|sans) (?:autre )?(?:cookie|traceur)s?\\b[^,.;:]{0,40}\\b(?:sans|avant|tant que|hors)\\b(?! (?:nom|publicite|suivi|exception))");

    private CookieReader() {}

    /** Whether a section tells of cookies, a link leads to one, or the notice says that there are none. */
    static Disclosure read(Notice notice) {
        return notice.statements().stream()
                .filter(CookieReader::isLinked)
                .findFirst()
                .or(() -> headed(notice)
                        .filter(statement -> statement.names(COOKIE))
                        .findFirst())
                .or(() -> headed(notice).filter(CookieReader::isOnlyOfCookies).findFirst())
                .or(() -> notice.naming(COOKIE)
                        .filter(statement ->
                                statement.terms().of(COOKIE).stream().anyMatch(statement.terms()::isDenied)
                                        && !isBounded(statement))
                        .findFirst())
                .or(() -> ofTheSite(notice)
                        .filter(statement -> statement.names(Notion.COOKIE_USE) && !isBounded(statement))
                        .findFirst())
                .or(() -> ofTheSite(notice)
                        .filter(statement -> statement.names(Notion.COOKIE_CHOICE))
                        .skip(ENOUGH_STATEMENTS - 1)
                        .findFirst())
                .or(() -> notice.around().links().filter(CookieReader::isEntry).findFirst())
                .or(() -> Stream.concat(notice.linksTo(ITEM), notice.around().linksTo(ITEM))
                        .findFirst())
                .map(statement -> Disclosure.present(ITEM, statement))
                .or(() -> notice.naming(COOKIE)
                        .findFirst()
                        .map(statement -> Disclosure.partial(
                                ITEM, statement, "des cookies sont nommés, sans rubrique ni lien qui les explique")))
                .orElseGet(() -> Disclosure.absent(ITEM, "rien n’est dit des cookies"));
    }

    /** What names cookies, and neither as a kind of data nor as what a supplier does. */
    private static Stream<Statement> ofTheSite(Notice notice) {
        return notice.naming(COOKIE)
                .filter(CookieReader::isSubstantial)
                .filter(statement -> !statement.concerns(Notion.PROCESSOR) && !statement.isUnder(Notion.CATEGORIES)
                        || statement.isHeadedBy(COOKIE));
    }

    private static boolean isLinked(Statement statement) {
        return statement.contacts().stream()
                .filter(contact -> contact.kind() == Kind.LINK && !CookieGuides.hold(contact.value()))
                .anyMatch(contact -> VisibleText.fold(contact.value()).matches(".*(?:cookie|traceur).*")
                        || statement.names(COOKIE) && statement.names(Notion.NOTICE));
    }

    /** Whether {@code link} is one that sites bear on each page: "Cookies", "Gestion des cookies", "Politique relative aux traceurs". */
    private static boolean isEntry(Statement link) {
        return link.names(COOKIE)
                && (link.terms().words().size() == 1 || link.names(Notion.NOTICE, Notion.COOKIE_CHOICE))
                && link.contacts().stream()
                        .anyMatch(contact -> contact.kind() == Kind.LINK
                                && !contact.isAuthoritys()
                                && !CookieGuides.hold(contact.value()));
    }

    /** "Aucun cookie n’est déposé sans compte": what is done with one is not told. */
    private static boolean isBounded(Statement statement) {
        return BOUNDED.on(statement.passage()).isIn(VisibleText.fold(statement.text()));
    }

    private static Stream<Statement> headed(Notice notice) {
        return notice.statements().stream().filter(CookieReader::isHeaded).filter(CookieReader::isSubstantial);
    }

    /** Under "Données personnelles et cookies" not all is about cookies. */
    private static boolean isOnlyOfCookies(Statement statement) {
        return !statement.isHeadedBy(COOKIE)
                || statement.headings().stream()
                        .filter(heading -> heading.name(COOKIE))
                        .findFirst()
                        .filter(heading -> !heading.name(Notion.DATA))
                        .isPresent();
    }

    private static boolean isHeaded(Statement statement) {
        return statement.isHeadedBy(COOKIE)
                || statement.leads().stream()
                                .anyMatch(lead ->
                                        lead.name(COOKIE) && lead.words().size() <= 8)
                        && !statement.isHeadedBy(Notion.CATEGORIES);
    }

    /** Whether it tells something, and does not only define a word or send to a document. */
    private static boolean isSubstantial(Statement statement) {
        return !statement.names(Notion.DEFINITION)
                && !(statement.names(COOKIE) && statement.names(Notion.NOTICE) && statement.names(Notion.REFERRAL));
    }
}
