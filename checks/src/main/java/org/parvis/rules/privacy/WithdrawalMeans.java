package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.Wording;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.DataSubjectRight;

/** Where a purpose rests on consent, the policy gives a way to take it back, one click away. */
public final class WithdrawalMeans implements Rule {

    private static final Words AGREEMENT = Words.of("withdrawal-means/agreement", "\\b(?:consentement|accord)\\b");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Un consentement se retire aussi simplement qu’il se donne",
                ERROR,
                RGPD.at("article 7, 3"),
                "Un accord que l’on ne sait pas retirer n’est pas libre.",
                "Dans la politique de confidentialité, ajoutez un bloc [.fact.withdrawal] qui dit comment retirer son "
                        + "accord, avec un lien ou une adresse.");
    }

    @Override
    public String applicability() {
        return "Aux portails dont une finalité repose sur le consentement.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return DataSubjectRight.owedBy(site.tenant().dataProtection()).contains(DataSubjectRight.WITHDRAWAL)
                ? Blocks.sought("privacy", "[data-fact=withdrawal]", site)
                : Stream.empty();
    }

    @Override
    public Optional<Objection> objection(Target block, Site site) {
        if (Blocks.isWhole(block))
            return Unmarked.or(
                    Objection.because("rien ne dit comment retirer son consentement"),
                    ConsentWithdrawal.WITHDRAWN,
                    passage -> isLinked(passage.block()),
                    block);
        if (!Wording.of(block.part(), site).say(AGREEMENT))
            return Objection.because("les mots ne disent pas comment retirer son consentement")
                    .map(objection -> objection.quoting(block.text()));
        return isLinked(block.part())
                ? Objection.none()
                : Objection.because("aucun lien ne permet de retirer son consentement")
                        .map(objection -> objection.quoting(block.text()));
    }

    private static boolean isLinked(Element block) {
        return block.select("a[href]").stream()
                .anyMatch(link ->
                        !VisibleText.of(link).isEmpty() && !link.attr("href").isBlank());
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var block = "[data-fact=withdrawal]";
        return List.of(
                Example.passed("un lien mène à qui reçoit le retrait"),
                Example.failed(
                        "le moyen n’est pas donné",
                        Edit.remove(policy, block),
                        "rien ne dit comment retirer son consentement"),
                Example.failed(
                        "le moyen n’est donné qu’en texte libre",
                        Edit.replace(
                                policy,
                                block,
                                "<p>Pour retirer votre accord, écrivez à "
                                        + "<a href=\"mailto:dpo@valmont.example\">dpo@valmont.example</a>.</p>"),
                        "la page en parle en texte libre"),
                Example.failed(
                        "un texte libre parle de retrait et ne donne aucun moyen",
                        Edit.replace(policy, block, "<p>Vous pouvez retirer votre accord.</p>"),
                        "rien ne dit comment retirer son consentement"),
                Example.failed(
                        "le moyen est caché",
                        Edit.attribute(policy, block, "hidden", "hidden"),
                        "rien ne dit comment retirer son consentement"),
                Example.failed(
                        "le moyen n’a pas de lien",
                        Edit.html(policy, block, "<p>Vous pouvez retirer votre accord en nous écrivant.</p>"),
                        "aucun lien ne permet de retirer son consentement"),
                Example.inapplicable(
                        "aucune finalité ne repose sur le consentement",
                        Edit.field("data-protection.activities[1]", null)
                                .and(Edit.remove(policy, "tr:has([data-purpose=newsletter])"))
                                .and(Edit.remove(policy, "li:has([data-right=withdrawal])"))
                                .and(Edit.remove(policy, block))),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais ne dit pas comment",
                        Edit.remove("en/confidentialite/index.html", "[data-fact=withdrawal]"),
                        "nothing says how to withdraw one’s consent"));
    }
}
