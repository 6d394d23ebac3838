package org.parvis.rules.legal;

import static org.parvis.compliance.Law.LCEN;
import static org.parvis.compliance.Severity.ERROR;

import java.util.ArrayList;
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
import org.parvis.evidence.ContactDetails;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/** The publisher gives its name, its seat and its telephone number, and its mailbox where it has one. */
public final class PublisherIdentity implements Rule {

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "L’éditeur donne son nom, son siège et son téléphone",
                ERROR,
                LCEN.at("article 1-1, I, 2°"),
                "Qui veut répondre, réclamer ou demander doit savoir à qui s’adresser, et pouvoir l’appeler.",
                "Dans les mentions légales, écrivez le nom, l’adresse, le téléphone et le courriel de l’éditeur dans un bloc "
                        + "[.fact.publisher], à partir d’organisation dans tenant.yaml.");
    }

    @Override
    public String applicability() {
        return "Aux mentions légales de tous les portails.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.mainOf("legal");
    }

    @Override
    public Optional<Objection> objection(Target notice, Site site) {
        return notice.onPage()
                .visible("main [data-fact=publisher]")
                .findFirst()
                .map(block -> Objection.listing(missing(block, site))
                        .map(objection -> objection.quoting(VisibleText.of(block))))
                .orElseGet(() -> Objection.because("l’identité de l’éditeur est absente"));
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=publisher]");
    }

    private static List<Phrase> missing(Element block, Site site) {
        var words = Wording.of(block, site);
        var details = ContactDetails.in(block, site);
        var organisation = site.tenant().organisation();
        var missing = new ArrayList<Phrase>();
        if (!words.states(organisation.legalName())) missing.add(Phrase.of("le nom exact de l’éditeur manque"));
        if (!details.giveAddress(organisation.seat())) missing.add(Phrase.of("l’adresse du siège manque"));
        if (!details.givePhone(organisation.phone()))
            missing.add(Phrase.of("le téléphone de l’éditeur manque ou n’est pas celui de sa fiche"));
        organisation
                .email()
                .filter(email -> !details.giveEmail(email))
                .ifPresent(email ->
                        missing.add(Phrase.of("le courriel de l’éditeur manque ou n’est pas celui de sa fiche")));
        details.stray().ifPresent(stray -> missing.add(Phrase.of("« {} » n’est pas de l’éditeur", stray)));
        return missing;
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var notice = "mentions-legales/index.html";
        return List.of(
                Example.passed("l’éditeur est nommé avec son adresse et son téléphone"),
                Example.failed(
                        "l’éditeur n’est pas nommé",
                        Edit.remove(notice, "[data-fact=publisher]"),
                        "l’identité de l’éditeur est absente"),
                Example.failed(
                        "l’éditeur est désigné par un surnom, sans adresse",
                        Edit.html(
                                notice,
                                "[data-fact=publisher]",
                                "<p>Site édité par la Ville, <a href=\"tel:+33199000100\">01 99 00 01 00</a>, <a "
                                        + "href=\"mailto:contact@valmont.example\">contact@valmont.example</a>.</p>"),
                        "le nom exact de l’éditeur manque ; l’adresse du siège manque"),
                Example.failed(
                        "le lien du téléphone compose un autre numéro",
                        Edit.attribute(notice, "[data-fact=publisher] a[href^=tel]", "href", "tel:+33199000999"),
                        "le téléphone de l’éditeur manque"),
                Example.failed(
                        "le courriel est celui d’un autre service",
                        Edit.html(notice, "[data-fact=publisher] a[href^=mailto]", "mairie@valmont.example"),
                        "le courriel de l’éditeur manque"),
                Example.failed(
                        "le bloc est caché",
                        Edit.attribute(notice, "[data-fact=publisher]", "hidden", ""),
                        "l’identité de l’éditeur est absente"),
                Example.inapplicable("le site n’a pas de mentions légales", Edit.withoutPage(notice))
                        .alsoBreaking("legal/page-reachable", "links/internal-resolve"));
    }
}
