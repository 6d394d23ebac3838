package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

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
import org.parvis.evidence.Reversal;
import org.parvis.evidence.Wording;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;

/**
 * A public body, or a company that has one, says how to reach its data protection officer: by each e-mail address, form or
 * letter that its record declares.
 */
public final class DpoContact implements Rule {

    private static final Words FUNCTION =
            Words.of("dpo-contact/function", "deleguee? a la protection des donnees|\\bdp[od]\\b(?!@)");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Le délégué à la protection des données peut être joint",
                ERROR,
                List.of(RGPD.at("article 37, 7"), RGPD.at("article 13, 1, b")),
                "Sans adresse, personne ne peut exercer ses droits ni poser une question sur ses données.",
                "Dans la politique de confidentialité, donnez le courriel, le formulaire ou l’adresse postale du délégué "
                        + "dans un bloc [.fact.dpo], à partir de data-protection.officer dans tenant.yaml.");
    }

    @Override
    public String applicability() {
        return "Aux organismes publics, et aux sociétés qui ont un délégué.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        var officer = site.tenant().dataProtection().officer();
        return site.tenant().kind().isPublic() || officer.isReachable()
                ? BareNotice.or(Item.DPO_CONTACT, Blocks.sought("privacy", "[data-fact=dpo]", site), site)
                : Stream.empty();
    }

    @Override
    public Optional<Objection> objection(Target block, Site site) {
        if (BareNotice.has(block, site))
            return BareNotice.objection(
                    Item.DPO_CONTACT, block, site, "le contact du délégué à la protection des données est absent");
        if (Blocks.isWhole(block))
            return Unmarked.or(
                    Objection.because("le contact du délégué à la protection des données est absent"),
                    Item.DPO_CONTACT,
                    "dpo",
                    block,
                    site);
        var officer = site.tenant().dataProtection().officer();
        var details = ContactDetails.in(block.part(), site);
        var missing = details.missingChannels();
        if (!officer.isReachable() || !missing.isEmpty())
            return Objection.because("aucun moyen de joindre le délégué à la protection des données n’est donné, "
                            + "ou pas tous ceux de la fiche")
                    .map(objection -> objection.quoting(block.text()).expecting(String.join(" ; ", missing)));
        if (!Wording.ofSection(block.part()).say(FUNCTION))
            return Objection.because(
                            "rien ne dit que ces coordonnées sont celles du délégué à la protection des données")
                    .map(objection -> objection.quoting(block.text()));
        var denial = Reversal.unanswered(block.part())
                .or(() -> officer.email().flatMap(email -> Reversal.forbidding(email, block.part())));
        if (denial.isPresent())
            return Objection.because("la phrase détourne d’écrire au délégué à la protection des données")
                    .map(objection -> objection.quoting(denial.get()));
        return details.stray()
                .flatMap(stray -> Objection.because("une coordonnée n’est pas celle du délégué")
                        .map(objection -> objection.quoting(stray)));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var block = "[data-fact=dpo]";
        return List.of(
                Example.passed("le délégué a un courriel et une adresse postale"),
                Example.failed(
                        "le bloc du délégué manque",
                        Edit.remove(policy, block),
                        "le contact du délégué à la protection des données est absent"),
                Example.failed(
                        "un délégué est annoncé sans moyen de le joindre",
                        Edit.html(policy, block, "<p>Un délégué à la protection des données a été désigné.</p>"),
                        "aucun moyen de joindre le délégué"),
                Example.failed(
                        "le courriel est caché",
                        Edit.attribute(policy, block + " a", "hidden", ""),
                        "aucun moyen de joindre le délégué"),
                Example.failed(
                        "le lien du courriel mène à une autre boîte",
                        Edit.attribute(policy, block + " a", "href", "mailto:accueil@valmont.example"),
                        "aucun moyen de joindre le délégué"),
                Example.failed(
                        "une boîte que la fiche ne connaît pas s’ajoute",
                        Edit.append(policy, block, "<p>ou secretariat [at] valmont.example</p>"),
                        "une coordonnée n’est pas celle du délégué"),
                Example.failed(
                        "les coordonnées restent, le mot délégué disparaît",
                        Edit.text(policy, "#delegue h2", "3. Questions")
                                .and(Edit.field("data-protection.officer.postal", null))
                                .and(
                                        Edit.html(
                                                policy,
                                                block,
                                                "<p>Écrivez à <a href=\"mailto:dpo@valmont.example\">dpo@valmont.example</a>.</p>")),
                        "rien ne dit que ces coordonnées sont celles du délégué"),
                Example.passed(
                        "le délégué dit à quoi il ne répond pas",
                        Edit.append(
                                policy,
                                block,
                                "<p>Il ne répond pas aux demandes d’état civil, ni aux messages anonymes.</p>")),
                Example.failed(
                        "le délégué ne répondrait plus",
                        Edit.append(policy, block, "<p>Notre délégué ne répond plus aux messages.</p>"),
                        "la phrase détourne d’écrire au délégué"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais ne donne pas le délégué",
                        Edit.remove("en/confidentialite/index.html", "[data-fact=dpo]"),
                        "the contact of the data protection officer is missing"),
                Example.failedInEnglish(
                        "la politique en anglais dit de ne pas lui écrire",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "[data-fact=dpo]",
                                "<p>Do not write to dpo@valmont.example.</p>"),
                        "the sentence turns readers away from writing to the data protection officer"),
                Example.passedInEnglish(
                        "la politique en anglais dit ce qu’il ne faut pas lui envoyer",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "[data-fact=dpo]",
                                "<p>Do not send medical files to this address.</p>")));
    }
}
