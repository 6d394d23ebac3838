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

/** The hosting provider is named with its address and its telephone number. */
public final class HostIdentity implements Rule {

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "L’hébergeur est nommé, avec son adresse et son téléphone",
                ERROR,
                LCEN.at("article 1-1, I, 4°"),
                "Qui constate un contenu illicite doit pouvoir joindre celui qui peut le retirer.",
                "Dans les mentions légales, écrivez le nom, l’adresse et le téléphone de l’hébergeur dans un bloc "
                        + "[.fact.host], à partir de legal-notice.hosting dans tenant.yaml.");
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
                .visible("main [data-fact=host]")
                .findFirst()
                .map(block -> Objection.listing(missing(block, site))
                        .map(objection -> objection.quoting(VisibleText.of(block))))
                .orElseGet(() -> Objection.because("l’hébergeur n’est pas nommé"));
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=host]");
    }

    private static List<Phrase> missing(Element block, Site site) {
        var host = site.tenant().legalNotice().hosting();
        var words = Wording.of(block, site);
        var details = ContactDetails.in(block, site);
        var missing = new ArrayList<Phrase>();
        if (!words.states(host.name())) missing.add(Phrase.of("le nom de l’hébergeur manque"));
        if (!details.giveAddress(host.address())) missing.add(Phrase.of("l’adresse de l’hébergeur manque"));
        if (!details.givePhone(host.phone()))
            missing.add(Phrase.of("le téléphone de l’hébergeur manque ou n’est pas celui de la fiche"));
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
                Example.passed("l’hébergeur est nommé avec ses coordonnées"),
                Example.failed(
                        "l’hébergeur n’est pas nommé",
                        Edit.remove(notice, "[data-fact=host]"),
                        "l’hébergeur n’est pas nommé"),
                Example.failed(
                        "seul le nom de l’hébergeur est donné",
                        Edit.html(notice, "[data-fact=host]", "<p>Site hébergé par Nuage Public SAS.</p>"),
                        "l’adresse de l’hébergeur manque ; le téléphone de l’hébergeur manque"),
                Example.failed(
                        "le téléphone affiché n’est pas celui que le lien compose",
                        Edit.text(notice, "[data-fact=host] a", "01 99 00 11 23"),
                        "le téléphone de l’hébergeur manque"),
                Example.inapplicable("le site n’a pas de mentions légales", Edit.withoutPage(notice))
                        .alsoBreaking("legal/page-reachable", "links/internal-resolve"));
    }
}
