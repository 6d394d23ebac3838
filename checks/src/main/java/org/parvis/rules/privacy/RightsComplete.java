package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Entries;
import org.parvis.evidence.Reversal;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.DataSubjectRight;
import org.parvis.tenant.privacy.LegalBasis;

/**
 * Every right that a person has is listed; the withdrawal of consent has its own rule. That the words name each right is the
 * matter of editorial/fact-text-agrees.
 */
public final class RightsComplete implements Rule {

    private static final Words DENIED = Words.of(
            "rights-complete/denied",
            "\\bne (?:vous |leur |lui )?(?:donn|confer|accord|ouvr|reconnai|garanti|offr)\\w* (?:pas|plus|jamais|aucun)\\b"
                    + "(?! (?:seulement|uniquement|que)\\b).{0,20}\\bdroits?\\b"
                    + "|\\bvous (?:n'avez|ne (?:disposez|beneficiez|jouissez)) (?:pas|plus|jamais|aucun|d'aucun)\\b"
                    + "(?! (?:seulement|uniquement|que)\\b).{0,20}\\bdroits?\\b");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Tous les droits des personnes sont énumérés",
                ERROR,
                List.of(RGPD.at("article 13, 2, b"), RGPD.at("articles 15 à 21")),
                "Un droit que l’on ignore est un droit que l’on n’exerce pas.",
                "Dans la politique de confidentialité, donnez à chaque droit une ligne [.fact.right,right=…] qui le "
                        + "nomme ; la portabilité est due dès qu’une finalité repose sur le consentement ou sur un contrat.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return BareNotice.or(Item.RIGHTS_LIST, Blocks.listed("privacy", "[data-fact=right]", site), site);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (BareNotice.has(target, site))
            return BareNotice.objection(Item.RIGHTS_LIST, target, site, "les droits des personnes ne sont pas dits");
        if (Blocks.isWhole(target)) return Unmarked.or(list(target, site), Item.RIGHTS_LIST, "right", target, site);
        return Wording.of(target.part(), site).areLegible()
                ? Objection.none()
                : Objection.because("le droit est écrit avec des caractères invisibles ou d’un autre alphabet")
                        .map(objection -> objection.quoting(target.text()));
    }

    private static Optional<Objection> list(Target policy, Site site) {
        var owed = DataSubjectRight.owedBy(site.tenant().dataProtection()).stream()
                .filter(right -> right != DataSubjectRight.WITHDRAWAL)
                .map(RightsComplete::code)
                .toList();
        var entries = Entries.on(policy.onPage(), "right", "data-right");
        return entries.missing(owed, code -> Phrase.of(right(code).orElseThrow().inFrench()))
                .map(names -> Phrase.of("la liste des droits ne contient pas {}", names))
                .flatMap(Objection::because)
                .map(objection -> objection.on(entries.amiss(owed)))
                .or(() -> policy.onPage()
                        .visible("main [data-fact=right]")
                        .flatMap(entry -> lead(entry).stream())
                        .flatMap(lead -> Reversal.of(lead, DENIED).stream())
                        .filter(sentence -> sentence.endsWith(":"))
                        .findFirst()
                        .flatMap(sentence -> Objection.because("ce qui introduit la liste nie les droits énumérés")
                                .map(objection -> objection.quoting(sentence))));
    }

    /** What stands before the list of {@code entry}. */
    private static Optional<Element> lead(Element entry) {
        var list = Optional.ofNullable(entry.closest(Css.of("ul, ol, dl, table")));
        return list.map(Element::previousElementSibling)
                .or(() -> list.map(Element::parent).map(Element::previousElementSibling))
                .filter(lead -> !VisibleText.of(lead).isEmpty());
    }

    private static Optional<DataSubjectRight> right(String code) {
        return Arrays.stream(DataSubjectRight.values())
                .filter(right -> code(right).equals(code))
                .findFirst();
    }

    private static String code(DataSubjectRight right) {
        return right.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("tous les droits sont énumérés"),
                Example.passed(
                        "la portabilité n’est pas due sans consentement ni contrat",
                        Edit.field("data-protection.activities[1].basis", LegalBasis.PUBLIC_TASK)
                                .and(Edit.field(
                                        "data-protection.activities[1].foundation", "article L. 312-1-1 du CRPA"))
                                .and(Edit.replace(
                                        policy,
                                        "[data-fact=basis][data-purpose=newsletter]",
                                        "<span data-fact=\"basis\" data-purpose=\"newsletter\" data-basis=\"public-task\">"
                                                + "mission d’intérêt public</span> (article L. 312-1-1 du CRPA)"))
                                .and(Edit.remove(policy, "li:has([data-right=portability])"))
                                .and(Edit.remove(policy, "li:has([data-right=withdrawal])"))),
                Example.failed(
                        "le droit d’opposition manque",
                        Edit.remove(policy, "li:has([data-right=objection])"),
                        "la liste des droits ne contient pas « opposition »"),
                Example.failed(
                        "le droit d’accès n’est visible de personne",
                        Edit.attribute(policy, "[data-right=access]", "style", "visibility: hidden"),
                        "la liste des droits ne contient pas « accès »"),
                Example.failed(
                        "la portabilité manque, alors qu’une finalité repose sur le consentement",
                        Edit.remove(policy, "li:has([data-right=portability])"),
                        "la liste des droits ne contient pas « portabilité »"),
                Example.failed(
                                "un mot contient un caractère invisible",
                                Edit.text(policy, "[data-right=access]", "l’accès à vos don\u200bnées"),
                                "le droit est écrit avec des caractères invisibles")
                        .alsoBreaking("editorial/fact-text-agrees"),
                Example.passed(
                        "ce qui introduit la liste en dit plus encore",
                        Edit.words(
                                policy,
                                "Vous pouvez à tout moment demander :",
                                "La loi ne vous donne pas seulement le droit de savoir, mais celui d’obtenir, à tout moment :")),
                Example.failed(
                        "ce qui introduit la liste la nie",
                        Edit.words(
                                policy,
                                "Vous pouvez à tout moment demander :",
                                "Sur ces données, à tout moment, vous ne disposez d’aucun des droits suivants :"),
                        "ce qui introduit la liste nie les droits"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais oublie un droit",
                        Edit.remove("en/confidentialite/index.html", "li:has([data-right=erasure])"),
                        "the list of rights does not contain “erasure”"),
                Example.failedInEnglish(
                        "ce qui introduit la liste en anglais la nie",
                        Edit.words(
                                "en/confidentialite/index.html",
                                "At any time you may request:",
                                "On these data, at any time, you have none of the following rights:"),
                        "what introduces the list denies the rights"),
                Example.passedInEnglish(
                        "ce qui introduit la liste en anglais en dit plus encore",
                        Edit.words(
                                "en/confidentialite/index.html",
                                "At any time you may request:",
                                "You do not only have the right to know; at any time you may request:")));
    }
}
