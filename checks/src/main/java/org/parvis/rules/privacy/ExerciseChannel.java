package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.util.HashSet;
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
import org.parvis.evidence.ContactDetails;
import org.parvis.evidence.Wording;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** Where the rights are listed stands how to exercise them: an e-mail address, a form or a full postal address. */
public final class ExerciseChannel implements Rule {

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
        return Blocks.sought("privacy", "[data-fact=exercise]", site);
    }

    @Override
    public Optional<Objection> objection(Target block, Site site) {
        if (Blocks.isWhole(block)) return Objection.because("rien ne dit comment exercer ses droits");
        var organisation = site.tenant().organisation();
        var officer = site.tenant().dataProtection().officer();
        var details = ContactDetails.in(block.part(), site);
        var emails = new HashSet<String>();
        officer.email().ifPresent(emails::add);
        organisation.email().ifPresent(emails::add);
        var addresses = Stream.concat(
                        officer.postal().stream().map(postal -> postal.address()), Stream.of(organisation.seat()))
                .toList();
        var stray = details.stray(emails, addresses, Set.of(organisation.phone()));
        if (stray.isPresent())
            return Objection.because("une coordonnée n’est ni celle du délégué ni celle de l’organisme")
                    .map(objection -> objection.quoting(stray.get()));
        var reachable = emails.stream().anyMatch(details::giveEmail)
                || officer.form()
                        .map(Object::toString)
                        .filter(details::giveForm)
                        .isPresent()
                || addresses.stream().anyMatch(details::giveAddress);
        if (!reachable)
            return Objection.because("aucun moyen d’exercer ses droits n’est donné")
                    .map(objection -> objection.quoting(block.text()));
        return officer.postal()
                .filter(postal -> details.giveAddress(postal.address()))
                .filter(postal -> !Wording.of(block.part(), site).states(postal.recipient()))
                .flatMap(postal -> Objection.because("l’adresse postale ne dit pas à qui écrire")
                        .map(objection -> objection.quoting(block.text()).expecting(postal.recipient())));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var block = "[data-fact=exercise]";
        return List.of(
                Example.passed("on peut écrire au délégué par courriel ou par courrier"),
                Example.passed(
                        "un courriel suffit",
                        Edit.html(
                                policy,
                                block,
                                "<p>Écrivez à <a href=\"mailto:dpo@valmont.example\">dpo@valmont.example</a>.</p>")),
                Example.failed(
                        "rien ne dit comment exercer ses droits",
                        Edit.remove(policy, block),
                        "rien ne dit comment exercer ses droits"),
                Example.failed(
                        "une adresse est promise et n’est pas donnée",
                        Edit.html(policy, block, "<p>Écrivez à l’adresse figurant sur le site.</p>"),
                        "aucun moyen d’exercer ses droits n’est donné"),
                Example.failed(
                        "l’adresse imprimée n’est pas celle du lien",
                        Edit.text(policy, block + " a", "contact@valmont.example"),
                        "une coordonnée n’est ni celle du délégué"),
                Example.failed(
                        "le lien n’a pas de texte",
                        Edit.html(policy, block, "<p>Écrivez-nous.<a href=\"mailto:dpo@valmont.example\"></a></p>"),
                        "aucun moyen d’exercer ses droits n’est donné"),
                Example.failed(
                        "la rue est celle d’un autre",
                        Edit.html(
                                policy,
                                block,
                                "<p>Écrivez au Délégué à la protection des données, 12 quai du Port, "
                                        + "99123 Valmont-sur-Lys.</p>"),
                        "une coordonnée n’est ni celle du délégué"),
                Example.failed(
                        "la lettre n’a pas de destinataire",
                        Edit.html(policy, block, "<p>Écrivez au 4 place du Marché, 99123 Valmont-sur-Lys.</p>"),
                        "l’adresse postale ne dit pas à qui écrire"));
    }
}
