package org.parvis.rules.security;

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
import org.parvis.evidence.Request;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** Nothing that a page loads or sends travels unencrypted. */
public final class MixedContent implements Rule {

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Aucune ressource ni aucun formulaire ne passe par http",
                ERROR,
                RGPD.at("article 32"),
                "Ce qui n’est pas chiffré peut être lu et changé en chemin.",
                "Écrivez l’adresse en https, ou hébergez la ressource avec le portail.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page ->
                        Request.in(page).map(Request::element).distinct().map(element -> Target.of(page, element)));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return Request.of(target.part())
                .filter(Request::isUnencrypted)
                .findFirst()
                .flatMap(request -> Objection.because("l’adresse n’est pas chiffrée")
                        .map(objection -> objection.quoting(request.url())));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("tout est chiffré"),
                Example.passed(
                        "un espace de noms n’est pas une adresse",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\"></svg>")),
                Example.failed(
                        "une image est en http",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<p><img src=\"http://data.valmont.example/assets/logo.svg\" alt=\"Logo\"></p>"),
                        "l’adresse n’est pas chiffrée"),
                Example.failed(
                        "un formulaire envoie en http",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<form action=\"http://data.valmont.example/\"><p><button>Envoyer</button></p></form>"),
                        "l’adresse n’est pas chiffrée"),
                Example.failed(
                        "un style appelle une image en http",
                        Edit.attribute(
                                "index.html",
                                "#offre",
                                "style",
                                "background: url('http://data.valmont.example/assets/logo.svg')"),
                        "l’adresse n’est pas chiffrée"));
    }
}
