package org.parvis.evidence;

import static org.parvis.evidence.Notion.DATE;
import static org.parvis.evidence.Notion.LAW;
import static org.parvis.evidence.Notion.UPDATE;
import static org.parvis.evidence.Notion.VERSION;

import java.util.Set;
import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;

/** Since when the notice stands as it does. */
final class DateReader {

    private static final Item ITEM = Item.EFFECTIVE_DATE_OR_VERSION;
    private static final Expression DIGITS = Expression.of(
            "(?<![\\d.])(?:0?[1-9]|[12]\\d|3[01]) ?[/.-] ?(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:20)?\\d{2}(?![ .-]?\\d)|(?<!\\d)20\\d{2}-\\d{2}(?:-\\d{2})?(?!\\d)|(?<!\\d)\\d{1,2}[/.-]20\\d{2}(?!\\d)");
    /** A licence has versions too. */
    private static final Expression OTHER_VERSION = Expression.of("(?i)licen[cs]e|odbl|lgpl|creative commons|cc[- ]by");

    /** "Selon sa politique (version du 4 mai 2024)": what another's notice says, and of when that one is. */
    private static final Expression ANOTHERS = Expression.of(
            "\\b(?:selon|d'apres|suivant) (?:sa|ses|leurs?) (?:politique|charte|notice|declaration|conditions)\\b");

    /** "Dernière mise à jour : 2026". */
    private static final Expression YEAR = Expression.of("\\p{L} ?: ?20\\d{2}[.)]?$");

    /** "Brindille-sur-Lys, le 4 juin 2023": how a letter ends. */
    private static final Expression SIGNED = Expression.of(
            "(?:^|[.!?] |\\.\\p{L}{2,10} )\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}, le (?:1er|\\d{1,2}) \\p{L}{3,9} 20\\d{2} ?\\.?$");

    /** "Fondée le 10 octobre 2002": how old the body is. */
    private static final Expression BORN = Expression.of(
            "\\b(?:fonde|cree|ouvert|inaugure|constitue|declare|immatricule|agree)e?s?\\b|\\bnee?s? (?:a|en|le)\\b|\\bdepuis\\b");

    private static final Expression ADDRESS = Expression.of("https?://\\S+");

    private static final Set<String> HEAD = Set.of("header");

    private static final int SHORT = 14;
    private static final int FEW = 2;

    private DateReader() {}

    /** Whether a date or a version of the notice itself is given; that of a law is not. */
    static Disclosure read(Notice notice) {
        return Stream.concat(notice.titles().stream(), notice.statements().stream())
                .filter(DateReader::isDated)
                .findFirst()
                .or(() -> notice.around().statements().stream()
                        .filter(statement ->
                                statement.names(Notion.NOTICE) || statement.names(UPDATE) && isUnderTitle(statement))
                        .filter(DateReader::isDated)
                        .findFirst())
                .map(statement -> Disclosure.present(ITEM, statement))
                .or(() -> notice.naming(UPDATE)
                        .filter(statement -> statement.text().matches(".*: ?$")
                                && statement.terms().words().size() <= SHORT)
                        .filter(statement ->
                                !statement.concerns(Notion.RIGHTS, Notion.DATA, LAW) && !isAnothers(statement))
                        .findFirst()
                        .map(statement -> Disclosure.partial(ITEM, statement, "la date annoncée n’est pas donnée")))
                .orElseGet(() -> Disclosure.absent(ITEM, "aucune date ni version n’est donnée"));
    }

    /** Whether a version is given that may be the notice's own: not that of a browser, and not "2039825 v 0" or "store-v2". */
    private static boolean isVersion(Terms terms) {
        return !terms.name(Notion.OUTSIDER, Notion.TECHNIQUE)
                && !OTHER_VERSION.isIn(terms.text())
                && terms.of(VERSION).stream()
                        .anyMatch(version -> version.start() == 0
                                || !terms.words().get(version.start() - 1).isNumber()
                                        && terms.text().charAt(terms.at(version) - 1) != '-');
    }

    private static boolean isAnothers(Statement statement) {
        return ANOTHERS.isIn(VisibleText.fold(statement.text()));
    }

    /** "/uploads/2020/10/conditions.pdf" dates another document. */
    private static boolean isInAddresses(String text) {
        return text.contains("://") && !DIGITS.isIn(ADDRESS.matcher(text).replaceAll(" "));
    }

    /** "Mise à jour : juin 2026, selon le RGPD": what begins with its own date, whatever law it speaks of then. */
    private static boolean opens(Statement statement) {
        var terms = statement.terms();
        return terms.of(UPDATE).stream()
                .filter(update -> update.start() < FEW)
                .anyMatch(update -> terms.of(DATE).stream()
                        .anyMatch(date -> date.start() >= update.start()
                                && date.start() - update.end() <= FEW
                                && terms.of(LAW).stream().noneMatch(law -> law.start() < date.start())));
    }

    /** Whether it stands in the head of the page, beside the page's own title. */
    private static boolean isUnderTitle(Statement statement) {
        var head = Inline.around(statement.passage().block(), HEAD);
        return head != null && head.selectFirst("h1") != null;
    }

    private static boolean isDated(Statement statement) {
        if (statement.text().chars().noneMatch(Character::isDigit)) return false;
        var terms = statement.terms();
        var isShort = terms.words().size() <= SHORT;
        if (opens(statement)) return true;
        if (isAnothers(statement)) return false;
        if (terms.name(LAW) && !(isShort && terms.name(Notion.NOTICE)) || terms.name(Notion.ABROAD, Notion.KEEPING))
            return false;
        if (SIGNED.isIn(statement.text())) return true;
        if (isShort && (isVersion(terms) || terms.name(UPDATE) && YEAR.isIn(statement.text()))) return true;
        var hasDate = terms.name(DATE) || DIGITS.isIn(statement.text()) && !isInAddresses(statement.text());
        return hasDate
                && (terms.name(UPDATE)
                        || isShort && terms.name(Notion.NOTICE)
                        || !BORN.isIn(VisibleText.fold(statement.text()))
                                && terms.words().stream()
                                                .filter(word -> !word.isNumber())
                                                .count()
                                        <= FEW);
    }
}
