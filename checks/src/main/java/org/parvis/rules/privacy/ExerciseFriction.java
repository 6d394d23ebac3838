package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.WARNING;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.Durations;
import org.parvis.evidence.PeriodLength;
import org.parvis.evidence.Section;
import org.parvis.evidence.Sentence;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;

/** Rights are exercised without a hurdle: an answer within a month, free of charge, without proof or reason for all. */
public final class ExerciseFriction implements Rule {

    private static final Words TITLE = Words.of("exercise-friction/title", "\\bdroits?\\b|\\bexerc");
    private static final Words WORDS = Words.of(
            "exercise-friction/words",
            "\\bexerc(?:er|ez|ice)|\\bdroits? (?:d'acces|d'opposition|de rectification)|\\bvos droits\\b");
    /** To write to somebody who has asked, which is to answer; who has signed up gets a letter too. */
    private static final String WRITE_BACK =
            "\\b(?:nous vous (?:ecri(?:v|r)\\p{L}+|recontact\\p{L}+|rappel\\p{L}+)|nous rev(?:enons|iendrons) vers vous)\\b"
                    + "(?![^.;:]*\\b(?:inscription|abonnement|commande|achat|changement|modification))";

    private static final Words ANSWER = Words.of(
            "exercise-friction/answer",
            "\\brepon|\\breponse|\\bdelai|\\bsuite|\\btrait(?:er|ons|ee?s?)\\b|" + WRITE_BACK);
    /** "Dans le mois" counts no months, and that of December is no time limit. */
    private static final Words WITHIN_THE_MONTH = Words.of(
            "exercise-friction/within-the-month",
            "\\b(?:dans|sous|avant) le mois\\b(?! d(?:e (?!votre|vos|la|sa|leur|cette)|'))");

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
    private static final Period ONE_MONTH = Period.ofDays(31);

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les droits s’exercent sans entrave, et la réponse vient sous un mois",
                WARNING,
                List.of(RGPD.at("article 12, 3"), RGPD.at("article 12, 5"), RGPD.at("article 12, 6")),
                "Une pièce d’identité ou un motif exigés de tous découragent ceux que la loi protège.",
                "Écrivez que c’est gratuit, que la réponse vient dans un délai d’un mois, et qu’un justificatif d’identité "
                        + "n’est demandé qu’en cas de doute raisonnable, puis n’est pas gardé.");
    }

    /** The policy, for the time of the answer, and each passage about the exercise of rights. */
    @Override
    public Stream<Target> targets(Site site) {
        return site.versionsOf("privacy")
                .flatMap(page -> Stream.concat(
                        Stream.of(Target.of(page)),
                        Section.about(TITLE, WORDS, page)
                                .map(Passage::block)
                                .filter(block -> block != Target.of(page).part())
                                .map(block -> Target.of(page, block))));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (Blocks.isWhole(target))
            return statesAnswerTime(target.onPage()) || statesLongerTime(target.onPage())
                    ? Objection.none()
                    : Objection.because("le délai de réponse d’un mois n’est pas dit")
                            .map(objection -> objection.expecting("Nous répondons dans un délai d’un mois."));
        return hurdle(target.passage().orElseThrow());
    }

    /** Whether {@code page} says that who exercises a right is answered within a month. */
    static boolean statesAnswerTime(Page page) {
        return Section.about(TITLE, WORDS, page).flatMap(Sentence::in).anyMatch(ExerciseFriction::isInTime);
    }

    private static boolean isInTime(Sentence sentence) {
        if (!sentence.says(ANSWER)) return false;
        return sentence.says(WITHIN_THE_MONTH) && !sentence.isNegative()
                || Durations.in(sentence.text(), sentence.passage().block())
                        .filter(time -> !time.isZero() && !PeriodLength.exceeds(time, ONE_MONTH))
                        .isPresent();
    }

    private static boolean statesLongerTime(Page page) {
        return Section.about(TITLE, WORDS, page).flatMap(Sentence::in).anyMatch(ExerciseFriction::isLate);
    }

    /** The first hurdle that {@code passage}, which is about the exercise of rights, puts up. */
    static Optional<Objection> hurdle(Passage passage) {
        return Sentence.in(passage)
                .flatMap(sentence -> fault(sentence).map(objection -> objection.quoting(sentence.text())).stream())
                .findFirst();
    }

    private static boolean isLate(Sentence sentence) {
        return sentence.says(REPLY)
                && !sentence.says(KEEPING)
                && !sentence.says(OTHER_TIME)
                && !sentence.isNegative()
                && Durations.in(sentence.text(), sentence.passage().block())
                        .filter(time -> PeriodLength.exceeds(time, ONE_MONTH))
                        .isPresent();
    }

    private static Optional<Objection> fault(Sentence sentence) {
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
                        || sentence.asserts(FEE) && !sentence.says(EXCESS) && !sentence.says(FREE)
                ? Objection.because("l’exercice d’un droit coûterait quelque chose")
                : Objection.none();
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("la réponse vient sous un mois, sans frais ni preuve"),
                Example.passed(
                        "la preuve d’identité tient à un doute",
                        saying("Si nous avons un doute raisonnable, nous vous demanderons une pièce d’identité.")),
                Example.passed(
                        "le responsable peut opposer ses propres motifs",
                        saying("Nous cessons, à moins que des motifs légitimes et impérieux ne s’y opposent.")),
                Example.passed(
                        "une demande excessive peut coûter",
                        saying("Des frais ne sont demandés que pour une demande manifestement excessive.")),
                Example.failed(
                        "le délai de réponse n’est pas dit",
                        Edit.words("confidentialite/index.html", "dans un délai d’un mois", "dès que possible"),
                        "le délai de réponse d’un mois n’est pas dit"),
                Example.passed(
                        "« dans le mois » est un délai d’un mois",
                        Edit.words("confidentialite/index.html", "dans un délai d’un mois", "dans le mois qui suit")),
                Example.failed(
                        "le mois de décembre n’est pas un délai",
                        Edit.words("confidentialite/index.html", "dans un délai d’un mois", "dans le mois de décembre"),
                        "le délai de réponse d’un mois n’est pas dit"),
                Example.failed(
                        "le délai d’un mois est nié",
                        Edit.words(
                                "confidentialite/index.html",
                                "Nous répondons dans un délai d’un mois",
                                "Nous ne répondons pas dans le mois"),
                        "le délai de réponse d’un mois n’est pas dit"),
                Example.failed(
                        "le délai de réponse est trop long",
                        Edit.words("confidentialite/index.html", "un délai d’un mois", "un délai de trois mois"),
                        "la réponse viendrait après plus d’un mois"),
                Example.passed(
                        "deux mois de plus, le juge et le silence ont leurs propres délais",
                        saying(
                                "Ce délai peut être prolongé de deux mois si la demande est complexe. Sans réponse sous deux "
                                        + "mois, vous pouvez saisir la CNIL. Notre réponse se conteste devant le tribunal "
                                        + "administratif dans les deux mois. Nos réponses sont gardées trois ans.")),
                Example.failed(
                        "la réponse viendrait dans les six mois",
                        saying("Nous répondons à vos demandes dans un délai de six mois."),
                        "la réponse viendrait après plus d’un mois"),
                Example.passed(
                        "une lettre recommandée est possible, et les mineurs ont les mêmes droits",
                        saying(
                                "Vous pouvez écrire par lettre recommandée. Une lettre recommandée n’est pas nécessaire. La "
                                        + "demande doit être envoyée par courrier recommandé ou par courriel. Il n’est pas besoin "
                                        + "d’être majeur pour exercer ses droits.")),
                Example.passed(
                        "écrire à qui a demandé, c’est répondre",
                        Edit.words(
                                "confidentialite/index.html",
                                "Nous répondons dans un délai d’un mois",
                                "Nous vous écrivons dans le mois qui suit votre demande")),
                Example.failed(
                        "écrire à qui s’est abonné n’est pas répondre",
                        Edit.words(
                                "confidentialite/index.html",
                                "Nous répondons dans un délai d’un mois",
                                "Nous vous écrivons dans le mois qui suit votre abonnement"),
                        "le délai de réponse d’un mois n’est pas dit"),
                Example.failed(
                        "on n’écrirait à qui demande qu’après un trimestre",
                        saying("Nous vous écrivons dans les trois mois qui suivent votre demande."),
                        "la réponse viendrait après plus d’un mois"),
                Example.passed(
                        "un retrait ne vaut que pour l’avenir",
                        saying(
                                "Vous ne pouvez pas retirer votre accord rétroactivement. Vous ne pouvez pas vous opposer à un "
                                        + "traitement que la loi impose.")),
                Example.failed(
                        "un accord ne se reprendrait plus",
                        saying("Une fois donné, votre accord ne peut être retiré."),
                        "l’exercice d’un droit serait refusé"),
                Example.failed(
                        "la prospection ne se refuserait pas",
                        saying("Vous ne pouvez pas vous opposer à la prospection."),
                        "l’exercice d’un droit serait refusé"),
                Example.failed(
                        "seule une lettre recommandée serait reçue",
                        saying("Vos demandes ne sont reçues que par lettre recommandée avec avis de réception."),
                        "une lettre recommandée est exigée"),
                Example.failed(
                        "seuls les majeurs auraient des droits",
                        saying("Il faut avoir dix-huit ans pour exercer ses droits."),
                        "l’exercice d’un droit serait réservé à un âge"),
                Example.failed(
                        "chaque page serait payante",
                        saying("La copie de vos données est facturée 0,20 € par page."),
                        "l’exercice d’un droit coûterait quelque chose"),
                Example.failed(
                        "chacun doit prouver qui il est",
                        saying("Votre lettre doit être accompagnée de la photocopie d’un titre d’identité."),
                        "une preuve d’identité est exigée"),
                Example.failed(
                        "la copie de la pièce d’identité est gardée",
                        saying("Les copies de pièces d’identité jointes à vos demandes sont archivées pendant un an."),
                        "une pièce d’identité serait gardée"),
                Example.failed(
                        "un motif est exigé",
                        saying("Toute demande indique un motif légitime."),
                        "un motif légitime est exigé"),
                Example.failed(
                        "une copie serait payante",
                        saying("La copie de vos données vous est remise moyennant dix euros."),
                        "l’exercice d’un droit coûterait quelque chose"),
                Example.failed(
                        "la gratuité est niée",
                        saying("Votre demande n’est pas gratuite."),
                        "l’exercice d’un droit coûterait quelque chose"),
                Example.passed(
                        "seule une demande abusive n’est pas gratuite",
                        saying("Une demande n’est pas gratuite quand elle est manifestement abusive.")),
                Example.passedInEnglish(
                        "trente jours se lisent aussi en anglais",
                        Edit.words("en/confidentialite/index.html", "within one month", "within thirty days")),
                Example.passedInEnglish(
                        "la politique en anglais dit que rien n’est à payer",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#droits",
                                "<p>Exercising your rights costs nothing.</p>")),
                Example.failedInEnglish(
                        "la politique en anglais refuse le retrait",
                        Edit.append(
                                "en/confidentialite/index.html", "#droits", "<p>You cannot withdraw your consent.</p>"),
                        "the exercise of a right would be refused"),
                Example.failedInEnglish(
                        "la politique en anglais exige une pièce d’identité",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#droits",
                                "<p>To exercise your rights, send a copy of your identity card.</p>"),
                        "proof of identity is demanded without there being any doubt"),
                Example.failedInEnglish(
                        "la politique en anglais répond dans les six mois",
                        Edit.append("en/confidentialite/index.html", "#droits", "<p>We answer within six months.</p>"),
                        "the answer would come after more than a month"),
                Example.failedInEnglish(
                        "la politique en anglais nie la gratuité",
                        Edit.append("en/confidentialite/index.html", "#droits", "<p>This is not free of charge.</p>"),
                        "the exercise of a right would cost something"));
    }

    private static Edit saying(String sentence) {
        return Edit.append("confidentialite/index.html", "#droits", "<p>" + sentence + "</p>");
    }
}
