package org.parvis.evidence;

import static org.parvis.evidence.Notion.MEASURE;
import static org.parvis.evidence.Notion.NOT_SECURITY;
import static org.parvis.evidence.Notion.SECURITY;
import static org.parvis.evidence.Notion.TECHNIQUE;

import java.util.Comparator;
import java.util.List;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Lexicon.Mention;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** How the data are protected (GDPR 32). */
final class SecurityReader {

    private static final Item ITEM = Item.SECURITY;

    private static final int SEVERAL = 2;
    private static final int MANY = 3;

    private static final Words JOINED = Words.of("security-reader/joined", "\\bet(?: \\p{L}+)?$");
    private static final Words THIRD = Words.of(
            "security-reader/third",
            "\\btiers (?:adopt|appliqu|assur|garantiss|mett|offr|prenn|presentent|respect|s'engag)");

    private SecurityReader() {}

    /** Whether a measure is told, or of what sorts they are, or against what; to care about security and to do all that it takes is none. */
    static Disclosure read(Notice notice) {
        var measured = notice.statements().stream()
                .filter(statement -> !statement.text().endsWith("?"))
                .filter(statement -> isMeasured(statement) || isAmongMeasures(statement, notice))
                .toList();
        if (techniques(measured) == 1
                && measured.stream()
                        .noneMatch(statement -> isDescribed(statement) || isAmongMeasures(statement, notice)))
            return Disclosure.partial(ITEM, measured.get(0), "une seule mesure est dite");
        return measured.stream()
                .findFirst()
                .map(statement -> Disclosure.presentInWhole(ITEM, statement))
                .or(() -> notice.statements().stream()
                        .filter(statement -> isAboutSecurity(statement.terms()) || isUnderSecurity(statement))
                        .min(Comparator.comparing(
                                statement -> !(isUnderSecurity(statement) && statement.names(MEASURE))))
                        .map(SecurityReader::promise))
                .orElseGet(() -> Disclosure.absent(ITEM, "rien n’est dit de la sécurité"));
    }

    /** What is wrong with a promise: that it was left to be filled in, or that it tells no measure. */
    private static Disclosure promise(Statement statement) {
        var whole = Disclosure.presentInWhole(ITEM, statement);
        return whole.isComplete() ? Disclosure.partial(ITEM, statement, "aucune mesure n’est dite") : whole;
    }

    private static boolean isMeasured(Statement statement) {
        var terms = statement.terms();
        if (statement.isLedBy(Notion.RECIPIENT, Notion.PROCESSOR)
                || terms.name(Notion.PRINCIPLE, Notion.DEMANDED, Notion.READER_DUTY)) return false;
        if (isPayment(statement) || isOthers(statement) || statement.isGeneral()) return false;
        if (isUnderSecurity(statement) || isAboutSecurity(terms))
            return terms.assertAny(TECHNIQUE) || isDescribed(statement);
        return terms.nameAll(MEASURE, Notion.MEASURE_KIND, Notion.PERIL, Notion.DATA) && terms.assertAny(MEASURE)
                || !statement.concerns(Notion.COOKIE)
                        && !statement.isUnder(Notion.CATEGORIES, Notion.COOKIE)
                        && techniques(List.of(statement)) >= (terms.name(Notion.DATA, Notion.HOSTING) ? SEVERAL : MANY);
    }

    /** "Les données sont chiffrées. Une sauvegarde est faite chaque jour": several measures, a sentence each, in one passage. */
    private static boolean isAmongMeasures(Statement statement, Notice notice) {
        return statement.terms().nameAll(Notion.DATA, TECHNIQUE)
                && statement.terms().assertAny(TECHNIQUE)
                && !statement.concerns(Notion.COOKIE)
                && !statement.isUnder(Notion.CATEGORIES, Notion.COOKIE)
                && !isPayment(statement)
                && !isOthers(statement)
                && !statement.isGeneral()
                && !statement.names(Notion.PRINCIPLE, Notion.DEMANDED, Notion.READER_DUTY)
                && techniques(notice.statements().stream()
                                .filter(other -> other.passage() == statement.passage())
                                .toList())
                        >= SEVERAL;
    }

    private static boolean isDescribed(Statement statement) {
        return statement.terms().assertAny(MEASURE) && (statement.names(Notion.PERIL) || kinds(statement.terms()) > 1);
    }

    /** How many kinds of measures are named: "mesures techniques appropriées" promises, "techniques et organisationnelles" tells. */
    private static long kinds(Terms terms) {
        return terms.of(Notion.MEASURE_KIND).stream()
                .map(kind -> terms.words().get(kind.start()).stem())
                .distinct()
                .count();
    }

    /** How many different measures are told. */
    private static long techniques(List<Statement> measured) {
        return measured.stream()
                .map(Statement::terms)
                .flatMap(terms -> terms.of(TECHNIQUE).stream()
                        .filter(technique -> !terms.isDenied(technique))
                        .map(technique -> terms.words().get(technique.start()).stem()))
                .distinct()
                .count();
    }

    /** What protects a payment is the bank's. */
    private static boolean isPayment(Statement statement) {
        return statement.names(Notion.PAYMENT) && !statement.names(Notion.DATA, Notion.PIECE);
    }

    /** "Nos sous-traitants s’engagent à prendre des mesures": whose measures they are is said before them. */
    private static boolean isOthers(Statement statement) {
        var terms = statement.terms();
        var measures = terms.of(MEASURE);
        if (measures.isEmpty()) return false;
        var passage = statement.passage();
        return THIRD.on(passage).isIn(before(terms, measures.get(0)))
                || terms.of(Notion.PROCESSOR).stream()
                        .anyMatch(other -> !JOINED.on(passage).isIn(before(terms, other))
                                && measures.stream().allMatch(measure -> measure.start() > other.start()));
    }

    private static String before(Terms terms, Mention mention) {
        return VisibleText.fold(terms.text().substring(0, terms.at(mention)));
    }

    private static boolean isUnderSecurity(Statement statement) {
        return statement.isUnder(SECURITY) && !statement.isUnder(NOT_SECURITY);
    }

    private static boolean isAboutSecurity(Terms terms) {
        return terms.of(SECURITY).stream()
                .anyMatch(mention -> terms.of(NOT_SECURITY).stream().noneMatch(mention::overlaps));
    }
}
