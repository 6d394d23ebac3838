package org.parvis.rules.security;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.CollectingForm;
import org.parvis.evidence.KnownHosts;
import org.parvis.evidence.PageLinks;
import org.parvis.evidence.Request;
import org.parvis.evidence.Wording;
import org.parvis.site.Css;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * A form sends what a visitor writes to the portal or to a declared processor, out of sight, and says beside it what becomes of
 * it. That nothing is sent in clear is the matter of security/mixed-content.
 */
public final class FormTargets implements Rule {

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Un formulaire n’envoie ses réponses qu’au portail ou à un sous-traitant déclaré, et dit ce qu’elles deviennent",
                ERROR,
                List.of(RGPD.at("article 13"), RGPD.at("article 32")),
                "Le visiteur doit savoir, avant d’écrire, qui reçoit ce qu’il écrit.",
                "Envoyez le formulaire en méthode post à un hôte déclaré dans data-protection.recipients[].hosts de tenant.yaml, avec "
                        + "processor: true, et ajoutez à côté une phrase avec un lien vers la politique de confidentialité.");
    }

    @Override
    public String applicability() {
        return "Aux pages qui ont un formulaire, sauf de recherche.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page -> page.select("form").stream()
                        .filter(form -> !Css.isWithin(form, "template") && !new CollectingForm(form).isSearch())
                        .map(form -> Target.of(page, form)));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var form = new CollectingForm(target.part());
        var stranger = hosts(target.part()).filter(host -> !maySend(host, site)).findFirst();
        if (stranger.isPresent())
            return Objection.because(
                            "le formulaire envoie les réponses à un hôte qui n’est ni le portail ni un sous-traitant déclaré")
                    .map(objection -> objection.quoting(stranger.get()));
        if (!form.asksWhoYouAre()) return Objection.none();
        if (form.showsItInTheAddress())
            return Objection.because("le formulaire met des données personnelles dans l’adresse de la page suivante")
                    .map(objection -> objection.expecting("method=\"post\""));
        return form.surroundings().anyMatch(part -> explains(part, target, site))
                ? Objection.none()
                : Objection.because("rien à côté du formulaire ne dit ce que deviennent les réponses")
                        .map(objection ->
                                objection.expecting("une phrase avec un lien vers la politique de confidentialité"));
    }

    private static Stream<String> hosts(Element form) {
        return Stream.concat(Stream.of(form), form.select(Css.of("[formaction]")).stream())
                .flatMap(Request::of)
                .flatMap(request -> request.host().stream());
    }

    private static boolean maySend(String host, Site site) {
        return KnownHosts.isOwn(host, site) || KnownHosts.isProcessors(host, site);
    }

    /** Whether {@code part} has a sentence that leads to the privacy policy, and not the link alone. */
    private static boolean explains(Element part, Target form, Site site) {
        return PageLinks.to("privacy", form.onPage(), "a[href]", site)
                .filter(link -> link == part || link.parents().contains(part))
                .anyMatch(link -> VisibleText.of(Wording.row(link)).length()
                        > VisibleText.of(link).length() + 20);
    }

    @Override
    public List<Example> examples() {
        var notice =
                "<p>Vos réponses servent à vous répondre : voir la <a href=\"../confidentialite/\">politique de confidentialité</a>.</p>";
        var field =
                "<p><label>Votre courriel, obligatoire <input type=\"email\" name=\"courriel\" required></label></p><p><button>Envoyer</button></p>";
        return List.of(
                Example.passed(
                        "le formulaire écrit à un sous-traitant déclaré, et le dit",
                        Edit.field("data-protection.recipients[1].hosts", List.of("formulaires.valmont.example"))
                                .and(form(
                                        "method=\"post\" action=\"https://formulaires.valmont.example/contact\"",
                                        field + notice))),
                Example.passed(
                        "un filtre ne demande pas qui vous êtes",
                        form("", "<p><label>Année <input name=\"annee\"></label></p><p><button>Filtrer</button></p>")),
                Example.inapplicable("aucune page n’a de formulaire", Edit.none()),
                Example.inapplicable(
                        "un formulaire ne sert qu’à chercher",
                        form("role=\"search\"", "<p><label>Chercher un nom <input name=\"nom\"></label></p>")),
                Example.failed(
                                "les réponses partent chez un tiers que rien ne déclare",
                                form("method=\"post\" action=\"https://forms.tiers.example/\"", field + notice),
                                "un hôte qui n’est ni le portail ni un sous-traitant déclaré")
                        .alsoBreaking("security/undeclared-third-party"),
                Example.failed(
                        "le destinataire est déclaré, mais n’est pas un sous-traitant",
                        Edit.field("data-protection.recipients[0].hosts", List.of("forms.tiers.example"))
                                .and(form("method=\"post\" action=\"https://forms.tiers.example/\"", field + notice)),
                        "un hôte qui n’est ni le portail ni un sous-traitant déclaré"),
                Example.failed(
                        "le courriel passe dans l’adresse",
                        form("", field + notice),
                        "des données personnelles dans l’adresse de la page suivante"),
                Example.failed(
                        "rien n’est dit à côté du formulaire",
                        form("method=\"post\"", field),
                        "rien à côté du formulaire ne dit ce que deviennent les réponses"),
                Example.failed(
                        "le lien seul n’explique rien",
                        form(
                                "method=\"post\"",
                                field + "<p><a href=\"../confidentialite/\">Politique de confidentialité</a></p>"),
                        "rien à côté du formulaire ne dit ce que deviennent les réponses"));
    }

    private static Edit form(String attributes, String content) {
        return Edit.append("mentions-legales/index.html", "main", "<form " + attributes + ">" + content + "</form>");
    }
}
