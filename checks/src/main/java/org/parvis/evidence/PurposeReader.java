package org.parvis.evidence;

import static org.parvis.evidence.Notion.AIM;
import static org.parvis.evidence.Notion.DATA;
import static org.parvis.evidence.Notion.PROCESSING;
import static org.parvis.evidence.Notion.PURPOSE;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** What the data are for (GDPR 13(1)(c)). */
final class PurposeReader {

    private static final int ENOUGH_WORDS = 2;
    private static final int NEAR = 3;
    private static final int SOON = 3;

    private static final Words DOING = Words.of("purpose-reader/doing", "^(?:nous|on) (?!ne |n')");
    private static final Expression ACTION = Expression.of("\\p{L}{3,}(?:tion|sion|age|ment|ing)s?");

    private static final Set<String> OBJECTS = Set.of("vous", "nous", "y", "en", "lui");

    private PurposeReader() {}

    /** Whether at least one purpose is told. */
    static Disclosure read(Notice notice) {
        var item = Item.PURPOSES;
        return notice.statements().stream()
                .filter(statement -> !statement.isGeneral() && !statement.names(Notion.PRINCIPLE))
                .filter(PurposeReader::isTold)
                .min(Comparator.comparing(statement -> !statement.isUnder(PURPOSE)))
                .map(statement -> Disclosure.present(item, statement))
                .or(() -> notice.statements().stream()
                        .filter(PurposeReader::isOfOnlyCookies)
                        .findFirst()
                        .map(statement -> Disclosure.present(item, statement)))
                .or(() -> notice.naming(PURPOSE, Notion.ANY_AIM)
                        .filter(statement -> statement.names(PURPOSE)
                                || statement.terms().nameAll(DATA, PROCESSING, AIM)
                                        && !statement.names(Notion.MORE, Notion.REFERRAL))
                        .filter(statement -> !statement.isGeneral() && !isAnothers(statement.terms()))
                        .filter(statement -> !statement.names(Notion.PRINCIPLE, Notion.OFFICER, Notion.KEEPING)
                                && !statement.concerns(Notion.RIGHTS, Notion.READER_DUTY)
                                && !statement.isHeadedBy(Notion.NOT_RIGHTS))
                        .findFirst()
                        .map(statement -> Disclosure.partial(
                                item, statement, "les finalités sont annoncées et ne sont pas dites")))
                .orElseGet(() -> Disclosure.absent(item, "aucune finalité n’est dite"));
    }

    private static boolean isTold(Statement statement) {
        var terms = statement.terms();
        if (statement.text().endsWith("?") || terms.name(Notion.RETENTION) && !isKeptTo(terms)) return false;
        if (terms.words().size() < ENOUGH_WORDS) return statement.isLedBy(PURPOSE) && terms.name(Notion.ACTIVITY);
        if (isMeasure(statement)) return false;
        if (isAboutRights(statement) || terms.name(Notion.EXERCISE) && !statement.isLedBy(PURPOSE)) return false;
        if (!terms.name(AIM, Notion.AIM_ITSELF, Notion.STATED_AIM)
                && terms.name(Notion.KEEPING, Notion.CHANNEL)
                && !(statement.isLedBy(PURPOSE) && isActivity(terms))
                && !isDeed(statement)) return false;
        if (statement.leads().stream().anyMatch(PurposeReader::announces)) return true;
        var isDenied = isDenied(terms);
        if (isDenied && terms.name(Notion.DISCLOSING)) return false;
        if (isListed(statement)) return statement.contacts().isEmpty() || statement.isHeadedBy(PURPOSE);
        if (statement.isHeadedBy(PURPOSE) && !terms.name(Notion.NEGATION, Notion.COOKIE, PURPOSE))
            if (isDeed(statement)
                    || isActivity(terms) && !terms.name(Notion.CONTACT)
                    || tells(terms, AIM)
                    || isDone(statement)) return true;
        if (statement.isHeadedBy(PURPOSE) && !isDenied && tells(terms, Notion.STATED_AIM)) return true;
        if (isDenied || terms.name(Notion.REFERRAL, Notion.MORE, Notion.RIGHTS, Notion.OFFICER, Notion.COOKIE))
            return false;
        if (terms.name(Notion.KEEPING) && !isKeptTo(terms)) return false;
        if (statement.isHeadedBy(Notion.NOT_RIGHTS)) return false;
        if (isAnothers(terms) || isReaders(terms) || statement.isLedBy(Notion.READER_DUTY)) return false;
        return statement.concerns(DATA, Notion.PIECE)
                        && (terms.name(PROCESSING, Notion.KEEPING) || isSentFor(statement))
                        && tells(terms, AIM)
                || (statement.concerns(DATA, Notion.PIECE, PROCESSING) || statement.isHeadedBy(DATA))
                        && terms.name(Notion.AIM_ITSELF)
                || terms.name(DATA, Notion.PIECE, PROCESSING) && tells(terms, Notion.STATED_AIM)
                || isCalled(terms);
    }

