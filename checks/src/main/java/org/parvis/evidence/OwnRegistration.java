package org.parvis.evidence;

import java.util.stream.Stream;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.tenant.organisation.Organisation;

/** What the prose of a legal notice says of how the body itself is registered; that of others, and what used to be, is none of it. */
public final class OwnRegistration {

    /** A number of nine digits, alone or within a longer one, and what introduces it. */
    public static final Expression NUMBER = Expression.of(
            "\\b(?:rcs|siren|siret|registre du commerce)\\b[^\\d;:.]{0,50}(?:: ?)?(?<!\\d)(\\d{3}[ .]?\\d{3}[ .]?\\d{3})(?:[ .]?\\d{5})?(?!\\d)"
                    + "|\\bfr ?\\d\\d ?(\\d{3} ?\\d{3} ?\\d{3})(?!\\d)");

    private static final String MARKED =
            "[data-fact=register], [data-fact=host], [data-fact=mediator], [data-fact=storage]";

    /** What speaks of another body, or of the past. */
    private static final Expression OTHERWISE = Expression.of(
            "\\b(?:heberg\\p{L}*|concu\\w*|realise\\w*|agence|conception|developp\\p{L}*|mediat\\p{L}*|filiale|groupe|maison mere|societe mere|detenue?|actionnaire"
                    + "|associee?s?|succed\\p{L}*|rachet\\p{L}*|repris\\p{L}*|absor\\p{L}*|ancien\\p{L}*|avant|jusqu\\p{L}*|etait|avait|porte de|passe de|augment\\p{L}*"
                    + "|assur\\p{L}*|partenaires?|fournisseurs?|prestataires?|paiement|transport\\p{L}*|credits?|marque"
                    + "|ccas|cias|centre (?:inter)?communal|regies?|offices?|syndicats?|budgets?|associations?|ecoles?|caisses?)\\b|\\?$");

    private static final Expression EDITOR = Expression.of(
            "\\b(?:edit(?:eur|rice|ion)|qui sommes|identite|immatricul\\p{L}+|(?:la |notre )(?:societe|commune|collectivite))\\b");
    private static final Expression NAMED = Expression.of(
            "(\\p{Lu}[\\p{L}\\p{N}&'’-]+(?: \\p{Lu}[\\p{L}\\p{N}&'’-]+)*) (?:SASU?|SARL|S\\.A\\.|SA|EURL)(?!\\p{L})");

    private OwnRegistration() {}

    /** The sentences of {@code passage} that speak of {@code organisation} as it is. */
    public static Stream<Sentence> in(Passage passage, Organisation organisation) {
        return isOf(passage, organisation)
                ? Sentence.in(passage).filter(sentence -> !sentence.says(OTHERWISE) && !sentence.isNegative())
                : Stream.empty();
    }

    /** Whether {@code sentence} gives a number that is not {@code siren}, however it is printed. */
    public static boolean isAnother(Sentence sentence, String siren) {
        var own = digits(siren);
        return NUMBER.in(sentence.folded())
                .map(match -> digits(match.group(1) == null ? match.group(2) : match.group(1)))
                .anyMatch(number -> !number.equals(own));
    }

    private static boolean isOf(Passage passage, Organisation organisation) {
        if (!passage.language().equals(Language.FRENCH)
                || !Assertions.isSpoken(passage)
                || passage.isWithin(MARKED)
                || passage.block().selectFirst(Css.of(MARKED)) != null) return false;
        if (NAMED.in(passage.text()).anyMatch(name -> !NameWords.areAlike(name.group(1), organisation.legalName())))
            return false;
        return VisibleText.fold(passage.text()).contains(VisibleText.fold(organisation.shortName()))
                || Outline.over(passage.block()).stream()
                        .limit(1)
                        .anyMatch(heading -> EDITOR.isIn(VisibleText.fold(VisibleText.of(heading))));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
