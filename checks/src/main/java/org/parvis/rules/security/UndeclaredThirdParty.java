package org.parvis.rules.security;

import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.KnownHosts;
import org.parvis.evidence.Request;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * Everything that a page makes a browser call is on the portal's own host or on one that a declared recipient or tracker
 * has. That each is described is the matter of privacy/recipients-complete and cookies/inventory-complete.
 */
public final class UndeclaredThirdParty implements Rule {

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les pages n’appellent que le portail et les hôtes des destinataires déclarés",
                ERROR,
                List.of(RGPD.at("article 13, 1, e"), LIL.at("article 82")),
                "Qui sert une police, une carte ou une image reçoit l’adresse IP de chaque visiteur.",
                "Hébergez la ressource avec le portail, ou déclarez son hôte dans tenant.yaml : dans "
                        + "data-protection.recipients[].hosts, avec le destinataire à qui il appartient, ou dans "
                        + "trackers[].hosts, avec le traceur qu’il dépose.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page ->
                        Request.in(page).map(Request::element).distinct().map(element -> Target.of(page, element)));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var strangers = Request.of(target.part())
                .flatMap(request -> request.host().stream())
                .filter(host -> !KnownHosts.isDeclared(host, site))
                .distinct()
                .collect(Collectors.joining(", "));
        return strangers.isEmpty()
                ? Objection.none()
                : Objection.because("la page appelle un hôte que la fiche ne déclare pas")
                        .map(objection -> objection.quoting(strangers));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var font = "<link rel=\"preload\" as=\"font\" href=\"https://polices.example/ville.woff2\" crossorigin>";
        return List.of(
                Example.passed("les pages ne chargent que leurs propres fichiers"),
                Example.passed(
                        "l’hôte appelé est celui d’un destinataire déclaré",
                        Edit.field("data-protection.recipients[1].hosts", List.of("polices.example"))
                                .and(Edit.append("index.html", "head", font))),
                Example.passed(
                        "un simple lien n’appelle personne",
                        Edit.append("index.html", "#offre", "<p><a href=\"https://carte.example/\">Une carte</a></p>")),
                Example.failed(
                        "une police vient d’ailleurs",
                        Edit.append("index.html", "head", font),
                        "la page appelle un hôte que la fiche ne déclare pas"),
                Example.failed(
                        "une image invisible mesure les visites",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<noscript><img hidden src=\"//mesure.example/p.gif\" alt=\"\"></noscript>"),
                        "la page appelle un hôte que la fiche ne déclare pas"),
                Example.failed(
                        "une carte est incrustée",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<iframe src=\"https://carte.example/\" title=\"Carte\"></iframe>"),
                        "la page appelle un hôte que la fiche ne déclare pas"),
                Example.failed(
                        "une feuille de style en importe une autre",
                        Edit.append("index.html", "head", "<style>@import 'https://polices.example/a.css';</style>"),
                        "la page appelle un hôte que la fiche ne déclare pas"),
                Example.failed(
                        "le navigateur se connecte d’avance à un autre hôte",
                        Edit.append("index.html", "head", "<link rel=\"preconnect\" href=\"https://polices.example\">"),
                        "la page appelle un hôte que la fiche ne déclare pas"));
    }
}
