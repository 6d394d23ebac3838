package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.parvis.site.Words;
import org.parvis.tenant.privacy.DataSubjectRight;

/**
 * Where a purpose rests on consent, the policy says that it can be withdrawn at any time; how is said with all rights, in the
 * block of privacy/exercise-channel.
 */
public final class ConsentWithdrawal implements Rule {

    private static final Words CONSENT = Words.of("consent-withdrawal/consent", "\\b(?:consentement|accord)\\b");
    /** That it can be taken back. */
    static final Words WITHDRAWN = Words.of(
            "consent-withdrawal/withdrawn",
            "\\b(?:retir(?:er|ez|e)|retrait|revenir sur|revoquer|revocation|reprendre)\\b[^.;:]{0,30}\\b(?:consentement|accord)\\b");

    private static final Words AT_ANY_TIME =
            Words.of("consent-withdrawal/at-any-time", "\\b(?:a tout moment|quand vous (?:le )?voulez)\\b");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Un consentement peut être retiré à tout moment, et la politique le dit",
                ERROR,
                List.of(RGPD.at("article 13, 2, c"), RGPD.at("article 7, 3")),
                "Un accord que l’on ne sait pas retirer n’est pas libre.",
                "Dans la politique de confidentialité, ajoutez [.fact.right,right=withdrawal] aux droits : « le retrait "
                        + "du consentement, à tout moment ».");
    }

    @Override
    public String applicability() {
        return "Aux portails dont une finalité repose sur le consentement.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return DataSubjectRight.owedBy(site.tenant().dataProtection()).contains(DataSubjectRight.WITHDRAWAL)
                ? Blocks.sought("privacy", "[data-fact=right][data-right=withdrawal]", site)
                : Stream.empty();
    }

    @Override
    public Optional<Objection> objection(Target right, Site site) {
        if (Blocks.isWhole(right))
            return Unmarked.or(
                    Objection.because("rien ne dit qu’un consentement peut être retiré"),
                    WITHDRAWN,
                    passage -> true,
                    right);
        if (!Wording.of(right.part(), site).say(CONSENT))
            return Objection.because("les mots ne disent pas que c’est le consentement qui peut être retiré")
                    .map(objection -> objection.quoting(right.text()).expecting("le retrait du consentement"));
        return Wording.ofSection(right.part()).say(AT_ANY_TIME)
                ? Objection.none()
                : Objection.because("rien ne dit que le consentement peut être retiré à tout moment")
                        .map(objection -> objection.quoting(right.text()).expecting("à tout moment"));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var right = "[data-right=withdrawal]";
        return List.of(
                Example.passed("le retrait du consentement est possible à tout moment"),
                Example.failed(
                        "le retrait n’est pas dit",
                        Edit.remove(policy, "li:has(" + right + ")"),
                        "rien ne dit qu’un consentement peut être retiré"),
                Example.failed(
                        "le retrait n’est dit qu’en texte libre",
                        Edit.remove(policy, "li:has(" + right + ")")
                                .and(
                                        Edit.append(
                                                policy,
                                                "#droits",
                                                "<p>Vous pouvez retirer votre consentement à tout moment, sans vous justifier.</p>")),
                        "la page en parle en texte libre"),
                Example.failed(
                                "le retrait est nié en texte libre",
                                Edit.remove(policy, "li:has(" + right + ")")
                                        .and(Edit.append(
                                                policy,
                                                "#droits",
                                                "<p>Vous ne pouvez pas retirer votre consentement.</p>")),
                                "rien ne dit qu’un consentement peut être retiré")
                        .alsoBreaking("privacy/exercise-friction"),
                Example.failed(
                        "les mots ne parlent pas de consentement",
                        Edit.text(policy, right, "le retrait de vos données"),
                        "les mots ne disent pas que c’est le consentement qui peut être retiré"),
                Example.failed(
                        "le moment n’est pas dit",
                        Edit.text(policy, "#droits > p", "Vous pouvez demander :"),
                        "rien ne dit que le consentement peut être retiré à tout moment"),
                Example.inapplicable(
                        "aucune finalité ne repose sur le consentement",
                        Edit.field("data-protection.activities[1]", null)
                                .and(Edit.remove(policy, "tr:has([data-purpose=newsletter])"))
                                .and(Edit.remove(policy, "li:has(" + right + ")"))),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais ne dit pas « à tout moment »",
                        Edit.words("en/confidentialite/index.html", "At any time you may request", "You may request"),
                        "nothing says that consent can be withdrawn at any time"));
    }
}
