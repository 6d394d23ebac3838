package org.parvis.evidence;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.language.Phrase;

/** What a person may ask (GDPR 13(2)(b)). */
final class RightsReader {

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
        return missing.isEmpty() ? inWhole(item, fullest, notice) : Disclosure.partial(item, fullest, missing);
    }

    /** {@code item} is said by {@code fullest}, unless a hole was forgotten in it, or beside it where its passage goes on with rights. */
    private static Disclosure inWhole(Item item, Statement fullest, Notice notice) {
        return notice.statements().stream()
                .filter(beside -> beside.passage() == fullest.passage() && goesOn(beside))
                .map(beside -> Disclosure.present(item, beside))
                .filter(disclosure -> !disclosure.isComplete())
                .findFirst()
                .orElseGet(() -> Disclosure.present(item, fullest));
    }

    private static boolean goesOn(Statement beside) {
        return !named(beside).isEmpty() || !beside.names(Notion.EXERCISE, Notion.CHANNEL);
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
    static Set<Notion> named(Statement statement) {
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
}
