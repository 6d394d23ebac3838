package org.parvis.evidence;

import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.Words;

/**
 * Sentences that deny that anybody at all receives personal data. Whoever denies it of one sort of data, of one recipient (the press,
 * the carrier, the body itself) or in one case denies nothing of the rest.
 */
public final class DisclosureDenial {

    private static final Words DENIAL = Words.of(
            "disclosure-denial/denial",
            "\\b(?:ne (?:sont|seront|font)|n'est|aucune?|jamais)\\b.{0,60}\\b(?:communiqu|transmis|partag|divulgu)");
    private static final Words CESSION =
            Words.of("disclosure-denial/cession", "\\b(?:ne (?:sont|seront)|n'est|aucune?|jamais)\\b.{0,40}\\bcede");
    private static final Words SALE = Words.of("disclosure-denial/sale", "\\b(?:vend|vente|lou(?:e|er|ee|es|ees)\\b)");
    private static final Words DATA = Words.of("disclosure-denial/data", "\\b(?:donnee|information)");
    private static final Words LIMIT = Words.of(
            "disclosure-denial/limit",
            "\\b(?:except|exclusi|autres? que|sous-traitant|prestataire|destinataire|seule|uniquement"
                    + "|(?:hors|sauf|en dehors|au-dela|ci-dessus|ci-dessous|ci-apres|seuls?"
                    + "|qu'(?:aux?|a|en)|que (?:aux?|si|dans|pour|lorsque)|a des fins|fins (?:commerciales|publicitaires))\\b)");
    private static final Words CONSENT = Words.of("disclosure-denial/consent", "\\bsans (?:votre|son|leur)\\b");
    private static final Words THIRD_PARTY = Words.of("disclosure-denial/third-party", "\\btiers\\b");

    private static final String ANYBODY =
            "(?:personne|quiconque|qui que ce soit|(?:a?ucune?|des?|un|tous?|d'autres|les|quelque) "
                    + "(?:autres? )?(?:tiers|tierces?|organismes?|destinataires?|personnes?|societes?|entreprises?|entites?)|l'exterieur|autrui)";

    /** Of one sort of data alone, in one case, or to one recipient. */
    private static final Words PARTICULAR = Words.of(
            "disclosure-denial/particular",
            "\\b(?:donnees?|informations?) (?:bancaires?|financieres?|medicales?|sensibles?|de (?:paiement|sante|carte)|de (?:votre|la|leur) carte)\\b"
                    + "|^(?:si|s'il|lorsque|quand|en cas|tant que|pour|en matiere|s'agissant) |\\b(?:nous|lui|leur) (?:sont|est|seront|sera|ont ete|a ete)\\b"
                    + "|\\b(?:communiqu|transmis|partag|divulgu|cede)\\p{L}*(?: (?:pas|jamais|directement|automatiquement|ni \\p{L}+))*"
                    + " (?:(?:avec|entre|par|sur) (?!" + ANYBODY + "\\b)|aux? (?!(?:tiers|public)\\b)|a (?!" + ANYBODY
                    + "\\b|titre\\b|des fins\\b|l'etranger\\b))");

    private static final String OWN_DATA =
            "(?:(?:toutes )?(?:vos|ces|les|leurs|des) (?:donnees|informations)(?: personnelles| a caractere personnel)?|aucune (?:donnee|information)(?: personnelle)?)";

    private static final String END =
            "(?= ?(?:[.;!,:]|$)| pour (?:traiter|heberger|le traitement de) (?:vos|les|ces) donnees)";

    /** A body that gives nothing to anybody, to whom nobody helps, or whose data stay in its rooms. */
    private static final Words NOBODY = Words.of(
            "disclosure-denial/nobody",
            "\\bne (?:partag|communiqu|transmet|divulgu|revel|confi|ced|envoi)(?:e|es|eons|ons|ent|era|erons|tons|t|)(?: jamais| pas)? "
                    + OWN_DATA + " (?:a|avec) " + ANYBODY + "(?! d'autre)\\b"
                    + "|\\b(?:personne(?: d'autre que nous)?|nul|aucun (?:prestataire|sous-traitant|organisme))(?: exterieur| externe)? n'(?:a|aura) (?:jamais )?acces a (?:vos|ces|leurs)"
                    + " (?:donnees|informations)(?: personnelles)?" + END
                    + "|\\b(?:donnees|informations)(?: personnelles)? ne (?:sont|seront) (?:jamais )?accessibles a (?:personne(?! d'autre)|aucun (?:prestataire|sous-traitant|organisme))\\b"
                    + "|\\b(?:nous sommes|(?:la|le|l')\\p{L}* ?\\p{L}+ est) (?:(?:les|le|la) seule?s?|l'unique|les uniques) destinataires? (?:des|de vos|de ces)"
                    + " (?:donnees|informations)(?: personnelles)?" + END
                    + "|\\baucun (?:sous-traitant|prestataire)(?: exterieur| externe)? n'(?:intervient|est (?:employe|sollicite|mandate))"
                    + END
                    + "|(?:\\bne |n')(?:faisons|fait|avons|a|recourons|recourt|employons|emploie)(?: jamais)?(?: appel| recours)?(?: a)? aucun"
                    + " (?:sous-traitant|prestataire)(?: exterieur| externe)?" + END
                    + "|\\b(?:donnees|informations)(?: personnelles)? ne (?:quittent|quitteront|sortent|sortiront)(?: jamais| pas)? (?:de |d')?"
                    + "(?:(?:nos|vos|ses|la|le|notre) |l')(?:locaux|murs|bureaux|mairie|commune|ville|societe|entreprise|association|etablissement|collectivite)\\b");

    /** What a denial of this sort excepts. */
    private static final Expression EXCEPTION = Expression.of(
            "\\b(?:except|sauf|hors|en dehors|autres? que (?!nous)|hormis|que (?:si|pour|dans|lorsque|nos?|les?|l'))");

    private DisclosureDenial() {}

    /** The sentence of {@code passage} that denies that anybody receives data. */
    public static Optional<Sentence> in(Passage passage) {
        return Stream.of(DENIAL, CESSION, NOBODY).anyMatch(words -> words.isIn(passage))
                ? Sentence.in(passage).filter(DisclosureDenial::isMade).findFirst()
                : Optional.empty();
    }

    private static boolean isMade(Sentence sentence) {
        if (sentence.text().endsWith("?") || sentence.says(PARTICULAR)) return false;
        return deniesAll(sentence) || sentence.says(NOBODY) && isOwn(sentence) && !sentence.says(EXCEPTION);
    }

    private static boolean isOwn(Sentence sentence) {
        return NOBODY.in(sentence.passage())
                .anyMatch(match -> !Assertions.isQuoted(sentence.passage().folded(), match.start()));
    }

    // A processor is no third party, but whoever denies all communication without consent denies the processor too.
    private static boolean deniesAll(Sentence sentence) {
        var denies = sentence.says(DENIAL) || sentence.says(CESSION) && !sentence.says(SALE);
        return denies
                && sentence.says(DATA)
                && !sentence.says(LIMIT)
                && !(sentence.says(CONSENT) && sentence.says(THIRD_PARTY));
    }
}
