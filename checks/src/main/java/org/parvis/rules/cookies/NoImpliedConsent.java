package org.parvis.rules.cookies;

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
import org.parvis.evidence.Assertions;
import org.parvis.evidence.ConsentBanner;
import org.parvis.evidence.ConsentFiction;
import org.parvis.site.Css;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/**
 * No sentence takes a visit for consent to trackers, and no box is ticked before the visitor ticks it. Sentences that derive
 * another consent are the matter of privacy/consent-not-implied.
 */
public final class NoImpliedConsent implements Rule {

    private static final String TICKED =
            "input[type=checkbox][checked], [role=switch][aria-checked=true], [role=checkbox][aria-checked=true]";
    private static final String PANEL = "dialog, [role=dialog], [role=alertdialog], form, fieldset, section, div";
    private static final Words TRACKERS = Words.of("no-implied-consent/trackers", "\\b(?:cookie|traceur)s?\\b");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Naviguer ne vaut pas accord aux traceurs, et aucune case n’est cochée d’avance",
                ERROR,
                List.of(RGPD.at("article 4, 11"), RGPD.at("article 7")),
                "Accepter un traceur est un geste : continuer, faire défiler ou fermer n’en est pas un.",
                "Retirez la phrase, ou dites par quel bouton la personne accepte ; laissez décochées les cases facultatives, et "
                        + "marquez data-exempt et disabled celles des traceurs exemptés.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.prose().map(passage -> Target.of(page, passage)),
                        Stream.concat(closedBanners(page), ticked(page)).map(part -> Target.of(page, part))));
    }

    /** A banner that waits to be opened has no passages that a reader sees yet. */
    private static Stream<Element> closedBanners(Page page) {
        return ConsentBanner.on(page).map(ConsentBanner::origin).filter(VisibleText::isHidden);
    }

    private static Stream<Element> ticked(Page page) {
        return page.select(TICKED).stream().filter(NoImpliedConsent::isAboutTrackers);
    }

    private static boolean isAboutTrackers(Element box) {
        if (box.hasAttr("data-consent")) return true;
        var panel = box.closest(Css.of(PANEL));
        return panel != null && TRACKERS.on(panel).isIn(VisibleText.fold(panel.text()));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.part().normalName().equals("input") && target.part().is(Css.of(TICKED)))
            return ticked(target.part());
        return fiction(target, site)
                .flatMap(fiction -> Objection.because(fiction.reason())
                        .map(objection -> objection.quoting(fiction.sentence()).expecting(fiction.replacement())));
    }

    private static Optional<ConsentFiction> fiction(Target target, Site site) {
        var isShown =
                target.passage().filter(passage -> !passage.text().isEmpty()).isPresent();
        return !isShown && VisibleText.isHidden(target.part())
                ? Assertions.sentences(VisibleText.of(ConsentBanner.opened(target.part())))
                        .flatMap(sentence -> ConsentFiction.in(sentence, site.asOf()).stream())
                        .findFirst()
                : target.passage().flatMap(passage -> ConsentFiction.in(passage, site.asOf()));
    }

    /** A box that nobody can untick is right for trackers that need no consent; where boxes bear our marks it must say so. */
    private static Optional<Objection> ticked(Element box) {
        var isForced = box.hasAttr("disabled") || box.attr("aria-disabled").equals("true");
        var isExempt = box.hasAttr("data-exempt") || !box.hasAttr("data-consent");
        return isForced && isExempt
                ? Objection.none()
                : Objection.because("une case est cochée d’avance")
                        .map(objection -> objection.quoting(box.outerHtml()));
    }

    @Override
    public List<Example> examples() {
        var box =
                "<form><p>Traceurs facultatifs</p><label><input type=\"checkbox\" name=\"video\"@> Vidéos</label></form>";
        return List.of(
                Example.passed("rien n’est déduit d’une visite"),
                Example.passed("la phrase dit le contraire", saying("Votre navigation ne vaut pas accord.")),
                Example.passed(
                        "la phrase est citée pour être écartée",
                        saying("Vous ne lirez pas ici « en poursuivant, vous acceptez nos cookies ».")),
                Example.passed(
                        "d’autres sites en jugent autrement",
                        saying(
                                "Certains sites considèrent qu’en poursuivant votre navigation vous acceptez les cookies ; la CNIL le leur "
                                        + "interdit.")),
                Example.passed(
                        "un ancien bandeau est raconté dans l’historique",
                        Edit.append(
                                "cookies/index.html",
                                "#version",
                                "<ul data-changelog><li>Retrait de la phrase : en poursuivant votre navigation, vous "
                                        + "acceptez les cookies.</li></ul>")),
                Example.passed(
                        "la case d’un traceur exempté est cochée et figée",
                        Edit.append("cookies/index.html", "#choix", box.replace("@", " checked disabled data-exempt"))),
                Example.passed(
                        "une case cochée ne parle pas de traceurs",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<form><label><input type=\"checkbox\" checked> Trier par date</label></form>")),
                Example.failed(
                        "naviguer vaudrait accord",
                        saying("En poursuivant votre navigation, vous acceptez les cookies."),
                        "un accord est déduit de la navigation"),
                Example.passed(
                        "le portail s’ouvre à qui refuse",
                        saying("L’accès au portail n’est pas subordonné à l’accord aux cookies.")),
                Example.passed(
                        "une vidéo attend un accord",
                        saying("L’accès aux vidéos est subordonné à votre accord aux cookies.")),
                Example.failed(
                        "le portail ne s’ouvre qu’à qui accepte",
                        saying("L’accès à ce portail est conditionné au consentement à nos cookies."),
                        "soumis à l’acceptation de traceurs"),
                Example.failed(
                        "qui refuse est mis dehors",
                        saying("Si vous refusez nos traceurs, l’accès au site vous sera refusé."),
                        "soumis à l’acceptation de traceurs"),
                Example.failed(
                        "fermer le bandeau vaudrait accord",
                        saying("Si vous fermez ce message, nous considérons que vous êtes d’accord."),
                        "un accord est déduit de la navigation"),
                Example.failed(
                        "utiliser le site vaudrait accord aux traceurs",
                        saying("En utilisant ce portail, vous acceptez le dépôt de traceurs."),
                        "un accord aux traceurs est déduit de la visite"),
                Example.passed(
                        "l’absence d’opposition, un usage ou un refus disent autre chose",
                        saying(
                                "Sauf avis contraire de votre part, aucun cookie facultatif n’est déposé. À défaut d’opposition, "
                                        + "la mesure d’audience exemptée se poursuit. Le simple fait d’utiliser ce portail ne vaut pas "
                                        + "acceptation des cookies. L’utilisation de ce portail n’emporte pas accord aux traceurs. Pour "
                                        + "refuser les cookies, cliquez sur le bouton « Tout refuser ».")),
                Example.failed(
                        "ne pas s’opposer vaudrait accord",
                        saying("À défaut d’opposition de votre part, vous acceptez nos cookies."),
                        "un accord aux traceurs est déduit du silence"),
                Example.failed(
                        "se taire vaudrait accord",
                        saying("Sauf avis contraire, votre consentement est acquis pour tous les cookies."),
                        "un accord aux traceurs est déduit du silence"),
                Example.failed(
                        "le simple fait d’utiliser vaudrait accord",
                        saying("Le simple fait d’utiliser ce portail emporte acceptation des cookies."),
                        "un accord aux traceurs est déduit de la visite"),
                Example.failed(
                        "l’usage du portail vaudrait accord",
                        saying("L’utilisation de ce portail implique l’acceptation des traceurs."),
                        "un accord aux traceurs est déduit de la visite"),
                Example.failed(
                        "refuser demande une lettre",
                        saying("Pour refuser les cookies, écrivez au service informatique."),
                        "refuser demande d’écrire ou d’appeler"),
                Example.failed(
                        "défiler vaudrait accord",
                        saying("Le défilement de la page vaut consentement."),
                        "un accord est déduit de la navigation"),
                Example.failed(
                        "le bandeau prend une visite pour un accord",
                        ConsentSample.asking()
                                .and(Edit.append(
                                        "index.html", "dialog", "<p>En continuant, vous acceptez les traceurs.</p>")),
                        "un accord est déduit de la navigation"),
                Example.failed(
                        "une case facultative est cochée d’avance",
                        Edit.append("cookies/index.html", "#choix", box.replace("@", " checked")),
                        "une case est cochée d’avance"),
                Example.failed(
                        "une case soumise à accord est cochée et figée",
                        Edit.append(
                                "cookies/index.html",
                                "#choix",
                                box.replace("@", " data-consent=video checked disabled")),
                        "une case est cochée d’avance"),
                Example.passedInEnglish(
                        "en anglais, un geste vaut accord",
                        Edit.append(
                                "en/cookies/index.html",
                                "#choix",
                                "<p>By clicking the button, you accept cookies; we set none before.</p>")),
                Example.failedInEnglish(
                        "la charte en anglais déduit l’accord de la visite",
                        Edit.append(
                                "en/cookies/index.html",
                                "#choix",
                                "<p>By continuing to browse this site, you accept our cookies.</p>"),
                        "consent to trackers is derived from browsing"));
    }

    private static Edit saying(String sentence) {
        return Edit.append("cookies/index.html", "#choix", "<p>" + sentence + "</p>");
    }
}
