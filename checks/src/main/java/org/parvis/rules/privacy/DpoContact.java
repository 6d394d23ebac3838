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
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/** A public body says how to reach its data protection officer: by e-mail, form or letter. */
public final class DpoContact implements Rule {

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
    public Stream<Target> targets(Site site) {
        return site.tenant().kind().isPublic() ? site.mainOf("privacy") : Stream.empty();
    }

    @Override
    public Optional<Objection> objection(Target policy, Site site) {
        var blocks = policy.onPage().visible("main [data-fact=dpo]").toList();
        if (blocks.isEmpty()) return Objection.because("le contact du délégué à la protection des données est absent");
        var officer = site.tenant().dataProtection().officer();
        var reachable = blocks.stream().anyMatch(block -> {
            var text = VisibleText.of(block);
            return officer.email()
                            .filter(email -> text.contains(email) && links(block, "mailto:" + email))
                            .isPresent()
                    || officer.form()
                            .filter(form -> links(block, form.toString()))
                            .isPresent()
                    || officer.postal()
                            .filter(postal -> text.contains(VisibleText.normalise(postal.recipient()))
                                    && text.contains(VisibleText.normalise(
                                            postal.address().street()))
                                    && text.contains(VisibleText.normalise(
                                            postal.address().postcode() + " "
                                                    + postal.address().city())))
                            .isPresent();
        });
        return reachable
                ? Objection.none()
                : Objection.because("aucun moyen de joindre le délégué à la protection des données n’est donné")
                        .map(objection -> objection.quoting(VisibleText.of(blocks.get(0))));
    }

    private static boolean links(org.jsoup.nodes.Element block, String target) {
        return block.select("a[href]").stream()
                .anyMatch(link -> link.attr("href").equals(target)
                        && !VisibleText.of(link).isEmpty());
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("le délégué a un courriel et une adresse postale"),
                Example.failed(
                        "le bloc du délégué manque",
                        Edit.remove(policy, "[data-fact=dpo]"),
                        "le contact du délégué à la protection des données est absent"),
                Example.failed(
                        "un délégué est annoncé sans moyen de le joindre",
                        Edit.html(
                                policy,
                                "[data-fact=dpo]",
                                "<p>Un délégué à la protection des données a été désigné.</p>"),
                        "aucun moyen de joindre le délégué"),
                Example.inapplicable("le site n’a pas de politique de confidentialité", Edit.withoutPage(policy)));
    }
}
