package org.parvis.evidence;

import static org.parvis.evidence.Notion.DISCLOSING;
import static org.parvis.evidence.Notion.RECEIVER;
import static org.parvis.evidence.Notion.RECEIVING;
import static org.parvis.evidence.Notion.RECIPIENT;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Lexicon.Mention;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** Who receives the data (GDPR 13(1)(e)). */
final class RecipientReader {

    private static final Item ITEM = Item.RECIPIENTS;
    private static final int NEAR = 5;
    private static final int FAR = 8;
    /** "Seuls les agents y ont accès": to what was spoken of before. */
    private static final Words THERE =
            Words.of("recipient-reader/there", "\\by (?:(?:ont|a|auront|aura) acces|acced(?:e|ent|er))\\b");

    private static final Words OPEN = Words.of(
            "recipient-reader/open",
            "^(?:(?:\\p{L}+ )?qu')?aux?$|^(?:\\p{L}+ )?que par(?: (?:les?|la|notre|nos))?(?: ?l')?$");
    private static final Words TO = Words.of("recipient-reader/to", "^(?:aux?|a (?:la|l'|nos|notre|des)) ");
    private static final Words GIVEN = Words.of(
            "recipient-reader/given",
            "^(?:(?:[\\p{L}'-]+ ){0,4}(?:a|aux?|avec)(?: serveurs d[e']| (?:service|outil|prestataire|fournisseur))?|[\\p{L}' ]*(?:est|sont))(?: (?:la|les))?(?: ?l')?$");

    /** "Alizéo agit en tant que sous-traitant". */
    private static final Words ROLE = Words.of(
            "recipient-reader/role",
            "^[^,.;:]{2,60} (?:agi(?:t|ssent)|intervien(?:t|nent)) (?:en (?:tant que|qualite de)|comme) (?:nos? |notre )?sous-traitants?\\b");

    private static final Words HANDLED = Words.of(
            "recipient-reader/handled",
            "\\b(?:transmet|envoie|transmise?s?|envoyee?s?)\\b.* (?:via|par l'intermediaire d[eu'])(?: (?:la|le|notre))?(?: ?l')?(?: ?(?:service|solution|outil|plateforme|prestataire))?$"
                    + "|\\b(?:achemine|envoye|expedie|gere|traite)e?s?\\b[^.;,:]{0,40} (?:par|via)(?: (?:la|le|notre))?(?: ?l')?(?: ?(?:service|solution|outil|plateforme|prestataire))?$");

    private static final Words TAKES = Words.of(
            "recipient-reader/takes", "^(?:recoi(?:t|vent)|accede(?:nt)?|voi(?:t|ent)|(?:a|ont|aura|auront) acces)\\b");

    private static final Expression BARE_TO = Expression.of("^(?:[\\p{L}'-]+ )?a$");

    private RecipientReader() {}

    /** Whether recipients, or categories of them, are told. */
    static Disclosure read(Notice notice) {
        return notice.statements().stream()
                .filter(statement -> isTold(statement, notice))
                .map(statement -> Disclosure.present(ITEM, statement))
                .min(Comparator.comparing(Disclosure::state))
                .or(() -> notice.statements().stream()
                        .filter(statement -> statement.names(DISCLOSING) && statement.concerns(Notion.DATA))
                        .filter(statement -> statement.names(Notion.NEGATION, Notion.THIRD_PARTY))
                        .findFirst()
                        .map(statement -> Disclosure.partial(
                                ITEM, statement, "on lit à qui les données ne vont pas, non à qui elles vont")))
                .or(() -> notice.naming(RECIPIENT)
                        .filter(statement -> statement.isUnder(RECIPIENT))
                        .findFirst()
                        .map(statement -> Disclosure.partial(ITEM, statement, "aucun destinataire n’est nommé")))
                .orElseGet(() -> Disclosure.absent(ITEM, "aucun destinataire n’est dit"));
    }

    private static boolean isTold(Statement statement, Notice notice) {
        var terms = statement.terms();
        if (statement.text().endsWith("?") || statement.isGeneral()) return false;
        if (terms.name(Notion.EXERCISE, Notion.PRINCIPLE, Notion.AFTER_DEATH)) return false;
        if (statement.isUnder(Notion.RIGHTS) && !statement.isLedBy(RECIPIENT)) return false;
        if (isOfImprint(statement)) return false;
        if (isEntry(statement) && terms.assertAny(RECEIVER) || isProcessor(statement, notice)) return true;
        if (statement.isUnder(RECIPIENT) && !terms.name(Notion.NEGATION))
            return terms.name(Notion.OUTSIDER) && (terms.words().size() <= FAR || terms.assertAny(DISCLOSING))
                    || isNamed(statement, notice);
        if (isListed(statement, notice) || isTaker(statement)) return true;
        if (terms.text().endsWith(":") && isWithSupplier(statement)) return true;
        if (!terms.name(Notion.DATA, Notion.PIECE, RECIPIENT)
                && !statement.isLedBy(Notion.DATA, Notion.PIECE)
                && !THERE.on(statement.passage()).isIn(VisibleText.fold(terms.text()))) return false;
        return terms.of(DISCLOSING).stream()
                        .filter(giving -> !isOnlyNamed(statement, giving) && !isToldElsewhere(terms, giving))
                        .anyMatch(giving -> hasTaker(terms, giving, lists(terms) ? FAR : NEAR, -NEAR)
                                || isGivenTo(statement, giving, notice))
                || isWithSupplier(statement)
                || !terms.name(Notion.PERIL)
                        && terms.of(RECEIVING).stream()
                                .anyMatch(receiving -> hasTaker(terms, receiving, isOpen(terms) ? NEAR : 0, -FAR)
                                        || isOpenTo(statement, receiving));
    }