    /** Whether it is introduced as a purpose; a whole sentence before "elles" introduces nothing. */
    private static boolean isListed(Statement statement) {
        return statement.leads().stream()
                .anyMatch(lead -> lead.name(PURPOSE) && !lead.text().endsWith(".") && !isOfCookies(lead));
    }

    /** "Nous utilisons des cookies pour les finalités suivantes :": what trackers are for, and no data. */
    private static boolean isOfCookies(Terms lead) {
        return lead.name(Notion.COOKIE) && !lead.name(DATA, Notion.PIECE);
    }

    /** "Un cookie sert à mesurer l’audience", where data are the subject, of a site that collects nothing else for anything. */
    private static boolean isOfOnlyCookies(Statement statement) {
        var terms = statement.terms();
        return terms.nameAll(Notion.COOKIE, Notion.COOKIE_USE)
                && !terms.name(Notion.NEGATION, Notion.READER_DUTY)
                && statement.headings().stream().limit(1).anyMatch(heading -> heading.name(DATA))
                && (terms.name(Notion.AIM_ITSELF) || tells(terms, AIM));
    }

    /** "La finalité du traitement est de permettre…": what is called the purpose, and not what is said of it. */
    private static boolean isCalled(Terms terms) {
        var purposes = terms.of(PURPOSE);
        if (purposes.isEmpty() || purposes.get(0).start() > 0) return false;
        return IntStream.range(1, Math.min(1 + SOON, terms.words().size()))
                .dropWhile(i -> terms.nameAt(i, DATA, PROCESSING))
                .limit(1)
                .anyMatch(i -> isInfinitive(terms, i)
                        || terms.nameAt(i, Notion.ACTIVITY)
                        || ACTION.matcher(terms.words().get(i).word()).matches());
    }

    /** Whether something is denied, other than in "traitées pour vous répondre et jamais vendues" that they are passed on. */
    private static boolean isDenied(Terms terms) {
        if (!terms.name(Notion.NEGATION)) return false;
        var negation = terms.of(Notion.NEGATION).get(0).start();
        return terms.of(Notion.DISCLOSING).stream().noneMatch(terms::isDenied)
                || terms.of(AIM).stream()
                        .noneMatch(aim -> negation - aim.end() >= ENOUGH_WORDS
                                && isTold(terms, aim)
                                && terms.of(PROCESSING).stream()
                                        .anyMatch(processing -> processing.start() <= aim.start()));
    }

    /** "Google peut collecter des données pour…": what a supplier does is the supplier's. */
    private static boolean isAnothers(Terms terms) {
        return terms.of(PROCESSING).stream().findFirst().stream()
                .anyMatch(processing -> terms.of(Notion.OUTSIDER).stream()
                        .anyMatch(outsider ->
                                outsider.end() <= processing.start() && processing.start() - outsider.end() <= NEAR));
    }

    /** "Gérer votre abonnement", "L’envoi des factures": whether it begins with something that is done. */
    private static boolean isActivity(Terms terms) {
        return terms.of(Notion.ACTIVITY).stream().anyMatch(activity -> activity.start() == 0)
                || terms.of(DATA).stream().noneMatch(data -> data.start() == 0)
                        && ACTION.matcher(terms.words().get(0).word()).matches()
                || IntStream.range(0, Math.min(ENOUGH_WORDS, terms.words().size()))
                        .anyMatch(i -> isInfinitive(terms, i));
    }

    /** "Répondre aux demandes du formulaire de contact", under a heading on purposes; "contacter le délégué" is another matter. */
    private static boolean isDeed(Statement statement) {
        var terms = statement.terms();
        return statement.isHeadedBy(PURPOSE)
                && (isInfinitive(terms, 0) || terms.words().get(0).word().equals("vous") && isInfinitive(terms, 1))
                && terms.of(Notion.TURNING).stream().noneMatch(turning -> turning.start() == 0);
    }

    /** "Nous vous prévenons", where it is told what for; not "nous collectons", "nous respectons". */
    private static boolean isDone(Statement statement) {
        var terms = statement.terms();
        return terms.words().size() > SOON
                && !terms.name(PROCESSING, Notion.COMMITMENT, Notion.DISCLOSING, Notion.KEEPING, Notion.SECURITY)
                && DOING.on(statement.passage()).isIn(VisibleText.fold(terms.text()));
    }

