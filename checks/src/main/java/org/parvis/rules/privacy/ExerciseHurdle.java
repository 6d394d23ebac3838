package org.parvis.rules.privacy;

import java.time.Period;
import java.util.Optional;
import org.parvis.compliance.Objection;
import org.parvis.evidence.Assertions;
import org.parvis.evidence.Durations;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.PeriodLength;
import org.parvis.evidence.Sentence;
import org.parvis.site.Site;
import org.parvis.site.Words;

/** What a sentence demands of those who exercise their rights: proof, an age, a letter, money, a reason, more than a month. */
final class ExerciseHurdle {

    static final Period ONE_MONTH = Period.ofDays(31);

    /** To write to somebody who has asked, which is to answer; who has signed up gets a letter too. */
    static final String WRITE_BACK =
            "\\b(?:nous vous (?:ecri(?:v|r)\\p{L}+|recontact\\p{L}+|rappel\\p{L}+)|nous rev(?:enons|iendrons) vers vous)\\b"
                    + "(?![^.;:]*\\b(?:inscription|abonnement|commande|achat|changement|modification))";

    private static final Words PROOF = Words.of(
            "exercise-friction/proof",
            "\\bjustifi(?:er|ant|ez)\\b.{0,40}\\bidentite"
                    + "|\\b(?:copies?|photocopies?|pieces?|titres?|justificatifs?|cartes?|documents?|preuves?)\\b.{0,30}\\bidentite");
    private static final Words DOUBT = Words.of("exercise-friction/doubt", "\\bdoute");
    private static final Words KEEPING = Words.of("exercise-friction/keeping", "conserv|\\bgarde|archiv");
    private static final Words REASON =
            Words.of("exercise-friction/reason", "\\bmotifs? legitimes?\\b(?! (?:et )?imperieux)");
    private static final Words FEE = Words.of(
            "exercise-friction/fee",
            "\\b(?:frais|payante?s?|moyennant|participation financiere|redevance|timbree?)\\b"
                    + "|(?:\\d|\\b\\p{L}+) ?(?:euros?\\b|€|centimes?\\b)[^.;]{0,25}\\b(?:par|la|chaque) (?:page|copie|feuille|demande)\\b"
                    + "|\\b(?:est|sont|sera|seront|etre) facture|\\bfacturons\\b"
                    + "|\\b(?:participation|contribution|somme|forfait) de [^.;]{1,20}(?:euros?\\b|€)");
    private static final Words EXCESS = Words.of("exercise-friction/excess", "excessi|infonde|abusi|supplementaire");
    private static final Words FREE = Words.of("exercise-friction/free", "\\bgratuit");
    private static final Words NOT_FREE = Words.of(
            "exercise-friction/not-free",
            "\\b(?:ce|cela|ceci|(?:cet|l')exercice(?: de (?:vos|ces|ses) droits)?|(?:cette|la|votre|une|toute)"
                    + " (?:demande|reponse|demarche|copie)) (?:n'est|ne sera) (?:pas|plus|jamais) gratuite?\\b");
    private static final Words REPLY = Words.of(
            "exercise-friction/reply",
            "\\brepond(?:ons|rons|ra|ront|ent|re)?\\b|\\breponses?\\b|\\btraite(?:e|es)? (?:sous|dans)\\b|" + WRITE_BACK
                    + "(?=[^.;:]*\\b(?:demande|courrier|requete|message)s?\\b)");
    /** Two more months, the time to go to the judge, and what follows when nobody answers. */
    private static final Words OTHER_TIME = Words.of(
            "exercise-friction/other-time",
            "\\b(?:prolong|prorog|complex|supplementaire|repouss|etend|allong|exception)\\w*|\\b(?:de plus|en plus|port(?:e|er|ee?) a"
                    + "|nombre de(?:s|) demandes)\\b|\\b(?:si|s'il|s'ils|lorsque|quand|silence|absence|sans|a defaut|faute|passe|au-dela"
                    + "|cnil|tribunal|juge|recours|cada|commission|contest\\w*|mediateur|ans)\\b");

