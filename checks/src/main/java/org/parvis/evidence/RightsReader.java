package org.parvis.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.evidence.Contact.Kind;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.language.Phrase;
import org.parvis.site.VisibleText;

/** What a person may ask, and how (GDPR 13(2)(b), 12(2)). */
final class RightsReader {

    private static final int ADJACENT = 2;
    private static final int SEVERAL = 3;
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "table");
    private static final Map<Notion, String> OWED = owed();

    private RightsReader() {}

    private static Map<Notion, String> owed() {
        var names = new LinkedHashMap<Notion, String>();
        names.put(Notion.ACCESS, "accès");
        names.put(Notion.RECTIFICATION, "rectification");
        names.put(Notion.ERASURE, "effacement");
        names.put(Notion.RESTRICTION, "limitation");
        names.put(Notion.PORTABILITY, "portabilité");
        names.put(Notion.OBJECTION, "opposition");
        return names;
    }

    /** Whether all six rights are named where rights are listed. */
    static Disclosure list(Notice notice) {
        var item = Item.RIGHTS_LIST;
        var found = EnumSet.noneOf(Notion.class);
        Statement fullest = null;
        var most = 0;
        for (var statement : Stream.concat(notice.statements().stream(), notice.titles().stream())
                .toList()) {
            var named = named(statement);
            if (named.size() < 2 && !isAmongRights(statement) && !isAmongOthers(statement, notice)) continue;
            found.addAll(named);
            // Where two name as many, the one where rights are spoken of, and not the one that announces them.
            var weight = 2 * named.size() + (statement.isHeadedBy(Notion.RIGHTS) ? 1 : 0);
            if (!named.isEmpty() && weight > most) {
                most = weight;
                fullest = statement;
            }
        }
        if (fullest == null)
            return notice.naming(Notion.RIGHTS)
                    .filter(statement -> statement.names(Notion.EXERCISE, Notion.LAW))
                    .findFirst()
                    .map(statement -> Disclosure.partial(item, statement, "aucun droit n’est nommé"))
                    .orElseGet(() -> Disclosure.absent(item, "aucun droit n’est nommé"));
        var missing = OWED.keySet().stream()
                .filter(right -> !found.contains(right))
                .map(OWED::get)
                .map(right -> Phrase.of("il manque le droit : {}", Phrase.of(right)))
                .toList();
        return missing.isEmpty()
                ? Disclosure.presentInWhole(item, fullest)
                : Disclosure.partial(item, fullest, missing);
    }

    private static boolean isAmongRights(Statement statement) {
        return statement.isUnder(Notion.RIGHTS)
                && (statement.isLedBy(Notion.ABILITY) || statement.names(Notion.ABILITY));
    }

    /** Whether rights are granted there one by one: a sentence of a passage, an item of a list or a heading each. */
    private static boolean isAmongOthers(Statement statement, Notice notice) {
        if (named(statement).isEmpty()) return false;
        var granted = EnumSet.noneOf(Notion.class);
        var list = list(statement);
        var isTitle = notice.titles().contains(statement);
        (isTitle ? notice.titles() : notice.statements())
                .stream()
                        .filter(other -> isTitle
                                || other.passage() == statement.passage()
                                || list != null && list == list(other))
                        .forEach(other -> granted.addAll(named(other)));
        return granted.size() >= SEVERAL;
    }

    private static Element list(Statement statement) {
        return Inline.around(statement.passage().block(), LISTS);
    }

    /** The rights that {@code statement} names; what becomes of data after death is a right of its own. */
    private static Set<Notion> named(Statement statement) {
        var terms = statement.terms();
        if (terms.name(Notion.COOKIE) && !terms.name(Notion.RIGHTS)) return Set.of();
        if (terms.name(Notion.AUTHORITY) && !terms.name(Notion.RIGHTS, Notion.DATA)) return Set.of();
        if (terms.nameAll(Notion.MEASURE, Notion.SECURITY) && !terms.name(Notion.RIGHTS)) return Set.of();
        if (!statement.concerns(Notion.ABILITY, Notion.RIGHTS) && !statement.isHeadedBy(Notion.RIGHTS)) return Set.of();
        var death = terms.of(Notion.AFTER_DEATH).stream()
                .mapToInt(Lexicon.Mention::start)
                .min()
                .orElse(Integer.MAX_VALUE);
        var named = EnumSet.noneOf(Notion.class);
        for (var right : OWED.keySet())
            if (terms.of(right).stream().anyMatch(mention -> mention.start() < death)) named.add(right);
        return named;
    }

    /** Whether a usable way is given to exercise them. */
    static Disclosure exercise(Notice notice) {
        var item = Item.RIGHTS_HOW_TO_EXERCISE;
        var statements = notice.statements();
        var ways = new ArrayList<Statement>();
        var named = new ArrayList<Statement>();
        var alone = new ArrayList<Statement>();
        var general = new ArrayList<Statement>();
        var listed = -ADJACENT - 1;
        var asked = -ADJACENT - 1;
        var announced = -ADJACENT - 1;
        for (int at = 0; at < statements.size(); at++) {
            var statement = statements.get(at);
            if (named(statement).size() > 1) listed = at;
            if (statement.names(Notion.EXERCISE)) asked = at;
            var isTurned = at - asked <= ADJACENT && statement.terms().nameAll(Notion.TURNING, Notion.RECEIVER);
            var isNext =
                    at - listed <= ADJACENT && statements.get(listed).headings().equals(statement.headings());
            if (isNext && isUnderOtherLabel(statement, statements.get(listed))) {
                if (isUsable(statement, at, notice)) general.add(statement);
                continue;
            }
            var isAsked = isTurned
                    || announced == at - 1 && !statement.contacts().isEmpty()
                    || statement.concerns(Notion.EXERCISE)
                    || isNext
                    || !named(statement).isEmpty() && statement.terms().nameAll(Notion.ABILITY, Notion.DATA)
                    || statement.headings().stream().anyMatch(heading -> heading.name(Notion.RIGHTS, Notion.EXERCISE));
            if (!isAsked) continue;
            if (statement.text().endsWith(":")) announced = at;
            if (isUsable(statement, at, notice)) ways.add(statement);
            else if (statement.names(Notion.CHANNEL)
                    && (statement.names(Notion.EXERCISE, Notion.RIGHTS)
                            || statement.isLedBy(Notion.EXERCISE)
                            || isTurned)
                    && !statement.concerns(Notion.RETENTION)) named.add(statement);
            else if (isOnOnesOwn(statement)) alone.add(statement);
        }
        var blank = named.stream()
                .filter(statement -> statement.names(Notion.EXERCISE))
                .map(statement -> Disclosure.present(item, statement))
                .filter(disclosure -> !disclosure.isComplete())
                .findFirst()
                .filter(disclosure -> ways.stream().noneMatch(way -> way.isUnder(Notion.RIGHTS)));
        if (blank.isPresent()) return blank.get();
        if (!ways.isEmpty()) {
            var promised =
                    ways.stream().filter(way -> promisesEmail(way, notice)).findFirst();
            return promised.map(
                            way -> Disclosure.partial(item, way, "l’adresse électronique annoncée n’est pas donnée"))
                    .orElseGet(() -> Disclosure.present(item, ways.get(0)));
        }
        var officers = named.stream()
                .filter(statement -> statement.names(Notion.OFFICER))
                .findFirst()
                .filter(statement -> OfficerReader.read(notice).isComplete());
        if (officers.isPresent()) return Disclosure.present(item, officers.get());
        if (named.isEmpty() && alone.isEmpty() && !general.isEmpty())
            return Disclosure.partial(
                    item, general.get(0), "une adresse est donnée, sans dire que les droits s’y exercent");
        if (named.isEmpty() && !alone.isEmpty())
            return Disclosure.partial(
                    item, alone.get(0), "on lit ce que l’on peut faire soi-même, non à qui s’adresser");
        if (named.isEmpty()) return Disclosure.absent(item, "rien ne dit comment exercer les droits");
        var office = named.stream()
                .filter(statement -> statement.names(Notion.OFFICE))
                .findFirst();
        if (office.isPresent()) return Disclosure.present(item, office.get());
        var addressed = named.stream().filter(RightsReader::hasAddressee).findFirst();
        return addressed.isEmpty() || ControllerReader.contact(notice).state() == Disclosure.State.ABSENT
                ? Disclosure.partial(item, named.get(0), "aucune adresse ni aucun formulaire n’est donné")
                : Disclosure.present(item, addressed.get());
    }

    /** "<b>Contacter l’association :</b> 4 place du Marché": a passage of its own, for whatever one may write about. */
    private static boolean isUnderOtherLabel(Statement statement, Statement listed) {
        if (statement.passage() == listed.passage()
                || statement.concerns(Notion.EXERCISE, Notion.RIGHTS, Notion.OFFICER)) return false;
        var block = statement.passage().block();
        return Inline.in(block, HeadingShape.BOLD).stream()
                .limit(1)
                .map(VisibleText::of)
                .anyMatch(label ->
                        label.endsWith(":") && statement.leads().stream().anyMatch(lead -> isLabel(lead, label)));
    }

    private static boolean isLabel(Terms lead, String label) {
        return label.startsWith(lead.text()) && lead.name(Notion.TURNING, Notion.CONTACT) && !lead.name(Notion.DATA);
    }

    /** "Depuis votre compte": what readers do themselves, while there is an account. */
    private static boolean isOnOnesOwn(Statement statement) {
        return statement.names(Notion.ACCOUNT) && statement.names(Notion.ABILITY);
    }

    /** Whether it says to whom one turns; "une demande écrite et signée" is a form without an addressee. */
    private static boolean hasAddressee(Statement statement) {
        return statement.names(
                Notion.ADDRESSEE,
                Notion.ORGANISATION,
                Notion.RECEIVER,
                Notion.OFFICER,
                Notion.CONTROLLER,
                Notion.PUBLISHER);
    }

    private static boolean isUsable(Statement statement, int at, Notice notice) {
        for (var contact : statement.contacts()) {
            if (contact.isAuthoritys()) continue;
            var owner = Owners.of(contact, at, notice);
            if (owner.filter(actor -> actor == Notion.AUTHORITY || actor == Notion.HOST || actor == Notion.STRANGER)
                    .isPresent()) continue;
            if (contact.kind() != Kind.LINK) return true;
            if (statement.names(Notion.FORM, Notion.CHANNEL) && !contact.isHome()) return true;
        }
        return false;
    }

    /** Whether {@code statement} sends to an e-mail address that neither it nor the rest of the page gives. */
    private static boolean promisesEmail(Statement statement, Notice notice) {
        return statement.names(Notion.PROMISED_EMAIL)
                && notice.statements().stream()
                        .flatMap(other -> other.contacts().stream())
                        .noneMatch(contact -> contact.kind() == Kind.EMAIL);
    }
}
