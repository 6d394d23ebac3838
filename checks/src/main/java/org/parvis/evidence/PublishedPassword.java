package org.parvis.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.data.DataFile;
import org.parvis.site.Expression;
import org.parvis.site.Grammar;
import org.parvis.site.Language;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;

/**
 * A password of nothing but small letters, which a page gives to whoever reads it: "mot de passe : valmont". One word and no more
 * stands after the colon, and it is a name of the body, a word that many choose, no word of French, or a thing that is handed out
 * with an account. "Mot de passe : obligatoire" says what a password is, and "oublié" what became of it.
 */
public final class PublishedPassword {

    private static final Grammar GRAMMAR = Grammar.of(PublishedPassword.class, "published-password.fr.tsv");

    /** What stands in every passage that gives one, folded. */
    public static final Expression MENTION = GRAMMAR.expression("mention");

    private static final Expression GIVEN = GRAMMAR.expression("given");
    private static final Expression LABEL = GRAMMAR.expression("label");
    private static final Expression ALONE = GRAMMAR.expression("alone");

    /** What hands out an account. */
    private static final Expression ACCOUNT = GRAMMAR.expression("account");

    /** What warns of passwords. */
    private static final Expression ADVICE = GRAMMAR.expression("advice");

    /** How passwords are kept, and what keeps them. */
    private static final Expression KEEPER = GRAMMAR.expression("keeper");

    /** What is done with passwords: "réinitialisation", "procédure", "perte". */
    private static final Expression ABOUT = GRAMMAR.expression("about");

    private static final Set<String> CHOSEN = Set.copyOf(
            DataFile.of(PublishedPassword.class, "chosen-passwords.txt").rows());

    private PublishedPassword() {}

    /** The password that {@code passage}, which is on {@code site}, gives. */
    public static Optional<String> in(Passage passage, Site site) {
        if (!MENTION.isIn(passage.folded()) || Assertions.isQuotedOrHistory(passage)) return Optional.empty();
        return Stream.concat(beside(passage, site), sentences(passage, site)).findFirst();
    }

    private static Stream<String> sentences(Passage passage, Site site) {
        return Sentence.in(passage)
                .filter(sentence -> !sentence.says(ADVICE))
                .flatMap(sentence -> GIVEN.in(sentence.text())
                        .map(match -> match.group(1))
                        .filter(word -> isPassword(word, sentence.says(ACCOUNT), passage, site)));
    }

    /** "Mot de passe", and the password in the cell or the line beside it. */
    private static Stream<String> beside(Passage passage, Site site) {
        var next = passage.block().nextElementSibling();
        if (next == null || !LABEL.isIn(passage.folded())) return Stream.empty();
        var around = passage.block().parent();
        var isAccount = around != null && ACCOUNT.isIn(VisibleText.fold(VisibleText.of(around)));
        return Stream.of(VisibleText.of(next))
                .filter(ALONE::isIn)
                .filter(word -> isPassword(word, isAccount, passage, site));
    }

    private static boolean isPassword(String word, boolean isAccount, Passage passage, Site site) {
        var folded = VisibleText.fold(word);
        if (CHOSEN.contains(folded) || isName(folded, site)) return true;
        if (!passage.language().equals(Language.FRENCH)) return false;
        var readings = FrenchLexicon.readings(word);
        return readings.isEmpty() && !KEEPER.isIn(word)
                || isAccount && !ABOUT.isIn(folded) && readings.stream().allMatch(PublishedPassword::isThing);
    }

    /** "Tilleul" is a thing and no more; "conseils", "unique" and "inchangé" may say what is to be known of a password. */
    private static boolean isThing(FrenchLexicon.Reading reading) {
        return reading.isNoun() && !reading.isPlural();
    }

    private static boolean isName(String folded, Site site) {
        var organisation = site.tenant().organisation();
        return Stream.of(List.of(organisation.legalName(), organisation.shortName()), organisation.aliases())
                .flatMap(List::stream)
                .flatMap(name -> NameWords.of(name).stream())
                .anyMatch(folded::equals);
    }
}
