package org.parvis.rules.cookies;

import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

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
import org.parvis.evidence.Destination;
import org.parvis.evidence.Wording;
import org.parvis.site.Css;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;

/** Where a tracker needs consent, every page has a permanent link or button that leads back to the choice. */
public final class WithdrawEverywhere implements Rule {

    private static final Words LABEL =
            Words.of("withdraw-everywhere/label", "\\b(?:cookie|traceur|choix|consentement|accord|preference)s?\\b");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Chaque page permet de revenir sur son choix de traceurs",
                ERROR,
                List.of(RGPD.at("article 7, 3"), LIL.at("article 82")),
                "Retirer un accord doit être aussi simple que l’avoir donné, où que l’on soit sur le portail.",
                "Dans le pied de page commun, gardez le lien « Gérer mes cookies », marqué data-consent=open, vers la section "
                        + "« Vos choix » de la charte des cookies.");
    }

    @Override
    public String applicability() {
        return "Aux portails dont un traceur est soumis au consentement.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.tenant().consentTrackers().isEmpty() ? Stream.empty() : site.everyPage();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var page = target.onPage();
        return page.visible("body [data-consent=open], footer a[href]")
                        .filter(control -> !Css.isWithin(control, "main, dialog, [data-consent=banner]"))
                        .filter(control -> reopens(control, page, site))
                        .anyMatch(control -> Wording.of(control, site).say(LABEL))
                ? Objection.none()
                : Objection.because("la page n’a ni lien ni bouton permanent pour revenir sur son choix de traceurs");
    }

    private static boolean reopens(Element control, Page page, Site site) {
        if (control.hasAttr("data-consent")) return !control.hasAttr("disabled");
        var destination = Destination.of(control.attr("href"), page, site);
        return site.page(destination.path())
                .filter(charter -> charter.type().equals("cookies"))
                .filter(charter -> destination.fragment().equals("choix"))
                .map(charter -> charter.document().getElementById("choix"))
                .isPresent();
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.SITE);
    }

    @Override
    public List<Example> examples() {
        var control = "footer [data-consent=open]";
        return List.of(
                Example.passed("un bouton rouvre le choix", ConsentSample.asking()),
                Example.passed(
                        "un lien mène aux choix de la charte",
                        ConsentSample.asking()
                                .and(Edit.replace(
                                        "index.html", control, "<a href=\"cookies/#choix\">Mes cookies</a>"))),
                Example.failed(
                        "une page n’a pas de quoi revenir sur son choix",
                        ConsentSample.asking().and(Edit.remove("index.html", "footer li:has([data-consent=open])")),
                        "ni lien ni bouton permanent"),
                Example.failed(
                        "le lien n’est que dans le texte de la charte",
                        ConsentSample.asking()
                                .and(Edit.remove(ConsentSample.CHARTER, "footer li:has([data-consent=open])"))
                                .and(Edit.append(
                                        ConsentSample.CHARTER,
                                        "#choix",
                                        "<p><button data-consent=\"open\">Gérer mes cookies</button></p>")),
                        "ni lien ni bouton permanent"),
                Example.failed(
                        "le bouton ne dit pas à quoi il sert",
                        ConsentSample.asking().and(Edit.text("index.html", control, "Plus")),
                        "ni lien ni bouton permanent"),
                Example.inapplicable("aucun traceur ne demande d’accord", Edit.none()),
                Example.passedInEnglish("un bouton en anglais rouvre le choix", ConsentSample.askingInEnglish()),
                Example.failedInEnglish(
                        "une page en anglais n’en a pas",
                        ConsentSample.askingInEnglish()
                                .and(Edit.remove("en/cookies/index.html", "footer li:has([data-consent=open])")),
                        "the page has neither a permanent link nor a button"));
    }
}
