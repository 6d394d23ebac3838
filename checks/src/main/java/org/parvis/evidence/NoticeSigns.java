package org.parvis.evidence;

import static org.parvis.evidence.Disclosure.Item.CONTROLLER_IDENTITY;
import static org.parvis.evidence.Disclosure.Item.LEGAL_BASIS;
import static org.parvis.evidence.Disclosure.Item.PURPOSES;
import static org.parvis.evidence.Disclosure.Item.RECIPIENTS;
import static org.parvis.evidence.Disclosure.Item.RETENTION_PERIOD;
import static org.parvis.evidence.Disclosure.Item.RIGHTS_HOW_TO_EXERCISE;
import static org.parvis.evidence.Disclosure.Item.TRANSFERS_OUTSIDE_EU;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.VisibleText;

/**
 * Weak signs that a page which calls itself nothing is a notice on personal data, none of which is enough: it tells in its own voice
 * that something about its readers is collected, grants them a right to it, names the law or who watches over it, and speaks of
 * little else. What reports on a fine, advises against others or offers an officer's post has some of them, and not all.
 */
final class NoticeSigns {

    /** How many of the law, its bodies and the things that only a notice tells are named. */
    private static final int ENOUGH = 3;

    /** The part of its letters that has to be about them. */
    private static final int PART = 3;

    private static final String PIECE =
            "(?:noms?|prenoms?|adresses?|courriels?|numeros?|coordonnees|donnees|informations"
                    + "|renseignements|messages?|reponses?|photos?|fiches?)";

    /** "Nous notons votre nom", "l’association recueille les adresses", "les adresses collectées sur ce site". */
    private static final Expression COLLECTING = Expression.of(
            "\\b(?:nous|on) (?:vous )?(?:collect|recueill|enregistr|not|conserv|gard|demand|trait|utilis|stock)\\p{L}*"
                    + "\\b[^.;:?]{0,60}\\b" + PIECE + "\\b"
                    + "|\\b(?:recueill|collect|enregistr|conserv|utilis|gard)e(?:nt)?\\b[^.;:?]{0,40}\\b(?:vos|votre|les|leurs?) "
                    + PIECE + "\\b"
                    + "|\\b" + PIECE + "\\b[^.;:?]{0,60}"
                    + "\\b(?:collecte|recueilli|enregistre|saisi|conserve|garde|renseigne|fourni|laisse|traite|utilise|note|stocke)e?s?\\b");

    /** What is told of whoever may do it, of readers or of what used to be. */
    private static final Expression ANOTHERS =
            Expression.of("^(?:si|lorsqu'|quand) (?!vous\\b)|\\bvous (?:collect|recueill|enregistr|trait)"
                    + "|\\b(?:une?|des|certaine?s|toute?|chaque) (?:entreprise|societe|organisme|enseigne|commercant|plateforme|site|employeur)s?\\b"
                    + "|\\b(?:etai(?:t|ent)|avai(?:t|ent)|aurai(?:t|ent))\\b");

    /** Who collects, where no body is named. */
    private static final Expression OURS = Expression.of(
            "\\b(?:nous|notre|nos)\\b|\\b(?:ce|cette|notre|le present|la presente) (?:site|formulaire|page|service|application)\\b|\\bici\\b");

    private static final Expression READERS = Expression.of(
            "\\b(?:vous|vos|votre|chacune?|(?:toute|les) personnes?|tout (?:usager|visiteur|client|adherent))\\b");

    private static final Expression ACT =
            Expression.of("\\b78[-. ]?17\\b|\\binformatique(?:,? et|,)? (?:aux )?libertes\\b|\\b6 janvier 1978\\b");

    private static final List<Item> TOLD =
            List.of(PURPOSES, LEGAL_BASIS, RECIPIENTS, RETENTION_PERIOD, RIGHTS_HOW_TO_EXERCISE, TRANSFERS_OUTSIDE_EU);

    private final Notice notice;
    private final List<Statement> own;

    private NoticeSigns(Notice notice) {
        this.notice = notice;
        this.own = notice.statements().stream().filter(NoticeSigns::isOwn).toList();
    }

    /** Whether {@code notice}, which discloses {@code disclosures}, bears enough of them. */
    static boolean areOn(Notice notice, Disclosures disclosures) {
        if (!notice.language().equals(Language.FRENCH)) return false;
        return new NoticeSigns(notice).are(disclosures);
    }

    private boolean are(Disclosures disclosures) {
        var isNamed = disclosures.tells(CONTROLLER_IDENTITY);
        if (own.stream().noneMatch(statement -> collects(statement) && (isNamed || OURS.isIn(folded(statement))))
                || own.stream().noneMatch(NoticeSigns::grants)) return false;
        var named = named();
        var told = TOLD.stream().filter(disclosures::tells).count();
        return named > 0 && named + told >= ENOUGH && isMostOfIt();
    }

    /** Neither asked nor quoted. */
    private static boolean isOwn(Statement statement) {
        return !statement.text().endsWith("?")
                && !Assertions.isQuotedOrHistory(statement.passage())
                && !isQuoted(statement, 0);
    }

    /** Whether the letter {@code at} of {@code statement} stands in a quotation, which may be of several sentences. */
    private static boolean isQuoted(Statement statement, int at) {
        var passage = statement.passage().folded();
        return Assertions.isQuoted(passage, Math.max(0, passage.indexOf(folded(statement))) + at);
    }

    private static boolean collects(Statement statement) {
        var folded = folded(statement);
        return !ANOTHERS.isIn(folded)
                && COLLECTING
                        .in(folded)
                        .anyMatch(collecting -> Assertions.isOwn(folded, collecting.start())
                                && !isQuoted(statement, collecting.start()));
    }

    private static boolean grants(Statement statement) {
        var folded = folded(statement);
        return READERS.isIn(folded)
                && !ANOTHERS.isIn(folded)
                && !RightsReader.named(statement).isEmpty();
    }

    /** How many of the act of 1978, its authority, the one responsible and the officer are named. */
    private long named() {
        return Stream.of(
                        own.stream().anyMatch(statement -> ACT.isIn(folded(statement))),
                        own.stream().anyMatch(statement -> statement.names(Notion.AUTHORITY)),
                        own.stream().anyMatch(statement -> statement.names(Notion.CONTROLLER)),
                        own.stream().anyMatch(statement -> statement.names(Notion.OFFICER, Notion.OLD_OFFICER)))
                .filter(isNamed -> isNamed)
                .count();
    }

    /** Whether what bears such signs makes up enough of the page's words. */
    private boolean isMostOfIt() {
        var all = notice.statements().stream()
                .map(Statement::text)
                .mapToInt(String::length)
                .sum();
        var about = own.stream()
                .filter(statement -> collects(statement)
                        || grants(statement)
                        || ACT.isIn(folded(statement))
                        || statement.names(
                                Notion.AUTHORITY,
                                Notion.CONTROLLER,
                                Notion.OFFICER,
                                Notion.OLD_OFFICER,
                                Notion.EXERCISE))
                .map(Statement::text)
                .mapToInt(String::length)
                .sum();
        return about * PART >= all;
    }

    private static String folded(Statement statement) {
        return VisibleText.fold(statement.text());
    }
}
