package org.parvis.rules.accessibility;

import static org.parvis.compliance.Law.LAW_2005_102;
import static org.parvis.compliance.Law.RGAA;
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
import org.parvis.evidence.ContactDetails;
import org.parvis.evidence.Reversal;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/** Whoever meets a defect of accessibility can report it by e-mail. */
public final class FeedbackContact implements Rule {

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Un défaut d’accessibilité peut être signalé par courriel",
                ERROR,
                List.of(LAW_2005_102.at("article 47"), RGAA.at("déclaration d’accessibilité, contact")),
                "Qui n’accède pas à un contenu doit pouvoir l’obtenir autrement.",
                "Dans la déclaration d’accessibilité, écrivez mailto:{a11y-email}[] dans un bloc [.fact.a11y-contact].");
    }

    @Override
    public String applicability() {
        return Statements.CONCERNED;
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Statements.areOwedBy(site) ? site.mainOf("accessibility") : Stream.empty();
    }

    @Override
    public Optional<Objection> objection(Target statement, Site site) {
        var email = site.tenant().accessibility().email();
        var block = statement.onPage().visible("main [data-fact=a11y-contact]").findFirst();
        if (block.isEmpty()) return Objection.because("la déclaration ne dit pas à qui signaler un défaut");
        var denial = Reversal.forbidding(email, block.get()).or(() -> Reversal.unanswered(block.get()));
        if (denial.isPresent())
            return Objection.because("la phrase détourne de signaler un défaut")
                    .map(objection -> objection.quoting(denial.get()).expecting(email));
        return ContactDetails.in(block.get(), site).giveEmail(email)
                ? Objection.none()
                : Objection.because("l’adresse où signaler un défaut manque ou n’est pas celle de la fiche")
                        .map(objection ->
                                objection.quoting(VisibleText.of(block.get())).expecting(email));
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=a11y-contact]");
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var statement = "accessibilite/index.html";
        return List.of(
                Example.passed("un courriel permet de signaler un défaut"),
                Example.failed(
                        "le bloc du contact manque",
                        Edit.replace(statement, "[data-fact=a11y-contact]", "<p>Contactez-nous.</p>"),
                        "la déclaration ne dit pas à qui signaler un défaut"),
                Example.failed(
                        "aucune adresse n’est donnée",
                        Edit.html(statement, "[data-fact=a11y-contact]", "<p>Contactez-nous.</p>"),
                        "l’adresse où signaler un défaut manque"),
                Example.failed(
                        "le lien écrit à une autre adresse que celle qu’il montre",
                        Edit.attribute(
                                statement, "[data-fact=a11y-contact] a", "href", "mailto:contact@valmont.example"),
                        "l’adresse où signaler un défaut manque"),
                Example.passed(
                        "on n’écrit pas à une autre boîte",
                        Edit.append(
                                statement,
                                "[data-fact=a11y-contact]",
                                "<p>N’écrivez plus à webmestre@valmont.example.</p>")),
                Example.failed(
                        "la boîte de la fiche est donnée pour dire de ne pas y écrire",
                        Edit.words(statement, "écrivez à", "n’écrivez jamais à"),
                        "la phrase détourne de signaler un défaut"),
                Example.inapplicable(
                                "une société qui ne publie pas de déclaration n’y est pas tenue",
                                Statements.withoutAny())
                        .alsoBreaking("links/internal-resolve"));
    }
}