    /** "Votre adresse est gérée par Mailjet", "Stripe reçoit vos coordonnées": with a known supplier that is no tool of measurement. */
    private static boolean isWithSupplier(Statement statement) {
        var terms = statement.terms();
        if (statement.isUnder(Notion.COOKIE) || terms.name(Notion.COOKIE, Notion.NEGATION)) return false;
        return terms.of(Notion.OUTSIDER).stream()
                .anyMatch(supplier -> HANDLED.on(statement.passage())
                                .isIn(VisibleText.fold(terms.text().substring(0, terms.at(supplier))))
                        || TAKES.on(statement.passage())
                                .isIn(VisibleText.fold(terms.text().substring(end(terms, supplier)))));
    }

    /** Under a heading on suppliers, one of them and its role; elsewhere the body may tell that it is itself the processor of others. */
    private static boolean isProcessor(Statement statement, Notice notice) {
        var terms = statement.terms();
        return statement.isHeadedBy(Notion.PROCESSOR)
                && !statement.isHeadedBy(Notion.COOKIE)
                && !terms.name(Notion.NEGATION)
                && (terms.name(Notion.OUTSIDER) || !notice.names(statement).isEmpty())
                && ROLE.on(statement.passage()).isIn(VisibleText.fold(terms.text()));
    }

    /** "Nous ne transmettons vos données qu’à : – les agents…": whether it is an item of those to whom data are said to be given. */
    private static boolean isTaker(Statement statement) {
        var terms = statement.terms();
        return terms.words().size() <= FAR
                && terms.of(RECEIVER).stream().anyMatch(taker -> taker.start() <= 1 && !terms.isDenied(taker))
                && statement.leads().stream()
                        .limit(1)
                        .anyMatch(lead -> lead.text().endsWith(":")
                                && lead.name(DISCLOSING, RECEIVING)
                                && lead.name(Notion.DATA, Notion.PIECE)
                                && !lead.name(Notion.OWN_GIVING, Notion.COOKIE)
                                && !lead.denyWhatFollows());
    }

    /** "Alizéo SAS" in a list of recipients; a sentence there that only names a body tells of it something else. */
    private static boolean isNamed(Statement statement, Notice notice) {
        var terms = statement.terms();
        return !notice.names(statement).isEmpty()
                && !terms.name(Notion.AUTHORITY)
                && (isEntry(statement) || terms.name(Notion.PROCESSOR));
    }

    /** What a list of recipients has; a sentence there that gives nothing to anybody tells of something else. */
    private static boolean isEntry(Statement statement) {
        if (statement.isLedBy(RECIPIENT)) return true;
        if (!statement.isHeadedBy(RECIPIENT)) return false;
        if (statement.isLedBy(DISCLOSING, Notion.RECEIVING)
                || TO.on(statement.passage()).isIn(VisibleText.fold(statement.text()))) return true;
        return !statement.names(Notion.CONTROLLER, Notion.NOT_RIGHTS)
                && (statement.names(DISCLOSING, Notion.RECEIVING)
                        || statement.terms().words().size() <= FAR
                                && statement.contacts().isEmpty()
                                && !statement.names(Notion.COMMITMENT, Notion.CHANNEL));
    }

    /** "Hébergeur : Nuage SAS", "Nom de l’hébergeur : …": who stores the site is named, and given nothing yet. */
    private static boolean isOfImprint(Statement statement) {
        return statement.isLedBy(Notion.HOST)
                && !statement.concerns(Notion.DATA, RECIPIENT, Notion.PROCESSING)
                && !statement.isHeadedBy(RECIPIENT);
    }

    /** "Brevo" in the column of processors; the storage provider of an imprint receives nothing. */
    private static boolean isListed(Statement statement, Notice notice) {
        return statement.isLedBy(Notion.PROCESSOR)
                && !statement.isLedBy(Notion.HOST)
                && statement.terms().words().size() <= NEAR
                && (statement.names(Notion.OUTSIDER) || !notice.names(statement).isEmpty());
    }

