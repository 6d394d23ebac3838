package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Foundation;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.StatedBases;
import org.parvis.language.Phrase;
import org.parvis.site.Language;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.privacy.LegalBasis;
import org.parvis.tenant.privacy.ProcessingActivity;

/**
 * A basis suits the body that uses it and is justified: a text founds a public task or an obligation, an interest is named, and
 * public bodies do not perform their tasks in their own interest. Prose is judged where it states a basis beside the record's.
 */
public final class LegalBasisFit implements Rule {

    private static final String ACTIVITIES = "data-protection.activities";
    private static final Phrase OWN_INTEREST =
            Phrase.of("un organisme public ne peut pas fonder ses missions sur son intérêt légitime");
    private static final Phrase UNNAMED = Phrase.of("l’intérêt légitime poursuivi n’est pas nommé");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "La base légale convient à l’organisme et elle est justifiée",
                WARNING,
                List.of(RGPD.at("article 6, 1"), RGPD.at("article 6, 3"), RGPD.at("article 13, 1, d")),
                "Une base sans texte ni intérêt nommé ne se vérifie pas, et le citoyen ne peut pas la discuter.",
                "Donnez dans foundation le texte qui fonde la mission ou l’obligation, ou l’intérêt poursuivi ; un organisme "
                        + "public qui agit hors de ses missions le dit par outside-public-task.");
    }

    /** The declared activities, and the passages that rest data on a basis without any mark. */
    @Override
    public Stream<Target> targets(Site site) {
        var activities = IntStream.range(
                        0, site.tenant().dataProtection().activities().size())
                .mapToObj(i -> Target.field(ACTIVITIES + "[" + i + "]"));
        var prose = site.versionsOf("privacy")
                .flatMap(page -> Sentence.prose(page)
                        .filter(passage -> !passage.isWithin("tr:has([data-fact=basis]), li:has([data-fact=basis])"))
                        .filter(passage -> Sentence.in(passage).anyMatch(LegalBasisFit::statesBasis))
                        .map(passage -> Target.of(page, passage)));
        return Stream.concat(activities, prose);
    }

    private static boolean statesBasis(Sentence sentence) {
        return Stream.of(LegalBasis.PUBLIC_TASK, LegalBasis.LEGAL_OBLIGATION, LegalBasis.LEGITIMATE_INTEREST)
                .anyMatch(basis -> StatedBases.isClaimed(basis, sentence));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return target.field()
                .map(path -> declared(activity(path, site), site))
                .orElseGet(() -> written(target.passage().orElseThrow(), target.onPage(), site));
    }

    private static ProcessingActivity activity(String path, Site site) {
        var index = path.substring(ACTIVITIES.length() + 1, path.length() - 1);
        return site.tenant().dataProtection().activities().get(Integer.parseInt(index));
    }

    private static Optional<Objection> declared(ProcessingActivity activity, Site site) {
        var foundation = VisibleText.fold(activity.foundation().orElse(""));
        var fault = switch (activity.basis()) {
            case PUBLIC_TASK, LEGAL_OBLIGATION ->
                Foundation.citesText(foundation, Language.FRENCH) ? null : withoutText(activity.basis());
            case LEGITIMATE_INTEREST ->
                site.tenant().kind().isPublic() && !activity.outsidePublicTask().orElse(false)
                        ? OWN_INTEREST
                        : Foundation.namesInterest(foundation, Language.FRENCH) ? null : UNNAMED;
            case CONSENT, CONTRACT, VITAL_INTERESTS -> null;
        };
        return because(fault, activity.purpose());
    }

    private static Phrase withoutText(LegalBasis basis) {
        return Phrase.of("aucun texte ne fonde cette base légale : {}", Phrase.of(basis.inFrench()));
    }

    private static Optional<Objection> written(Passage passage, Page page, Site site) {
        var isMarked = page.visible("main [data-fact=basis]").findAny().isPresent();
        return Sentence.in(passage)
                .filter(LegalBasisFit::statesBasis)
                .flatMap(sentence -> because(fault(sentence, passage, isMarked, site), sentence.text()).stream())
                .findFirst();
    }

    private static Phrase fault(Sentence sentence, Passage passage, boolean isMarked, Site site) {
        if (StatedBases.isClaimed(LegalBasis.LEGITIMATE_INTEREST, sentence)) {
            if (site.tenant().dataProtection().bases().anyMatch(basis -> basis == LegalBasis.LEGITIMATE_INTEREST))
                return null;
            if (site.tenant().kind().isPublic()) return OWN_INTEREST;
            return Foundation.isInterestNamed(sentence) ? null : UNNAMED;
        }
        if (isMarked || Foundation.citesText(passage.folded(), Language.of(passage.block()))) return null;
        return withoutText(
                StatedBases.isClaimed(LegalBasis.PUBLIC_TASK, sentence)
                        ? LegalBasis.PUBLIC_TASK
                        : LegalBasis.LEGAL_OBLIGATION);
    }

    private static Optional<Objection> because(Phrase fault, String quoted) {
        return Optional.ofNullable(fault).flatMap(Objection::because).map(objection -> objection.quoting(quoted));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var account = ACTIVITIES + "[0]";
        var row = "tr:has([data-fact=basis][data-purpose=account]) td:last-child";
        var interest = "<span data-fact=\"basis\" data-purpose=\"account\" data-basis=\"legitimate-interest\">"
                + "intérêt légitime</span> (louer nos salles)";
        var letting = Edit.field(account + ".basis", LegalBasis.LEGITIMATE_INTEREST)
                .and(Edit.field(account + ".foundation", "louer nos salles"))
                .and(Edit.html(policy, row, interest));
        return List.of(
                Example.passed("un texte fonde chaque mission d’intérêt public"),
                Example.passed(
                        "un organisme public loue ses salles, hors de ses missions",
                        letting.and(Edit.field(account + ".outside-public-task", true))),
                Example.passed(
                        "le droit d’opposition nomme l’intérêt légitime",
                        Edit.append(
                                policy,
                                "#droits",
                                "<p>Vous pouvez vous opposer à ce qui repose sur un intérêt légitime.</p>")),
                Example.failed(
                        "une commune invoque son intérêt légitime",
                        letting,
                        "un organisme public ne peut pas fonder ses missions"),
                Example.failed(
                        "la mission d’intérêt public n’est fondée par aucun texte",
                        Edit.field(account + ".foundation", "ouvrir ses données à chacun")
                                .and(Edit.html(
                                        policy,
                                        row,
                                        "<span data-fact=\"basis\" data-purpose=\"account\" data-basis=\"public-task\">"
                                                + "mission d’intérêt public</span> (ouvrir ses données à chacun)")),
                        "aucun texte ne fonde cette base légale : mission d’intérêt public"),
                Example.failed(
                        "l’article 6 du RGPD ne fonde pas une mission",
                        Edit.field(account + ".foundation", "article 6, 1, e du RGPD")
                                .and(Edit.html(
                                        policy,
                                        row,
                                        "<span data-fact=\"basis\" data-purpose=\"account\" data-basis=\"public-task\">"
                                                + "mission d’intérêt public</span> (article 6, 1, e du RGPD)")),
                        "aucun texte ne fonde cette base légale"),
                Example.failed(
                        "une phrase invoque l’intérêt légitime de la commune",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>La commune traite ces données sur la base de son intérêt légitime.</p>"),
                        "un organisme public ne peut pas fonder ses missions"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "en anglais, un organisme public invoque son intérêt légitime",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#finalites",
                                "<p>This processing rests on our legitimate interest in running the portal.</p>"),
                        "a public body cannot rest its tasks on its legitimate interests"));
    }
}
