package org.parvis.rules.terms;

import static org.parvis.compliance.Law.CRPA;
import static org.parvis.compliance.Law.GOOD_PRACTICE;
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
import org.parvis.evidence.Reach;
import org.parvis.evidence.Wording;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * The terms of use are the tenant's own: they name it as the party and are one click from every page. A portal without accounts
 * nor offers may do without terms.
 */
public final class OwnTerms implements Rule {

    private static final Reach TERMS = new Reach("terms", "condition", "page de conditions d’utilisation");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les conditions d’utilisation sont celles de l’organisme",
                ERROR,
                List.of(CRPA.at("article L. 112-9"), GOOD_PRACTICE.at("")),
                "L’utilisateur doit savoir envers qui il s’engage, et à quoi.",
                "Nommez {org-name} dans la page dont le type est « terms », et gardez un lien vers elle dans le pied de page.");
    }

    @Override
    public String applicability() {
        return "Aux portails qui ont des comptes, des offres ou une page de conditions d’utilisation.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        var services = site.tenant().portal().services();
        var hasTerms = site.pagesOf("terms").findAny().isPresent();
        if (!hasTerms && !services.accounts() && !services.offers()) return Stream.empty();
        return Stream.concat(TERMS.targets(site), site.mainOf("terms"));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (!target.part().normalName().equals("main"))
            return TERMS.objection(target, site).flatMap(Objection::because);
        if (!Wording.of(target.part(), site).states(site.tenant().organisation().legalName()))
            return Objection.because("les conditions d’utilisation ne nomment pas l’organisme qu’elles lient");
        return target.text().split(" ").length >= 40
                ? Objection.none()
                : Objection.because("les conditions d’utilisation tiennent en quelques mots")
                        .map(objection -> objection.quoting(target.text()).weighing(WARNING));
    }

    @Override
    public List<Example> examples() {
        var terms = "conditions-utilisation/index.html";
        return List.of(
                Example.passed("les conditions lient la commune et l’utilisateur"),
                Example.failed(
                        "l’organisme n’est pas nommé",
                        Edit.words(
                                terms,
                                "Ces conditions lient Commune de Valmont-sur-Lys",
                                "Ces conditions lient l’éditeur du logiciel"),
                        "ne nomment pas l’organisme"),
                Example.failed(
                        "le pied d’une page n’y mène pas",
                        Edit.remove("index.html", "footer li:has(a[href*=conditions])"),
                        "aucun lien du pied de page ne mène à la page de conditions d’utilisation"),
                Example.failed(
                                "un portail à comptes n’a pas de conditions",
                                Edit.withoutPage(terms),
                                "le site n’a pas de page de conditions d’utilisation")
                        .alsoBreaking("links/internal-resolve"));
    }
}
