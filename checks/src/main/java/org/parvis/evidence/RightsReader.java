package org.parvis.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parvis.evidence.Contact.Kind;
import org.parvis.evidence.Disclosure.Item;

/** What a person may ask, and how (GDPR 13(2)(b), 12(2)). */
final class RightsReader {

    private static final int ADJACENT = 2;
    private static final int SEVERAL = 3;
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
        for (var statement : notice.statements()) {
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
                    .filter(statement -> statement.names(Notion.EXERCISE))
                    .findFirst()
                    .map(statement -> Disclosure.partial(item, statement, "aucun droit n’est nommé"))
                    .orElseGet(() -> Disclosure.absent(item, "aucun droit n’est nommé"));
        var missing = OWED.keySet().stream()
                .filter(right -> !found.contains(right))
                .map(OWED::get)
                .map(right -> "il manque le droit : " + right)
                .toArray(String[]::new);
        return missing.length == 0 ? Disclosure.present(item, fullest) : Disclosure.partial(item, fullest, missing);
    }

    private static boolean isAmongRights(Statement statement) {
        return statement.isUnder(Notion.RIGHTS)
                && (statement.isLedBy(Notion.ABILITY) || statement.names(Notion.ABILITY));
    }

    /** Whether the passage grants rights one by one, a sentence each. */
    private static boolean isAmongOthers(Statement statement, Notice notice) {
        var granted = EnumSet.noneOf(Notion.class);
        notice.statements().stream()
                .filter(other -> other.passage() == statement.passage())
                .forEach(other -> granted.addAll(named(other)));
        return granted.size() >= SEVERAL;
    }

    /** The rights that {@code statement} names; what becomes of data after death is a right of its own. */
    private static Set<Notion> named(Statement statement) {
        var terms = statement.terms();
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
        var listed = -ADJACENT - 1;
        for (int at = 0; at < statements.size(); at++) {
            var statement = statements.get(at);
            if (named(statement).size() > 1) listed = at;
            var isAsked = statement.concerns(Notion.EXERCISE)
                    || at - listed <= ADJACENT
                    || statement.headings().stream().anyMatch(heading -> heading.name(Notion.RIGHTS, Notion.EXERCISE));
            if (!isAsked) continue;
            if (isUsable(statement, at, notice)) ways.add(statement);
            else if (statement.names(Notion.CHANNEL) && statement.names(Notion.EXERCISE, Notion.RIGHTS))
                named.add(statement);
        }
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
        if (named.isEmpty()) return Disclosure.absent(item, "rien ne dit comment exercer les droits");
        return ControllerReader.contact(notice).state() == Disclosure.State.ABSENT
                ? Disclosure.partial(item, named.get(0), "aucune adresse ni aucun formulaire n’est donné")
                : Disclosure.present(item, named.get(0));
    }

    private static boolean isUsable(Statement statement, int at, Notice notice) {
        if (statement.names(Notion.ACCOUNT) && statement.names(Notion.ABILITY)) return true;
        for (var contact : statement.contacts()) {
            var owner = Owners.of(contact, at, notice);
            if (owner.filter(actor -> actor == Notion.AUTHORITY || actor == Notion.HOST)
                    .isPresent()) continue;
            if (contact.kind() != Kind.LINK || statement.names(Notion.FORM, Notion.CHANNEL)) return true;
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
