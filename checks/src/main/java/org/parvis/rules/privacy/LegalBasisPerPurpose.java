package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Entries;
import org.parvis.evidence.StatedBasis;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.Fields;
import org.parvis.tenant.privacy.LegalBasis;
import org.parvis.tenant.privacy.ProcessingActivity;

/** Each purpose has exactly one legal basis, the one declared, with the law that founds it or the interest pursued. */
public final class LegalBasisPerPurpose implements Rule {

    private static final Expression NEWSLETTER = Expression.of(
            "\\b(?:envoi|envoyer|recevoir|adresser)\\b.{0,30}\\b(?:newsletters?|lettres? d'information|infolettres?)\\b");
    private static final Expression LEAVING = Expression.of(
            "\\bdesinscri|\\bdesabonn|\\bretir(?:er|ez)? (?:\\S+ ){0,4}(?:consentement|accord)\\b|\\bretrait (?:du|de votre) consentement\\b");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Chaque finalité a une base légale et une seule",
                ERROR,
                List.of(RGPD.at("article 13, 1, c"), RGPD.at("article 13, 1, d"), RGPD.at("article 6, 1")),
                "La base légale décide des droits de chacun : sans elle, on ne sait pas si l’on peut refuser.",
                "Dans la politique de confidentialité, donnez à chaque finalité sa base dans "
                        + "[.fact.basis,purpose=…,basis=…] et, sur la même ligne, le texte ou l’intérêt qui la fonde, "
                        + "à partir de data-protection.activities dans tenant.yaml.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.of(
                        BareNotice.or(Item.LEGAL_BASIS, Blocks.listed("privacy", "[data-fact=basis]", site), site),
                        newsletters(site),
                        prose(site))
                .flatMap(targets -> targets)
                .distinct();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (BareNotice.has(target, site))
            return BareNotice.tells(Item.LEGAL_BASIS, target, site)
                    ? BareNotice.objection(Item.LEGAL_BASIS, target, site, "aucune base légale n’est donnée")
                    : Objection.because(
                                    "une lettre est envoyée, et rien ne dit ni l’accord ni le moyen de se désabonner")
                            .map(objection -> objection.quoting(target.text()).weighing(WARNING));
        var other = otherBasis(target, site);
        if (other.isPresent()) return other;
        if (Blocks.isWhole(target)) return Unmarked.or(list(target, site), Item.LEGAL_BASIS, "basis", target, site);
        return site.tenant()
                .dataProtection()
                .activity(target.part().attr("data-purpose"))
                .flatMap(activity -> entry(activity, target, site));
    }

    /** Where a bare notice first says that a newsletter is sent, if it says nowhere how one agrees to it or leaves it. */
    private static Stream<Target> newsletters(Site site) {
        return site.pagesOf("privacy")
                .filter(page -> page.mainProse().noneMatch(passage -> LEAVING.isIn(passage.folded())))
                .flatMap(page -> page.mainProse()
                        .filter(passage -> NEWSLETTER.isIn(passage.folded()))
                        .limit(1)
                        .map(passage -> Target.of(page, passage)))
                .filter(target -> BareNotice.has(target, site));
    }

    /** The passages that rest an activity of the record on another basis than its own. */
    private static Stream<Target> prose(Site site) {
        return site.versionsOf("privacy")
                .flatMap(page -> page.mainProse().map(passage -> Target.of(page, passage)))
                .filter(target -> otherBasis(target, site).isPresent());
    }

    private static Optional<Objection> otherBasis(Target target, Site site) {
        return target.passage().stream()
                .flatMap(passage ->
                        StatedBasis.in(passage, site.tenant().dataProtection().activities()))
                .filter(said -> said.basis() != said.activity().basis())
                .findFirst()
                .flatMap(said -> Objection.because(
                                "une autre base légale que celle de la fiche est donnée pour {}",
                                Phrase.quoted(List.of(said.activity().purpose())))
                        .map(objection -> objection
                                .quoting(said.words())
                                .expecting(said.activity().basis().inFrench())));
    }

    private static Optional<Objection> list(Target policy, Site site) {
        var purposes = site.tenant().dataProtection().purposes();
        var entries = Entries.on(policy.onPage(), "basis", "data-purpose");
        return entries.missing(purposes.keySet(), purposes::get)
                .map(names -> Phrase.of("aucune base légale n’est donnée pour {}", names))
                .or(() -> entries.unknown(purposes.keySet())
                        .map(names ->
                                Phrase.of("une base légale est donnée pour {}, qui n’est pas dans la fiche", names)))
                .or(() -> entries.repeated(purposes::get)
                        .map(names -> Phrase.of("deux bases légales sont données pour {}", names)))
                .flatMap(Objection::because)
                .map(objection -> objection.on(entries.amiss(purposes.keySet())));
    }

    private static Optional<Objection> entry(ProcessingActivity activity, Target entry, Site site) {
        var words = Wording.of(entry.part(), site);
        var row = Wording.around(entry.part());
        if (!entry.part().attr("data-basis").equals(Fields.kebab(activity.basis())))
            return because(
                    "la base légale n’est pas celle de la fiche",
                    words,
                    activity.basis().inFrench());
        var others = Arrays.stream(LegalBasis.values())
                .filter(basis -> basis != activity.basis())
                .map(LegalBasis::inFrench);
        if (words.states(activity.basis().inFrench()) && others.anyMatch(words::states))
            return because(
                    "deux bases légales se cumulent", words, activity.basis().inFrench());
        var foundation = activity.foundation().orElse("");
        if (!row.tell(foundation)) return because("la ligne ne dit pas ce qui fonde la base légale", row, foundation);
        return site.tenant().dataProtection().activities().stream()
                        .anyMatch(other -> !row.tell(activity.purpose()) && row.states(other.purpose()))
                ? because("la base légale est sur la ligne d’une autre finalité", row, activity.purpose())
                : Objection.none();
    }

    private static Optional<Objection> because(String message, Wording quoted, String expected) {
        return Objection.because(message)
                .map(objection -> objection.quoting(quoted.toString()).expecting(expected));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var entry = "[data-fact=basis][data-purpose=account]";
        return List.of(
                Example.passed("chaque finalité a sa base légale"),
                Example.failed(
                        "une base légale manque",
                        Edit.remove(policy, entry),
                        "aucune base légale n’est donnée pour « Gérer votre compte sur le portail »"),
                Example.failed(
                        "une base légale est cachée",
                        Edit.attribute(policy, entry, "aria-hidden", "true"),
                        "aucune base légale n’est donnée pour « Gérer votre compte sur le portail »"),
                Example.failed(
                        "une autre base que celle de la fiche",
                        Edit.replace(
                                policy,
                                entry,
                                "<span data-fact=\"basis\" data-purpose=\"account\" data-basis=\"contract\">contrat</span>"),
                        "la base légale n’est pas celle de la fiche"),
                Example.failed(
                        "deux bases légales se cumulent",
                        Edit.append(policy, entry, " ou consentement"),
                        "deux bases légales se cumulent"),
                Example.failed(
                        "une seconde base légale est donnée à part",
                        Edit.append(
                                policy,
                                "#finalites",
                                "<p>Compte : <span data-fact=\"basis\" data-purpose=\"account\" "
                                        + "data-basis=\"public-task\">mission d’intérêt public</span> "
                                        + "(article L. 312-1-1 du CRPA)</p>"),
                        "deux bases légales sont données pour « Gérer votre compte sur le portail »"),
                Example.failed(
                        "le texte qui fonde la mission manque",
                        Edit.html(
                                policy,
                                "td:has(" + entry + ")",
                                "<span data-fact=\"basis\" data-purpose=\"account\" data-basis=\"public-task\">"
                                        + "mission d’intérêt public</span>"),
                        "la ligne ne dit pas ce qui fonde la base légale"),
                Example.passed(
                        "une phrase redit la base de la fiche, ou celle d’autre chose",
                        saying(
                                "La lettre d’information repose sur votre consentement. La base légale de votre compte est la mission d’intérêt "
                                        + "public. La paie des agents repose sur un contrat. Avant 2024, la lettre d’information reposait sur notre intérêt "
                                        + "légitime. Le droit de s’opposer à la lettre d’information repose sur votre accord. La lettre d’information repose "
                                        + "sur un contrat avec notre imprimeur.")),
                Example.failed(
                        "une phrase donne une autre base que la fiche",
                        saying("La base légale de votre compte est le contrat."),
                        "une autre base légale que celle de la fiche est donnée pour « Gérer votre compte sur le portail »"),
                Example.failed(
                        "une phrase donne une autre base, avec les mots de la loi",
                        saying("La lettre d’information repose sur l’exécution d’une mission d’intérêt public."),
                        "une autre base légale que celle de la fiche est donnée pour « Vous envoyer la lettre d’information »"),
                Example.failed(
                        "une liste donne une autre base que la fiche",
                        Edit.append(policy, "#finalites", "<ul><li>Lettre d’information : obligation légale</li></ul>"),
                        "une autre base légale que celle de la fiche est donnée"),
                Example.passedInEnglish(
                        "la politique en anglais redit la base de la fiche",
                        inEnglish("The legal basis of the newsletter is your consent.")),
                Example.failedInEnglish(
                        "la politique en anglais donne à une finalité une autre base",
                        inEnglish("The newsletter rests on a contract."),
                        "another legal basis than that of the record is given"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais donne une autre base",
                        Edit.attribute(
                                "en/confidentialite/index.html",
                                "[data-fact=basis][data-purpose=newsletter]",
                                "data-basis",
                                "contract"),
                        "the legal basis is not that of the record"));
    }

    private static Edit saying(String sentences) {
        return Edit.append("confidentialite/index.html", "#finalites", "<p>" + sentences + "</p>");
    }

    private static Edit inEnglish(String sentence) {
        return Edit.append("en/confidentialite/index.html", "#finalites", "<p>" + sentence + "</p>");
    }
}
