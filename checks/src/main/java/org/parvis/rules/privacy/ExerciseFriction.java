package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.WARNING;

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
    private static final Words ANSWER = Words.of(
            "exercise-friction/answer",
            "\\brepon|\\breponse|\\bdelai|\\bsuite|\\btrait(?:er|ons|ee?s?)\\b|" + ExerciseHurdle.WRITE_BACK);
    /** "Dans le mois" counts no months, and that of December is no time limit. */
    private static final Words WITHIN_THE_MONTH = Words.of(
            "exercise-friction/within-the-month",
            "\\b(?:dans|sous|avant) le mois\\b(?! d(?:e (?!votre|vos|la|sa|leur|cette)|'))");

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
        return hurdle(target.passage().orElseThrow(), site);
    }

    /** Whether {@code page} says that who exercises a right is answered within a month. */
    static boolean statesAnswerTime(Page page) {
        return Section.about(TITLE, WORDS, page).flatMap(Sentence::in).anyMatch(ExerciseFriction::isInTime);
    }

    private static boolean isInTime(Sentence sentence) {
        if (!sentence.says(ANSWER)) return false;
        return sentence.says(WITHIN_THE_MONTH) && !sentence.isNegative()
                || Durations.in(sentence.text(), sentence.passage().block())
                        .filter(time -> !time.isZero() && !PeriodLength.exceeds(time, ExerciseHurdle.ONE_MONTH))
                        .isPresent();
    }

    private static boolean statesLongerTime(Page page) {
        return Section.about(TITLE, WORDS, page).flatMap(Sentence::in).anyMatch(ExerciseHurdle::isLate);
    }

    /** The first hurdle that {@code passage}, which is about the exercise of rights, puts up. */
    static Optional<Objection> hurdle(Passage passage, Site site) {
        return Sentence.in(passage)
                .flatMap(sentence ->
                        ExerciseHurdle.in(sentence, site).map(objection -> objection.quoting(sentence.text())).stream())
                .findFirst();
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
                Example.passed(
                        "le délégué a une boîte au domaine d’une commune nommée Frais",
                        Edit.field("data-protection.officer.email", "dpo@frais.example")
                                .and(Edit.field("data-protection.officer.domains", List.of("frais.example")))
                                .and(Edit.words(
                                        "confidentialite/index.html", "dpo@valmont.example", "dpo@frais.example"))),
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
