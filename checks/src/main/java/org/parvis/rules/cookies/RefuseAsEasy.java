package org.parvis.rules.cookies;

import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;
import static org.parvis.evidence.ConsentBanner.Choice.ACCEPT_ALL;
import static org.parvis.evidence.ConsentBanner.Choice.REFUSE_ALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.ConsentBanner;
import org.parvis.evidence.EqualControls;
import org.parvis.evidence.PageLinks;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;
import org.parvis.tenant.Tracker;

/**
 * A site whose trackers need consent asks for it, and whoever asks lets the visitor refuse as easily as accept, and says for
 * what. On a page without our marks, where only words tell what a button does, a fault weighs less.
 */
public final class RefuseAsEasy implements Rule {

    private static final Words REFUSING =
            Words.of("refuse-as-easy/refusing", "refus|rejet|interdi|sans accepter|\\bnon\\b|reject|decline");
    private static final Words CONSEQUENCE =
            Words.of("refuse-as-easy/consequence", "consequence|quoi que vous choisissiez|sans (?:effet|incidence)");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Refuser les traceurs est aussi simple que les accepter",
                ERROR,
                List.of(LIL.at("article 82"), RGPD.at("article 7")),
                "Un refus qui demande un geste de plus que l’accord n’est pas un vrai choix.",
                "Dans le bandeau, mettez côte à côte deux boutons semblables, data-consent=accept-all et "
                        + "data-consent=refuse-all, dites à quoi servent les traceurs et ce que change un refus, et liez la "
                        + "charte des cookies.");
    }

    @Override
    public String applicability() {
        return "Aux portails qui ont un bandeau de consentement, ou des traceurs qui en demandent un.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        var banners = site.pages().stream()
                .flatMap(page -> ConsentBanner.on(page).map(banner -> Target.of(page, banner.origin())))
                .toList();
        return banners.isEmpty() && !site.tenant().consentTrackers().isEmpty()
                ? site.everyPage().limit(1)
                : banners.stream();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var page = target.onPage();
        if (target.part() == page.document())
            return Objection.because(
                    "un traceur est soumis à accord, et aucune page n’a de bandeau pour l’accepter ou le refuser");
        return ConsentBanner.on(page)
                .filter(banner -> banner.origin() == target.part())
                .findFirst()
                .flatMap(banner -> objection(banner, page, site)
                        .map(objection -> objection.quoting(banner.shown().text())));
    }

    private static Optional<Objection> objection(ConsentBanner banner, Page page, Site site) {
        var faults = controls(banner);
        if (!banner.isMarked()) return Objection.listing(faults).map(objection -> objection.weighing(WARNING));
        faults.addAll(information(banner, page, site));
        return Objection.listing(faults)
                .or(() -> Wording.of(banner.shown(), site).say(CONSEQUENCE)
                        ? Objection.none()
                        : Objection.because("le bandeau ne dit pas ce que change un refus")
                                .map(objection -> objection.weighing(WARNING)));
    }

    private static List<Phrase> controls(ConsentBanner banner) {
        var faults = new ArrayList<Phrase>();
        var refuse = banner.control(REFUSE_ALL);
        if (refuse.isEmpty()) faults.add(Phrase.of("aucun bouton visible ne permet de tout refuser"));
        refuse.filter(control -> !ConsentBanner.words(control, REFUSING))
                .ifPresent(control -> faults.add(Phrase.of("le bouton de refus ne dit pas qu’il refuse")));
        banner.control(ACCEPT_ALL)
                .ifPresent(
                        accept -> refuse.flatMap(control -> EqualControls.difference(accept, control, banner.shown()))
                                .ifPresent(faults::add));
        return faults;
    }

    private static List<Phrase> information(ConsentBanner banner, Page page, Site site) {
        var faults = new ArrayList<Phrase>();
        var words = Wording.of(banner.shown(), site);
        site.tenant().consentTrackers().stream()
                .map(Tracker::purpose)
                .filter(purpose -> !words.tell(purpose))
                .map(purpose -> Phrase.of("le bandeau ne dit pas que les traceurs servent à « {} »", purpose))
                .forEach(faults::add);
        if (banner.shown().select(Css.of("a[href]")).stream().noneMatch(link -> leadsToCharter(link, page, site)))
            faults.add(Phrase.of("le bandeau ne mène pas à la charte des cookies"));
        return faults;
    }

    private static boolean leadsToCharter(Element link, Page page, Site site) {
        return PageLinks.target(link.attr("href"), page, site)
                .filter(charter -> charter.type().equals("cookies"))
                .isPresent();
    }

    @Override
    public List<Example> examples() {
        var home = "index.html";
        var refuse = "[data-consent=refuse-all]";
        return List.of(
                Example.passed("les deux boutons sont côte à côte", ConsentSample.asking()),
                Example.passed(
                        "« continuer sans accepter » est un refus",
                        ConsentSample.asking().and(Edit.text(home, refuse, "Continuer sans accepter"))),
                Example.passed("un bandeau sans nos marques laisse refuser", unmarked("<button>Tout refuser</button>")),
                Example.failed(
                        "aucune page ne demande d’accord",
                        ConsentSample.asking().and(Edit.everywhere(page -> Edit.remove(page, "dialog"))),
                        "aucune page n’a de bandeau"),
                Example.failed(
                        "le bandeau ne permet pas de refuser",
                        ConsentSample.asking().and(Edit.remove(home, refuse)),
                        "aucun bouton visible ne permet de tout refuser"),
                Example.failed(
                        "le refus est caché",
                        ConsentSample.asking().and(Edit.attribute(home, refuse, "style", "display:none")),
                        "aucun bouton visible ne permet de tout refuser"),
                Example.failed(
                        "le refus demande d’ouvrir un volet",
                        ConsentSample.asking()
                                .and(Edit.remove(home, refuse))
                                .and(Edit.append(
                                        home,
                                        "dialog",
                                        "<details open><summary>Réglages</summary><button data-consent=\"refuse-all\" "
                                                + "class=\"choice\">Tout refuser</button></details>")),
                        "n’est pas au même niveau"),
                Example.failed(
                        "le refus est un petit lien",
                        ConsentSample.asking()
                                .and(Edit.replace(
                                        home,
                                        refuse,
                                        "<a href=\"#contenu\" data-consent=\"refuse-all\">Tout refuser</a>")),
                        "n’est pas de la même sorte"),
                Example.failed(
                        "le refus n’a pas l’air d’un bouton",
                        ConsentSample.asking().and(Edit.attribute(home, refuse, "class", "choice link small")),
                        "n’a pas le même aspect"),
                Example.failed(
                        "le bouton de refus mène à des réglages",
                        ConsentSample.asking().and(Edit.text(home, refuse, "Paramétrer")),
                        "le bouton de refus ne dit pas qu’il refuse"),
                Example.failed(
                        "le bandeau ne dit pas à quoi servent les traceurs",
                        ConsentSample.asking().and(Edit.remove(home, "dialog ul")),
                        "ne dit pas que les traceurs servent à « lire nos vidéos »"),
                Example.failed(
                        "le bandeau ne mène pas à la charte",
                        ConsentSample.asking().and(Edit.attribute(home, "dialog a", "href", "#contenu")),
                        "ne mène pas à la charte"),
                Example.failed(
                        "le bandeau ne dit pas ce que change un refus",
                        ConsentSample.asking()
                                .and(Edit.words(home, "Refuser n’a aucune conséquence sur l’usage du portail. ", "")),
                        "ne dit pas ce que change un refus"),
                Example.failed(
                        "un bandeau sans nos marques ne laisse que paramétrer",
                        unmarked("<a href=\"#contenu\">Paramétrer</a>"),
                        "aucun bouton visible ne permet de tout refuser"),
                Example.inapplicable("aucun traceur ne demande d’accord", Edit.none()),
                Example.passedInEnglish("un bandeau en anglais laisse refuser", ConsentSample.askingInEnglish()),
                Example.failedInEnglish(
                        "un bandeau en anglais ne laisse qu’accepter",
                        ConsentSample.askingInEnglish()
                                .and(Edit.remove("en/cookies/index.html", "[data-consent=refuse-all]")),
                        "no visible button lets one refuse everything"));
    }

    private static Edit unmarked(String other) {
        return Edit.append(
                        "index.html",
                        "body",
                        "<div><p>Ce portail se sert de cookies.</p><button>J’accepte</button>" + other + "</div>")
                .and(Edit.append(
                        ConsentSample.CHARTER, "#choix", "<p>Votre choix, accord ou refus, est gardé six mois.</p>"));
    }
}
