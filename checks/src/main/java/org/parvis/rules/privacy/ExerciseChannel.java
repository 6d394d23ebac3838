package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
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
import org.parvis.evidence.ContactDetails;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Emails;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.SocialNetworks;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;

/**
 * Where the rights are listed stands how to exercise them: by each e-mail address, form or letter of the officer. No sentence
 * points to an address that is not there, or leaves to a network what the body owes.
 */
public final class ExerciseChannel implements Rule {

    private static final Words RIGHTS = Words.of(
            "exercise-channel/rights",
            "\\b(?:exerc|droits?\\b|demandes?\\b|oppos|limiter l'acces|effacer|supprimer|rectifier)");
    private static final Words POINTER = Words.of(
            "exercise-channel/pointer",
            "\\b(?:adresse|coordonnees|formulaire)(?: (?:electronique|postale|de contact|mail))? (?:figurant|(?:indique|mentionne|affiche"
                    + "|precise)e?s?|disponibles?)\\b(?! (?:ci-|plus |en tete|a l'article))");
    private static final Words ELSEWHERE = Words.of(
            "exercise-channel/elsewhere",
            "\\b(?:moyens|outils|parametres|reglages|formulaires?|procedures?)\\b.{0,80}\\bpar (?:ces reseaux|ce reseau|"
                    + SocialNetworks.NAME + ")");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Un moyen concret d’exercer ses droits est donné",
                ERROR,
                List.of(RGPD.at("article 12, 2"), RGPD.at("article 13, 2, b")),
                "Un droit sans adresse où l’exercer reste lettre morte.",
                "Dans la politique de confidentialité, écrivez un bloc [.fact.exercise] avec le courriel, le formulaire "
                        + "ou l’adresse postale complète du délégué, ou de l’organisme s’il n’a pas de délégué.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        var astray = site.versionsOf("privacy")
                .flatMap(page -> Sentence.prose(page)
                        .filter(passage -> astray(passage).isPresent())
                        .map(passage -> Target.of(page, passage)));
        var blocks = Blocks.sought("privacy", "[data-fact=exercise]", site);
        return Stream.concat(BareNotice.or(Item.RIGHTS_HOW_TO_EXERCISE, blocks, site), astray)
                .distinct();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (BareNotice.has(target, site)) {
            var astray = target.passage().flatMap(ExerciseChannel::astray);
            return astray.isEmpty() && BareNotice.tells(Item.RIGHTS_HOW_TO_EXERCISE, target, site)
                    ? BareNotice.objection(
                            Item.RIGHTS_HOW_TO_EXERCISE, target, site, "rien ne dit comment exercer ses droits")
                    : astray;
        }
        return Blocks.isWhole(target) || target.part().attr("data-fact").equals("exercise")
                ? block(target, site)
                : target.passage().flatMap(ExerciseChannel::astray);
    }

    /** The sentence of {@code passage} that sends who exercises a right to an address that is not there, or to a network. */
    static Optional<Objection> astray(Passage passage) {
        if (!POINTER.isIn(passage) && !ELSEWHERE.isIn(passage)) return Objection.none();
        return Sentence.in(passage)
                .filter(sentence -> sentence.says(RIGHTS))
                .flatMap(sentence -> fault(sentence, passage)
                        .flatMap(Objection::because)
                        .map(objection -> objection.quoting(sentence.text()).weighing(WARNING))
                        .stream())
                .findFirst();
    }

    private static Optional<Phrase> fault(Sentence sentence, Passage passage) {
        if (sentence.says(ELSEWHERE))
            return Optional.of(Phrase.of("l’exercice des droits est laissé à un réseau social"));
        var givesAddress = passage.block().selectFirst(Css.of("a[href]")) != null
                || !Emails.in(passage.block()).isEmpty();
        return sentence.says(POINTER) && !givesAddress
                ? Optional.of(Phrase.of("la phrase renvoie à une adresse qui n’est pas là"))
                : Optional.empty();
    }

    private static Optional<Objection> block(Target block, Site site) {
        if (Blocks.isWhole(block))
            return Unmarked.or(
                    Objection.because("rien ne dit comment exercer ses droits"),
                    Item.RIGHTS_HOW_TO_EXERCISE,
                    "exercise",
                    block,
                    site);
        var details = ContactDetails.in(block.part(), site);
        var missing = owed(details, site);
        if (!missing.isEmpty())
            return Objection.because("aucun moyen d’exercer ses droits n’est donné, ou pas tous ceux de la fiche")
                    .map(objection -> objection.quoting(block.text()).expecting(String.join(" ; ", missing)));
        return details.stray()
                .flatMap(stray -> Objection.because("une coordonnée n’est ni celle du délégué ni celle de l’organisme")
                        .map(objection -> objection.quoting(stray)));
    }

    /** What is missing of the officer's channels or, without an officer, of the body's mailbox, or its address if it has none. */
    private static List<String> owed(ContactDetails details, Site site) {
        if (!site.tenant().dataProtection().officer().isReachable()) {
            var organisation = site.tenant().organisation();
            return organisation
                            .email()
                            .map(details::giveEmail)
                            .orElseGet(() -> details.giveAddress(organisation.seat()))
                    ? List.of()
                    : List.of(organisation.email().orElse(organisation.seat().street()));
        }
        return details.missingChannels();
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var block = "[data-fact=exercise]";
        var email = "<p>Écrivez à <a href=\"mailto:dpo@valmont.example\">dpo@valmont.example</a>.</p>";
        return List.of(
                Example.passed("on peut écrire au délégué par courriel ou par courrier"),
                Example.passed(
                        "un courriel suffit si le délégué n’a pas d’autre adresse",
                        Edit.field("data-protection.officer.postal", null).and(Edit.html(policy, block, email))),
                Example.passed(
                        "la phrase mène à l’adresse par un lien",
                        Edit.append(
                                policy,
                                "#droits",
                                "<p>Toute demande part du formulaire disponible <a href=\"#delegue\">plus haut</a>.</p>")),
                Example.failed(
                                "l’adresse est annoncée et n’est pas là",
                                Edit.append(
                                        policy,
                                        "#droits",
                                        "<p>Vos demandes nous parviennent à l’adresse figurant sur le portail.</p>"),
                                "une adresse qui n’est pas là")
                        .alsoBreaking("editorial/blank-value"),
                Example.failed(
                        "l’opposition est laissée aux réseaux",
                        Edit.append(
                                policy,
                                "#droits",
                                "<p>Pour vous opposer à cette lecture, servez-vous des réglages offerts par LinkedIn.</p>"),
                        "laissé à un réseau social"),
                Example.failed(
                        "rien ne dit comment exercer ses droits",
                        Edit.remove(policy, block),
                        "rien ne dit comment exercer ses droits"),
                Example.failed(
                        "aucune adresse n’est donnée",
                        Edit.html(policy, block, "<p>Adressez-vous à nos services.</p>"),
                        "aucun moyen d’exercer ses droits n’est donné"),
                Example.failed(
                        "l’adresse imprimée n’est pas celle du lien",
                        Edit.text(policy, block + " a", "contact@valmont.example"),
                        "pas tous ceux de la fiche"),
                Example.failed(
                        "le courriel est caché",
                        Edit.attribute(policy, block + " a", "hidden", ""),
                        "pas tous ceux de la fiche"),
                Example.failed(
                        "l’adresse postale manque", Edit.html(policy, block, email), "pas tous ceux de la fiche"),
                Example.failed(
                        "une adresse que la fiche ne connaît pas s’ajoute",
                        Edit.append(policy, block, "<p>ou 1 rue Neuve, 99400 Autreville</p>"),
                        "une coordonnée n’est ni celle du délégué"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais ne dit pas où écrire",
                        Edit.remove("en/confidentialite/index.html", "[data-fact=exercise]"),
                        "nothing says how to exercise one’s rights"));
    }
}