    /** "Pour signaler une erreur, contactez…": what readers may be up to. */
    private static boolean isReaders(Terms terms) {
        return terms.of(Notion.TURNING).stream().anyMatch(turning -> !isOurs(terms, turning))
                        && terms.of(AIM).stream().anyMatch(aim -> aim.start() == 0)
                || terms.nameAll(Notion.ABILITY, Notion.CHANNEL)
                        && terms.name(Notion.ACCESS, Notion.RECTIFICATION, Notion.ERASURE, Notion.OBJECTION);
    }

    /** "Pour pouvoir vous contacter": it is the body that turns to readers. */
    private static boolean isOurs(Terms terms, Lexicon.Mention turning) {
        return turning.start() > 0
                && terms.words().get(turning.start() - 1).word().equals("vous");
    }

    /** "Les données sont envoyées pour…", "Afin de…, votre adresse est transmise". */
    private static boolean isSentFor(Statement statement) {
        var terms = statement.terms();
        var isOfBefore = terms.of(Notion.PRONOUN).stream().anyMatch(pronoun -> pronoun.start() == 0)
                && statement.isLedBy(DATA, Notion.PIECE);
        return terms.of(Notion.DISCLOSING).stream()
                .anyMatch(giving -> (isOfBefore
                                || Stream.of(DATA, Notion.PIECE)
                                        .flatMap(notion -> terms.of(notion).stream())
                                        .anyMatch(data -> data.start() < giving.start()))
                        && terms.of(AIM).stream()
                                .anyMatch(aim -> aim.start() == 0
                                        || aim.start() >= giving.end() && aim.start() - giving.end() <= NEAR));
    }

    /** "Conservées pour établir un bilan": what they are kept to do, and not only for how long. */
    private static boolean isKeptTo(Terms terms) {
        return terms.of(AIM).stream().anyMatch(aim -> isAct(terms, aim.end()));
    }

    /** "Répondre", "vous répondre", "y répondre". */
    private static boolean isAct(Terms terms, int from) {
        // "Ne sert qu'à prévenir".
        var at = from < terms.words().size() && terms.words().get(from).word().equals("qu") ? from + 1 : from;
        return isInfinitive(terms, at)
                || at < terms.words().size()
                        && OBJECTS.contains(terms.words().get(at).word())
                        && isInfinitive(terms, at + 1);
    }

    private static boolean isInfinitive(Terms terms, int at) {
        if (at >= terms.words().size()) return false;
        var word = terms.words().get(at);
        return FrenchLexicon.readings(terms.text().substring(word.start(), word.end())).stream()
                .anyMatch(FrenchLexicon.Reading::isInfinitive);
    }

    private static boolean tells(Terms terms, Notion aim) {
        return terms.of(aim).stream().anyMatch(mention -> isTold(terms, mention));
    }

    /** Whether something particular is told after {@code aim}: what serves "the needs of certain services" may serve anything. */
    private static boolean isTold(Terms terms, Lexicon.Mention aim) {
        return !isTaken(terms, aim)
                && terms.words().size() - aim.end() >= (isAct(terms, aim.end()) ? 1 : ENOUGH_WORDS)
                && IntStream.range(
                                aim.end(),
                                Math.min(aim.end() + SOON, terms.words().size()))
                        .anyMatch(i ->
                                terms.of(Notion.ANY_AIM).stream().noneMatch(any -> any.start() <= i && i < any.end()));
    }

    /** "Destinées au secrétariat": who receives them, and not what for. */
    private static boolean isTaken(Terms terms, Lexicon.Mention aim) {
        return terms.of(Notion.DISCLOSING).stream().anyMatch(giving -> giving.start() == aim.start())
                && !isInfinitive(terms, aim.end())
                && Stream.of(Notion.RECEIVER, Notion.ORGANISATION)
                        .flatMap(notion -> terms.of(notion).stream())
                        .anyMatch(taker -> taker.start() == aim.end());
    }

    /** "Vos données sont utilisées pour :" and what follows. */
    private static boolean announces(Terms lead) {
        return lead.text().endsWith(":")
                && lead.name(DATA, Notion.PIECE, Notion.CONTROLLER)
                && lead.nameAll(PROCESSING, AIM);
    }

    /** "HTTPS pour sécuriser les échanges", under the heading on security: what a measure is for, and no data. */
    private static boolean isMeasure(Statement statement) {
        return statement.isHeadedBy(Notion.SECURITY)
                && !statement.isHeadedBy(PURPOSE)
                && !statement.isLedBy(PURPOSE)
                && statement.names(Notion.TECHNIQUE, Notion.MEASURE);
    }

    private static boolean isAboutRights(Statement statement) {
        return statement.isUnder(Notion.RIGHTS, Notion.EXERCISE) && !statement.isLedBy(PURPOSE);
    }
}
