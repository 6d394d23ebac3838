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
    private static final Words ANSWER =
            Words.of("exercise-friction/answer", "\\brepon|\\breponse|\\bdelai|\\bsuite|\\btrait(?:er|ons|ee?s?)\\b");
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
            "\\b(?:frais|payante?s?|moyennant|participation financiere|redevance|timbree?)\\b");
    private static final Words EXCESS = Words.of("exercise-friction/excess", "excessi|infonde|abusi|supplementaire");
    private static final Words FREE = Words.of("exercise-friction/free", "\\bgratuit");
    private static final Words NOT_FREE = Words.of(
            "exercise-friction/not-free",
            "\\b(?:ce|cela|ceci|(?:cet|l')exercice(?: de (?:vos|ces|ses) droits)?|(?:cette|la|votre|une|toute)"
                    + " (?:demande|reponse|demarche|copie)) (?:n'est|ne sera) (?:pas|plus|jamais) gratuite?\\b");
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
            return statesAnswerTime(target.onPage())
                    ? Objection.none()
                    : Objection.because("le délai de réponse d’un mois n’est pas dit")
                            .map(objection -> objection.expecting("Nous répondons dans un délai d’un mois."));
        return hurdle(target.passage().orElseThrow());
    }

    /** Whether {@code page} says that who exercises a right is answered within a month. */
    static boolean statesAnswerTime(Page page) {
        return Section.about(TITLE, WORDS, page)
                .flatMap(Sentence::in)
                .filter(sentence -> sentence.says(ANSWER))
                .anyMatch(sentence -> Durations.in(
                                sentence.text(), sentence.passage().block())
                        .filter(time -> !time.isZero() && !PeriodLength.exceeds(time, ONE_MONTH))
                        .isPresent());
    }

    /** The first hurdle that {@code passage}, which is about the exercise of rights, puts up. */
    static Optional<Objection> hurdle(Passage passage) {
        return Sentence.in(passage)
                .flatMap(sentence -> fault(sentence).map(objection -> objection.quoting(sentence.text())).stream())
                .findFirst();
    }

    private static Optional<Objection> fault(Sentence sentence) {
        var isProof = sentence.says(PROOF) && !sentence.says(DOUBT) && !sentence.isNegative();
        if (isProof && sentence.says(KEEPING))
            return Objection.because("une pièce d’identité serait gardée après la vérification");
        if (isProof) return Objection.because("une preuve d’identité est exigée sans qu’il y ait de doute");
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
                Example.failed(
                        "le délai de réponse est trop long",
                        Edit.words("confidentialite/index.html", "un délai d’un mois", "un délai de trois mois"),
                        "le délai de réponse d’un mois n’est pas dit"),
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
                Example.failedInEnglish(
                        "la politique en anglais exige une pièce d’identité",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#droits",
                                "<p>To exercise your rights, send a copy of your identity card.</p>"),
                        "proof of identity is demanded without there being any doubt"),
                Example.failedInEnglish(
                        "la politique en anglais nie la gratuité",
                        Edit.append("en/confidentialite/index.html", "#droits", "<p>This is not free of charge.</p>"),
                        "the exercise of a right would cost something"));
    }

    private static Edit saying(String sentence) {
        return Edit.append("confidentialite/index.html", "#droits", "<p>" + sentence + "</p>");
    }
}
