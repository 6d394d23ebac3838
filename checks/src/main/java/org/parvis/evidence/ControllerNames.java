package org.parvis.evidence;

import static org.parvis.evidence.Notion.COMMITMENT;
import static org.parvis.evidence.Notion.CONTROLLER;
import static org.parvis.evidence.Notion.DEFINITION;
import static org.parvis.evidence.Notion.PUBLISHER;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.evidence.Lexicon.Mention;
import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** By what names a notice calls the body that answers for the data. */
final class ControllerNames {

    private static final Expression DETERMINER = Expression.of("\\b(?:la|une?|cette|votre|notre|sa|d'|de|des)$");
    private static final Words AGENT = Words.of(
            "controller-names/agent",
            "\\b(?:par|pour le compte d(?:e|u|es|'))(?: :)?(?: (?:la|le|l'|les))?"
                    + "(?: ?(?:bureau|departement|direction|equipe|greffe|pole|service)s?(?: \\p{L}+){0,4} (?:de|du|des|d')(?: (?:la|l'|les))?)?$");
    private static final Words GIVEN = Words.of(
            "controller-names/given",
            "^chez$|\\bvous (?:\\p{L}+ )?(?:confiez|communiquez|donnez|fournissez|laissez|remettez|transmettez) (?:a|au|aux)(?: (?:la|l'|les))?$"
                    + "|\\b(?:priorite|preoccupation) (?:\\p{L}+ )?(?:de|du|des|pour)(?: (?:la|le|l'|les))?$");
    private static final Words HEAD = Words.of(
            "controller-names/head",
            "(?:(?:^|[,:;])(?! ?(?:apres|avant|avec|chez|dans|de|des|du|en|lors|par|pour|sur|via)\\b)[^,.:;()]{2,60}\\(|(?:^|[,:;]|\\b(?:et|que|dont|comment|lorsque))(?: ?(?:la|le|l'|les))?"
                    + "(?: ?(?:maitre|m[er]?\\.|mme|monsieur|madame|dr|docteure?))?)$");
    private static final Words TOOL = Words.of(
            "controller-names/tool",
            "\\b(?:utilis(?:e|ons|ent)|emploie|employons|avec|via|grace a|recours a|appel a)"
                    + "(?: (?:la|le|les|un|une|notre|outil|service|solution|plateforme|logiciel|extension|module))*(?: ?l'(?:outil|extension|application)?)?$");
    private static final Expression NAMED = Expression.of("(?:\\p{Lu}[\\p{L}\\p{N}&'-]* ){1,3}(?:s')?");
    private static final Expression RECORDED = Expression.of(
            "(?:enregistrée?s?|collectée?s?|recueillie?s?|traitée?s?)(?: dans (?:un|le) fichier(?: \\p{L}+){0,2})? par "
                    + "(?=\\p{Lu}\\p{L}|\\p{Ll}{1,3}\\p{Lu})");
    private static final int LONGEST = 3;
    private static final int FAR = 25;
    private static final int NEAR = 4;

    private ControllerNames() {}

    /** Whether any body is named in {@code statement}. */
    static boolean isIn(Statement statement, Notice notice) {
        return !notice.names(statement).isEmpty();
    }

    /** "La société Alizé collecte…", "un site édité par…": whether a body does what a controller or a publisher does. */
    static boolean act(Statement statement, Notice notice) {
        return acting(statement, notice).findAny().isPresent();
    }

    private static Stream<Integer> acting(Statement statement, Notice notice) {
        var terms = statement.terms();
        if (terms.name(DEFINITION)) return defined(statement, notice);
        if (!terms.name(COMMITMENT, PUBLISHER, Notion.OWN_GIVING)
                || terms.name(Notion.AUTHORITY, Notion.HOST)
                || statement.isUnder(Notion.HOST, Notion.STRANGER)) return Stream.empty();
        return Stream.concat(
                notice.names(statement).stream().filter(name -> acts(terms, name, notice)),
                Stream.concat(isSubject(terms, notice) ? Stream.of(0) : Stream.empty(), recorders(terms, notice)));
    }

    /** "Enregistrées dans un fichier par Panier Doux": who records data is named after "par", also by words of the language. */
    private static Stream<Integer> recorders(Terms terms, Notice notice) {
        if (!notice.language().equals(Language.FRENCH)) return Stream.empty();
        return RECORDED.in(terms.text())
                .flatMap(recorded -> IntStream.range(0, terms.words().size())
                        .filter(i -> terms.words().get(i).start() == recorded.end())
                        .boxed())
                .filter(i -> !terms.nameAt(i, Notion.OUTSIDER, Notion.NOT_A_NAME, Notion.PROCESSOR, Notion.CHANNEL)
                        && !terms.nameAt(i, Notion.COOKIE, Notion.DATA, Notion.PAYMENT));
    }

    /** "La Société désigne Alizé, 4 place du Marché": the names that a glossary gives to the body that speaks. */
    private static Stream<Integer> defined(Statement statement, Notice notice) {
        var terms = statement.terms();
        var verb = terms.of(DEFINITION).get(0);
        var isBody = Stream.of(Notion.ORGANISATION, PUBLISHER, CONTROLLER, Notion.ADDRESSEE)
                .flatMap(notion -> terms.of(notion).stream())
                .anyMatch(body -> body.start() == 0 && body.end() <= verb.start());
        return isBody ? notice.names(statement).stream().filter(name -> name >= verb.end()) : Stream.empty();
    }

