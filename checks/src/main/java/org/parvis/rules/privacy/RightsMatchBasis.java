package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.WARNING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.StatedBases;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.privacy.DataSubjectRight;
import org.parvis.tenant.privacy.LegalBasis;

/**
 * No right is promised without limit that none of the bases in use opens. That none is left out is the matter of
 * privacy/rights-complete and privacy/consent-withdrawal.
 */
public final class RightsMatchBasis implements Rule {

    private static final Map<DataSubjectRight, Words> WORDS = Map.of(
            DataSubjectRight.PORTABILITY, Words.of("rights-match-basis/portability", "\\bportabilite\\b"),
            DataSubjectRight.OBJECTION,
                    Words.of(
                            "rights-match-basis/objection",
                            "\\bdroits?\\b.{0,80}\\bd'opposition\\b|\\bvous opposer\\b"),
            DataSubjectRight.WITHDRAWAL,
                    Words.of(
                            "rights-match-basis/withdrawal",
                            "\\bretir(?:er|ez) (?:a tout moment )?votre consentement\\b"
                                    + "|\\bretrait d(?:e votre|u) consentement\\b"));
    private static final Words PROMISE = Words.of(
            "rights-match-basis/promise",
            "\\b(?:vous (?:pouvez|pourrez|disposez|avez|beneficiez)"
                    + "|vos droits|dispose|beneficie)\\b|^(?:le |un |du |votre )?droits? (?:a|d)");
    private static final Words LIMIT = Words.of(
            "rights-match-basis/limit",
            "\\b(?:quand|lorsqu|selon les? cas|dans (?:les|certains|le) cas"
                    + "|sauf|sous reserve|a condition|pour (?:les? traitements?|ce qui)|uniquement|seulement|dans la mesure"
                    + "|le cas echeant|s'il|s'ils|si (?:le|la|les|leur|votre|vous)\\b)");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Aucun droit n’est promis que les bases légales n’ouvrent pas",
                WARNING,
                List.of(RGPD.at("article 17, 3, b"), RGPD.at("article 20, 3"), RGPD.at("article 21, 1")),
                "Un droit promis à tort sera refusé à qui l’exercera.",
                "Retirez le droit ou dites quand il s’exerce : « la portabilité, quand le traitement repose sur votre "
                        + "consentement ou sur un contrat ».");
    }

    /** The rights that are marked; where none is, the sentences that promise one that depends on the basis. */
    @Override
    public Stream<Target> targets(Site site) {
        return site.versionsOf("privacy").flatMap(page -> {
            var marked = page.visible("main [data-fact=right]")
                    .map(right -> Target.of(page, right))
                    .toList();
            return marked.isEmpty() ? written(page) : marked.stream();
        });
    }

    private static Stream<Target> written(Page page) {
        return Sentence.prose(page)
                .filter(passage -> Sentence.in(passage)
                        .anyMatch(sentence -> sentence.says(PROMISE)
                                && WORDS.values().stream().anyMatch(sentence::asserts)))
                .map(passage -> Target.of(page, passage));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var opened = opened(target.onPage(), site);
        if (opened.isEmpty()) return Objection.none();
        return target.part().attr("data-fact").equals("right")
                ? marked(target)
                        .filter(right -> !opened.contains(right))
                        .flatMap(right -> because(right, target.text()))
                : promised(target, opened);
    }

    /** The rights that the bases in use open; nothing is known of them where no basis is. */
    private static Set<DataSubjectRight> opened(Page page, Site site) {
        var bases = StatedBases.of(site, page);
        if (bases.isEmpty()) return Set.of();
        var opened = Arrays.stream(DataSubjectRight.values())
                .filter(right -> right.isOpenedBy(bases))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataSubjectRight.class)));
        if (!site.tenant().trackers().stream().allMatch(Tracker::exempt)) opened.add(DataSubjectRight.WITHDRAWAL);
        return opened;
    }

    private static Optional<DataSubjectRight> marked(Target target) {
        var code = target.part().attr("data-right");
        return Arrays.stream(DataSubjectRight.values())
                .filter(right -> right.name().toLowerCase(Locale.ROOT).equals(code))
                .filter(right -> !Wording.around(target.part()).say(LIMIT))
                .findFirst();
    }

    private static Optional<Objection> promised(Target target, Set<DataSubjectRight> opened) {
        return Sentence.in(target.passage().orElseThrow())
                .filter(sentence -> sentence.says(PROMISE) && !sentence.says(LIMIT))
                .flatMap(sentence -> WORDS.entrySet().stream()
                        .filter(right -> !opened.contains(right.getKey()))
                        .filter(right -> sentence.asserts(right.getValue()))
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(right -> because(right.getKey(), sentence.text()).stream()))
                .findFirst();
    }

    private static Optional<Objection> because(DataSubjectRight right, String quoted) {
        return Objection.because(
                        "un droit est promis sans limite qu’aucune base légale n’ouvre ici : {}",
                        Phrase.of(right.inFrench()))
                .map(objection -> objection.quoting(quoted));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("chaque droit tient à une base en usage, ou dit quand il s’exerce"),
                Example.passed(
                        "sans consentement ni contrat, la portabilité dit sa condition",
                        withoutConsent().and(Edit.remove(policy, "li:has([data-right=withdrawal])"))),
                Example.failed(
                        "la portabilité est promise sur la seule mission d’intérêt public",
                        withoutConsent()
                                .and(Edit.remove(policy, "li:has([data-right=withdrawal])"))
                                .and(Edit.html(
                                        policy,
                                        "li:has([data-right=portability])",
                                        "<span data-fact=\"right\" data-right=\"portability\">la portabilité de vos "
                                                + "données</span> ;")),
                        "qu’aucune base légale n’ouvre ici : portabilité"),
                Example.failed(
                        "un consentement que nul n’a donné pourrait être retiré",
                        withoutConsent(),
                        "qu’aucune base légale n’ouvre ici : retrait du consentement"),
                Example.failed(
                        "l’effacement est promis contre la mission d’intérêt public",
                        withoutConsent()
                                .and(Edit.remove(policy, "li:has([data-right=withdrawal])"))
                                .and(Edit.html(
                                        policy,
                                        "li:has([data-right=erasure])",
                                        "<span data-fact=\"right\" data-right=\"erasure\">l’effacement de toutes vos "
                                                + "données</span> ;")),
                        "qu’aucune base légale n’ouvre ici : effacement"),
                Example.failed(
                                "une page sans marques promet la portabilité",
                                withoutConsent()
                                        .and(Edit.html(
                                                policy,
                                                "#droits ul",
                                                "<li>Vous disposez d’un droit d’accès, de rectification et à la "
                                                        + "portabilité de vos données.</li>")),
                                "qu’aucune base légale n’ouvre ici : portabilité")
                        .alsoBreaking("privacy/rights-complete"),
                Example.passedInEnglish("en anglais, la portabilité dit sa condition", withoutConsentInEnglish()),
                Example.failedInEnglish(
                        "la portabilité est promise en anglais sans condition",
                        withoutConsentInEnglish()
                                .and(
                                        Edit.html(
                                                "en/confidentialite/index.html",
                                                "li:has([data-right=portability])",
                                                "<span data-fact=\"right\" data-right=\"portability\">portability of your data</span>;")),
                        "that no legal basis gives here: portability"));
    }

    private static Edit withoutConsentInEnglish() {
        return withoutConsent()
                .and(Edit.remove("confidentialite/index.html", "li:has([data-right=withdrawal])"))
                .and(Edit.remove("en/confidentialite/index.html", "li:has([data-right=withdrawal])"))
                .and(Edit.html(
                        "en/confidentialite/index.html",
                        "td:has([data-fact=basis][data-purpose=newsletter])",
                        "<span data-fact=\"basis\" data-purpose=\"newsletter\" data-basis=\"public-task\">public task</span> "
                                + "(article L. 312-1-1 of the CRPA)"));
    }

    /** The newsletter of the sample is sent as a public task. */
    private static Edit withoutConsent() {
        return Edit.field("data-protection.activities[1].basis", LegalBasis.PUBLIC_TASK)
                .and(Edit.field("data-protection.activities[1].foundation", "article L. 312-1-1 du CRPA"))
                .and(Edit.html(
                        "confidentialite/index.html",
                        "td:has([data-fact=basis][data-purpose=newsletter])",
                        "<span data-fact=\"basis\" data-purpose=\"newsletter\" data-basis=\"public-task\">mission "
                                + "d’intérêt public</span> (article L. 312-1-1 du CRPA)"));
    }
}