    /** "Cookies : Nuage (hébergeur) mesure l’audience": of cookies, a host that is named is given nothing yet. */
    private static boolean isOnlyNamed(Statement statement, Mention giving) {
        return statement.isHeadedBy(Notion.COOKIE)
                && statement.terms().of(RECEIVER).stream()
                        .anyMatch(taker -> taker.start() == giving.start() && taker.end() == giving.end());
    }

    /** "Consultez la politique de ce réseau pour savoir ce qui nous est transmis": what another document tells is not told here. */
    private static boolean isToldElsewhere(Terms terms, Mention giving) {
        return terms.of(Notion.REFERRAL).stream()
                .anyMatch(referral -> terms.of(Notion.NOTICE).stream()
                        .anyMatch(document -> referral.start() < document.start() && document.end() <= giving.start()));
    }

    /** "Les personnes autorisées" are whoever is; those of a body are its staff. */
    private static boolean isAnybody(Terms terms, Mention taker) {
        return terms.of(Notion.ANYBODY).stream()
                .anyMatch(anybody -> anybody.start() <= taker.start()
                        && taker.end() <= anybody.end()
                        && terms.of(Notion.ORGANISATION).stream()
                                .noneMatch(
                                        body -> body.start() >= anybody.end() && body.start() - anybody.end() <= NEAR));
    }

    /** "Le responsable du traitement des données transmises": whoever has the data as a matter of course. */
    private static boolean isInCharge(Terms terms, Mention taker) {
        return terms.of(Notion.CONTROLLER).stream()
                .anyMatch(role -> role.end() - role.start() > taker.end() - taker.start() && role.overlaps(taker));
    }

    /** Whether who has access may be named after it: "ne sont accessibles qu’aux…", "ont accès aux données :…". */
    private static boolean isOpen(Terms terms) {
        return terms.name(Notion.ONLY) || lists(terms);
    }

    /** Whether it goes on to say which: after a colon or in brackets. */
    private static boolean lists(Terms terms) {
        return terms.text().contains(": ") || terms.text().contains(" (");
    }

    /** "Accessibles aux bénévoles": whether who has access is named right after. */
    private static boolean isOpenTo(Statement statement, Mention receiving) {
        var terms = statement.terms();
        return !terms.isDenied(receiving)
                && terms.of(RECEIVER).stream()
                        .filter(taker -> taker.start() >= receiving.end() && !isAnybody(terms, taker))
                        .anyMatch(taker -> OPEN.on(statement.passage()).isIn(between(terms, receiving, taker.start())));
    }

    /** "Communiquées à Alizéo": whether a body is named right after {@code giving}. */
    private static boolean isGivenTo(Statement statement, Mention giving, Notice notice) {
        var terms = statement.terms();
        return !terms.isDenied(giving)
                && !terms.name(Notion.HOST, Notion.OWN_GIVING)
                && Stream.of(
                                notice.names(statement).stream(),
                                terms.of(Notion.OUTSIDER).stream().map(Mention::start),
                                addressed(terms, giving))
                        .flatMap(names -> names)
                        .filter(name -> name >= giving.end() && name - giving.end() <= NEAR)
                        .anyMatch(name -> GIVEN.on(statement.passage()).isIn(between(terms, giving, name)));
    }

    /** "Destinées à Vannerie Dupré": a capital right after "à" begins a name, also where it is a word of the language. */
    private static Stream<Integer> addressed(Terms terms, Mention giving) {
        if (!terms.words().get(giving.start()).word().startsWith("destine")) return Stream.empty();
        return IntStream.range(giving.end(), terms.words().size())
                .filter(i -> BARE_TO.isIn(between(terms, giving, i)))
                .filter(i -> Character.isUpperCase(
                        terms.text().codePointAt(terms.words().get(i).start())))
                .filter(i -> !terms.nameAt(i, Notion.NOT_A_NAME, Notion.DATA))
                .filter(i -> FrenchLexicon.readings(terms.words().get(i).word()).stream()
                        .allMatch(FrenchLexicon.Reading::isNoun))
                .boxed();
    }

    private static int end(Terms terms, Mention mention) {
        return terms.words().get(mention.end() - 1).end();
    }

    private static String between(Terms terms, Mention giving, int name) {
        return VisibleText.fold(terms.text()
                .substring(end(terms, giving), terms.words().get(name).start()));
    }

    /** Whether who takes part in {@code act} stands up to {@code after} words after it, or {@code before} words before. */
    private static boolean hasTaker(Terms terms, Mention act, int after, int before) {
        return !terms.isDenied(act)
                && terms.of(Notion.OWN_GIVING).stream()
                        .noneMatch(own -> own.start() <= act.start() && act.end() <= own.end())
                && terms.of(RECEIVER).stream()
                        .filter(taker ->
                                !terms.isDenied(taker) && !isAnybody(terms, taker) && !isInCharge(terms, taker))
                        .mapToInt(taker -> taker.start() - act.start())
                        .anyMatch(distance -> distance <= after && distance >= before);
    }
}