    private static final Words REGISTERED = Words.of(
            "exercise-friction/registered",
            "\\b(?:uniquement|exclusivement|seulement|obligatoirement|imperativement|seule?s?|doi(?:t|vent)|devez|faut|que)\\b[^.;:]{0,80}"
                    + "\\b(?:(?:lettre|courrier|pli|envoi)s? recommande|en recommande|recommande avec)"
                    + "|\\b(?:lettre|courrier|pli|envoi)s? recommande[^.;:]{0,60}\\b(?:uniquement|exclusivement|obligatoire|a l'exclusion)");
    private static final Words CHOICE = Words.of(
            "exercise-friction/choice",
            "\\b(?:inutile|facultati\\w+|pas (?:obligatoire|necessaire|besoin|tenue?s?)|ou (?:bien )?(?:par |un |une |a |via )?"
                    + "(?:simple )?(?:courriel|mail|e-mail|message|formulaire|telephone|voie electronique|lettre simple|courrier simple))\\b");
    private static final Words AGE = Words.of(
            "exercise-friction/age",
            "\\bseule?s? les (?:(?:personnes|usagers|utilisateurs|habitants) )?(?:majeure?s?|adultes)\\b[^.;:]{0,30}\\b(?:peuvent|exerc)"
                    + "|\\breserve\\w* aux (?:(?:personnes|usagers|utilisateurs) )?(?:majeure?s?|adultes|agee?s (?:de|d'))\\b"
                    + "|\\b(?:avoir|etre age\\w*|age de|il faut|devez)\\b[^.;:]{0,20}\\b(?:(?:\\d\\d|dix-huit|seize|quinze|vingt et un|vingt) ans|majeure?s?)"
                    + "\\b[^.;:]{0,12}\\b(?:pour (?:exercer|demander|acceder|s'opposer|rectifier)|afin d'exercer)");
    private static final Words REFUSED = Words.of(
            "exercise-friction/refused",
            "\\bvous ne pouvez (?:pas|plus|jamais) (?:retirer votre (?:consentement|accord)\\b(?! (?:retroactiv|pour le passe|que))"
                    + "|vous opposer a (?:(?:la|notre) (?:prospection|publicite)|nos (?:offres|publicites|lettres)))"
                    + "|\\b(?:votre|le) (?:consentement|accord)(?: donne)? (?:est (?:definitif|irrevocable)|ne peut (?:pas |plus )?etre (?:retire|repris|revoque)\\b(?! (?:retroactiv|pour le passe|que)))");

    private ExerciseHurdle() {}

    /** Whether {@code sentence} puts the answer off for more than a month. */
    static boolean isLate(Sentence sentence) {
        return sentence.says(REPLY)
                && !sentence.says(KEEPING)
                && !sentence.says(OTHER_TIME)
                && !sentence.isNegative()
                && Durations.in(sentence.text(), sentence.passage().block())
                        .filter(time -> PeriodLength.exceeds(time, ONE_MONTH))
                        .isPresent();
    }

    /** What hurdle {@code sentence} of {@code site}, which is about the exercise of rights, puts up, if it does. */
    static Optional<Objection> in(Sentence sentence, Site site) {
        if (sentence.text().endsWith("?")) return Objection.none();
        var isProof = sentence.says(PROOF) && !sentence.says(DOUBT) && !sentence.isNegative();
        if (isProof && sentence.says(KEEPING))
            return Objection.because("une pièce d’identité serait gardée après la vérification");
        if (isProof) return Objection.because("une preuve d’identité est exigée sans qu’il y ait de doute");
        if (sentence.says(AGE) && !sentence.isNegative())
            return Objection.because("l’exercice d’un droit serait réservé à un âge");
        if (sentence.says(REGISTERED) && !sentence.says(CHOICE))
            return Objection.because("une lettre recommandée est exigée");
        if (sentence.says(REFUSED)) return Objection.because("l’exercice d’un droit serait refusé");
        if (isLate(sentence))
            return Objection.because("la réponse viendrait après plus d’un mois")
                    .map(objection -> objection.expecting("dans un délai d’un mois"));
        if (sentence.asserts(REASON)) return Objection.because("un motif légitime est exigé");
        return sentence.says(NOT_FREE) && !sentence.says(EXCESS)
                        || asksMoney(sentence, site) && !sentence.says(EXCESS) && !sentence.says(FREE)
                ? Objection.because("l’exercice d’un droit coûterait quelque chose")
                : Objection.none();
    }

    /** A commune may be called Frais, and its mailbox costs nothing. */
    private static boolean asksMoney(Sentence sentence, Site site) {
        var folded = sentence.folded();
        return sentence.says(FEE)
                && FEE.on(sentence.passage())
                        .in(folded)
                        .anyMatch(match -> Assertions.isOwn(folded, match.start())
                                && !FactWords.coverFolded(site, folded, match.start(), match.end()));
    }
}
