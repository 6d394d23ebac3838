package org.parvis.rules.legal;

import static org.parvis.compliance.Law.LCEN;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Reach;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** The legal notice is a page of the site, one click from every other. */
public final class PageReachable implements Rule {

    private static final Reach NOTICE = new Reach("legal", "legal", "page de mentions légales");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Les mentions légales sont à un clic de chaque page",
                ERROR,
                LCEN.at("article 1-1, I"),
                "Chacun doit pouvoir savoir, d’où qu’il arrive, qui publie le site et qui l’héberge.",
                "Gardez la page dont le type est « legal » et, dans le pied de page du gabarit, un lien « Mentions légales » vers elle.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return NOTICE.targets(site);
    }

    @Override
    public Optional<Objection> objection(Target page, Site site) {
        return NOTICE.objection(page, site).flatMap(Objection::because);
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.SITE);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("chaque pied de page mène aux mentions légales"),
                Example.failed(
                        "le pied d’une page n’y mène pas",
                        Edit.remove("cookies/index.html", "footer li:has(a[href*=mentions-legales])"),
                        "aucun lien du pied de page ne mène à la page de mentions légales"),
                Example.failed(
                        "le lien du pied de page mène ailleurs",
                        Edit.attribute(
                                "404.html", "footer a[href*=mentions-legales]", "href", "https://ailleurs.example/"),
                        "aucun lien du pied de page ne mène à la page de mentions légales"),
                Example.failed(
                                "le lien du pied de page n’a pas de mots",
                                Edit.text("index.html", "footer a[href*=mentions-legales]", ""),
                                "aucun lien du pied de page ne mène à la page de mentions légales")
                        .alsoBreaking("accessibility/basic-markup"),
                Example.failed(
                                "la page n’existe pas",
                                Edit.withoutPage("mentions-legales/index.html"),
                                "le site n’a pas de page de mentions légales")
                        .alsoBreaking("links/internal-resolve"));
    }
}