    private static boolean acts(Terms terms, int name, Notice notice) {
        if (terms.name(PUBLISHER)) return !isOfTool(terms);
        var before = before(terms, name);
        if (AGENT.spoken(notice.language()).isIn(before)) return terms.name(Notion.PROCESSING);
        if (GIVEN.spoken(notice.language()).isIn(before)) return terms.name(Notion.DATA, Notion.PIECE);
        if (!terms.name(Notion.DATA, Notion.PIECE, Notion.SECURITY)) return false;
        if (TOOL.spoken(notice.language()).isIn(before)) return false;
        var reach = HEAD.spoken(notice.language()).isIn(before) ? FAR : NEAR;
        return terms.of(COMMITMENT).stream()
                .filter(verb -> verb.start() > name && verb.start() - name <= reach)
                .anyMatch(verb -> isVerb(terms, verb, notice) && (reach == FAR || !isParted(terms, name, verb)));
    }

    /** "Mesurée avec Matomo, édité par Alizéo", "le paiement est géré par Alizéo": who runs a tool does not publish the site. */
    private static boolean isOfTool(Terms terms) {
        var publishing = terms.of(PUBLISHER).get(0);
        return Stream.of(Notion.OUTSIDER, Notion.PAYMENT, Notion.COOKIE)
                .flatMap(notion -> terms.of(notion).stream())
                .anyMatch(tool -> tool.start() < publishing.start());
    }

    /** "Grelot s’engage à protéger vos données": a noun that begins a sentence without an article is a name. */
    private static boolean isSubject(Terms terms, Notice notice) {
        if (!notice.language().equals(Language.FRENCH) || !terms.name(Notion.DATA, Notion.PIECE)) return false;
        if (terms.words().get(0).start() > 0 || !isNoun(terms)) return false;
        return terms.of(COMMITMENT).stream()
                .filter(verb -> verb.start() > 0 && isVerb(terms, verb, notice))
                .filter(verb -> FrenchLexicon.readings(
                                terms.words().get(verb.start()).word())
                        .stream()
                        .noneMatch(FrenchLexicon.Reading::isParticiple))
                .anyMatch(verb ->
                        NAMED.matcher(terms.text().substring(0, terms.at(verb))).matches());
    }

    private static boolean isNoun(Terms terms) {
        if (Stream.of(Notion.DATA, Notion.NOT_A_NAME, Notion.ORGANISATION, Notion.COOKIE)
                .flatMap(notion -> terms.of(notion).stream())
                .anyMatch(mention -> mention.start() == 0)) return false;
        var word = terms.words().get(0);
        return FrenchLexicon.readings(terms.text().substring(0, word.end()).toLowerCase(Locale.FRENCH)).stream()
                .anyMatch(FrenchLexicon.Reading::isNoun);
    }

    private static String before(Terms terms, int name) {
        return VisibleText.fold(
                terms.text().substring(0, terms.words().get(name).start()));
    }

    /** "L’utilisateur" does not use: what begins like a verb may be a noun. */
    private static boolean isVerb(Terms terms, Mention mention, Notice notice) {
        if (!notice.language().equals(Language.FRENCH)) return true;
        var word = terms.words().get(mention.start());
        if (DETERMINER.isIn(before(terms, mention.start()))) return false;
        var readings = FrenchLexicon.readings(terms.text().substring(word.start(), word.end()));
        return readings.isEmpty() || readings.stream().anyMatch(reading -> !reading.isNoun());
    }

    /** "Conformément au label Vélin, nos lecteurs demandent…": a name that heads no clause does not act beyond its comma. */
    private static boolean isParted(Terms terms, int name, Mention verb) {
        return terms.text()
                .substring(terms.words().get(name).end(), terms.at(verb))
                .matches(".*,(?! qui\\b).*|[^(]*\\).*");
    }

    /** Whether the name that begins at {@code name} is one of those of the controller; if the notice has none, any may be. */
    static boolean have(Terms terms, int name, Notice notice) {
        var known = words(notice);
        return known.isEmpty() || words(terms, name).anyMatch(known::contains);
    }

    private static Set<String> words(Notice notice) {
        return notice.statements().stream()
                .flatMap(statement -> called(statement, notice).flatMap(name -> words(statement.terms(), name)))
                .collect(Collectors.toSet());
    }

    /** The names in {@code statement} that it calls a controller, or that act like one. */
    private static Stream<Integer> called(Statement statement, Notice notice) {
        if (statement.names(DEFINITION)) return Stream.empty();
        if (!statement.names(CONTROLLER)) return acting(statement, notice);
        return statement.terms().of(CONTROLLER).stream()
                .flatMap(role ->
                        notice.names(statement).stream()
                                .min(Comparator.comparing(name -> distance(name, role)))
                                .stream());
    }

    private static int distance(int name, Mention role) {
        return name < role.start() ? role.start() - name : Math.max(0, name - role.end());
    }

    private static Stream<String> words(Terms terms, int name) {
        return IntStream.range(name, Math.min(name + LONGEST, terms.words().size()))
                .filter(i -> terms.of(Notion.ORGANISATION).stream().noneMatch(kind -> kind.start() == i))
                .mapToObj(i -> terms.words().get(i).word())
                .filter(word -> word.length() > 1);
    }
}
