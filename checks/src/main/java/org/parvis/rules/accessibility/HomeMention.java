package org.parvis.rules.accessibility;

import static org.parvis.compliance.Law.DECREE_2019_768;
import static org.parvis.compliance.Law.LAW_2005_102;
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
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/** The home page says in the words of the decree how far the portal conforms. */
public final class HomeMention implements Rule {

    @Override
    public Requirement requirement() {
        return new Requirement(
                "L’accueil affiche la mention de conformité au RGAA",
                ERROR,
                List.of(LAW_2005_102.at("article 47, IV"), DECREE_2019_768.at("")),
                "Une personne handicapée doit savoir dès l’accueil ce qu’elle peut attendre du portail.",
                "Sur la page d’accueil, écrivez « Accessibilité : {a11y-status} » dans un bloc [.fact.a11y-status] avec "
                        + "status={a11y-status-code}.");
    }

    @Override
    public String applicability() {
        return Statements.CONCERNED;
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Statements.areOwedBy(site) ? site.mainOf("home") : Stream.empty();
    }

    @Override
    public Optional<Objection> objection(Target home, Site site) {
        var mention = home.onPage().visible("main [data-fact=a11y-status]").findFirst();
        if (mention.isEmpty()) return Objection.because("la mention de conformité au RGAA est absente de l’accueil");
        var status = site.tenant().accessibility().status();
        return Conformance.isMentionOf(status, mention.get())
                ? Objection.none()
                : Objection.because("la mention de l’accueil n’est pas celle qui correspond à la fiche")
                        .map(objection -> objection
                                .quoting(VisibleText.of(mention.get()))
                                .expecting(Conformance.mention(status)));
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=a11y-status]");
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("l’accueil dit « Accessibilité : partiellement conforme »"),
                Example.failed(
                        "la mention manque",
                        Edit.remove("index.html", "main p:has([data-fact=a11y-status])"),
                        "la mention de conformité au RGAA est absente"),
                Example.failed(
                                "le lien dit seulement « Accessibilité »",
                                Edit.text("index.html", "[data-fact=a11y-status]", "Accessibilité"),
                                "la mention de l’accueil n’est pas celle")
                        .alsoBreaking("editorial/fact-text-agrees"),
                Example.failed(
                                "la mention ne reprend pas les mots du décret",
                                Edit.text("index.html", "[data-fact=a11y-status]", "Site accessible à 62 %"),
                                "la mention de l’accueil n’est pas celle")
                        .alsoBreaking("editorial/fact-text-agrees"),
                Example.failed(
                                "la donnée contredit la fiche",
                                Edit.attribute("index.html", "[data-fact=a11y-status]", "data-status", "full"),
                                "la mention de l’accueil n’est pas celle")
                        .alsoBreaking("editorial/fact-text-agrees"),
                Example.inapplicable(
                                "une société qui ne publie pas de déclaration n’y est pas tenue",
                                Statements.withoutAny())
                        .alsoBreaking("links/internal-resolve"));
    }
}
