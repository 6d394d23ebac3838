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
import org.parvis.evidence.Wording;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** The controller is named, with its address and each direct channel that its record declares. */
public final class ControllerIdentity implements Rule {

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Le responsable du traitement donne son nom exact, son adresse et les moyens de le joindre",
                ERROR,
                RGPD.at("article 13, 1, a"),
                "Chacun doit savoir qui répond de l’usage de ses données, et où s’adresser.",
                "Dans la politique de confidentialité, composez un bloc [.fact.controller] à partir d’organisation "
                        + "dans tenant.yaml : nom, rue, code postal, ville, téléphone, courriel.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return BareNotice.or(Item.CONTROLLER_IDENTITY, Blocks.sought("privacy", "[data-fact=controller]", site), site);
    }

    @Override
    public Optional<Objection> objection(Target block, Site site) {
        if (BareNotice.has(block, site))
            return BareNotice.objection(
                    Item.CONTROLLER_IDENTITY, block, site, "le responsable du traitement n’est pas indiqué");
        if (Blocks.isWhole(block)) return Objection.because("le responsable du traitement n’est pas indiqué");
        var organisation = site.tenant().organisation();
        var details = ContactDetails.in(block.part(), site);
        if (!Wording.of(block.part(), site).states(organisation.legalName()))
            return because("le nom exact du responsable du traitement manque", block, organisation.legalName());
        if (!details.giveAddress(organisation.seat())) {
            var seat = organisation.seat();
            return because(
                    "l’adresse du responsable du traitement manque ou n’est pas la sienne",
                    block,
                    seat.street() + ", " + seat.postcode() + " " + seat.city());
        }
        if (!details.givePhone(organisation.phone()))
            return because("le téléphone du responsable du traitement manque", block, organisation.phone());
        var unwritten = organisation.email().filter(email -> !details.giveEmail(email));
        if (unwritten.isPresent())
            return because("le courriel du responsable du traitement manque", block, unwritten.get());
        return details.stray()
                .flatMap(stray -> Objection.because("une coordonnée n’est pas celle du responsable du traitement")
                        .map(objection -> objection.quoting(stray)));
    }

    private static Optional<Objection> because(String message, Target block, String expected) {
        return Objection.because(message)
                .map(objection -> objection.quoting(block.text()).expecting(expected));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var block = "[data-fact=controller]";
        return List.of(
                Example.passed("le nom, l’adresse, le téléphone et le courriel sont ceux de la fiche"),
                Example.failed(
                        "le bloc manque", Edit.remove(policy, block), "le responsable du traitement n’est pas indiqué"),
                Example.failed(
                        "le bloc est caché",
                        Edit.attribute(policy, block, "style", "display: none"),
                        "le responsable du traitement n’est pas indiqué"),
                Example.failed(
                        "un surnom tient lieu de nom",
                        Edit.html(
                                policy,
                                block,
                                "<p>Vos données sont traitées par la Collectivité, 4 place du Marché, "
                                        + "99123 Valmont-sur-Lys, 01 99 00 01 00.</p>"),
                        "le nom exact du responsable du traitement manque"),
                Example.failed(
                        "l’adresse est incomplète",
                        Edit.html(
                                policy,
                                block,
                                "<p>Commune de Valmont-sur-Lys, 99123 Valmont-sur-Lys, 01 99 00 01 00.</p>"),
                        "l’adresse du responsable du traitement manque"),
                Example.failed(
                        "ni téléphone ni courriel",
                        Edit.remove(policy, block + " a"),
                        "le téléphone du responsable du traitement manque"),
                Example.failed(
                        "le courriel est caché",
                        Edit.attribute(policy, block + " a[href^=mailto]", "hidden", ""),
                        "le courriel du responsable du traitement manque"),
                Example.failed(
                        "le téléphone imprimé n’est pas celui qui est composé",
                        Edit.attribute(policy, block + " a[href^=tel]", "href", "tel:+33199000999"),
                        "le téléphone du responsable du traitement manque"),
                Example.failed(
                        "une boîte que la fiche ne connaît pas s’ajoute",
                        Edit.append(policy, block, "<p>ou accueil@valmont.example</p>"),
                        "une coordonnée n’est pas celle du responsable"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais ne dit pas qui est responsable",
                        Edit.remove("en/confidentialite/index.html", "[data-fact=controller]"),
                        "the controller is not stated"));
    }
}
