package org.parvis.rules.cookies;

import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.RegistrableDomain;
import org.parvis.evidence.Request;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * A page fetches nothing that needs consent: neither from the hosts of a tracker that does, nor of a tool that always does, nor
 * what is marked so. Until the visitor has chosen, such a thing stands on the page as {@code data-src} or as a script of another
 * type.
 */
public final class NoLoadBeforeConsent implements Rule {

    private static final Set<String> CONTROLS = Set.of("a", "button", "form", "input");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Rien de ce qui demande un accord ne se charge avant lui",
                ERROR,
                LIL.at("article 82"),
                "Un traceur déposé à l’ouverture de la page l’est avant que personne n’ait pu dire non.",
                "Écrivez l’adresse dans data-src au lieu de src, ou donnez au script le type text/plain, avec data-consent et le nom "
                        + "du traceur : le bandeau l’active après l’accord. Un simple lien, lui, ne charge rien.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page -> Request.in(page)
                        .filter(request -> !request.isInert())
                        .map(Request::element)
                        .distinct()
                        .map(element -> Target.of(page, element)));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var early = Request.of(target.part())
                .filter(request -> needsConsent(request, site))
                .map(Request::url)
                .distinct()
                .collect(Collectors.joining(", "));
        return early.isEmpty()
                ? Objection.none()
                : Objection.because("la page charge avant tout accord ce qui en demande un")
                        .map(objection -> objection.quoting(early));
    }

    private static boolean needsConsent(Request request, Site site) {
        return isMarked(request.element())
                || request.host().filter(host -> isOfTracker(host, site)).isPresent()
                || ClosedTable.NEVER_EXEMPT
                        .in(VisibleText.fold(request.url()), site.asOf())
                        .findAny()
                        .isPresent();
    }

    /** Controls bear the attribute too, and load nothing. */
    private static boolean isMarked(Element element) {
        return element.hasAttr("data-consent") && !CONTROLS.contains(element.normalName());
    }

    private static boolean isOfTracker(String host, Site site) {
        return site.tenant().consentTrackers().stream()
                .flatMap(tracker -> tracker.hosts().stream())
                .flatMap(declared -> RegistrableDomain.ascii(declared).stream())
                .anyMatch(declared -> host.equals(declared) || host.endsWith("." + declared));
    }

    @Override
    public List<Example> examples() {
        var frame = "iframe[data-consent=lecteur]";
        var video = "https://video.example/visite";
        return List.of(
                Example.passed("la page ne charge rien qui demande un accord"),
                Example.passed("la vidéo attend l’accord", ConsentSample.asking()),
                Example.passed(
                        "le script de la vidéo attend l’accord",
                        ConsentSample.asking()
                                .and(Edit.replace(
                                        "index.html",
                                        frame,
                                        "<script type=\"text/plain\" data-consent=\"lecteur\" src=\"https://video.example/l.js\">"
                                                + "</script>"))),
                Example.passed(
                        "un lien mène à la vidéo",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<p><a href=\"https://www.youtube.com/watch?v=0\">La visite en vidéo</a></p>")),
                Example.failed(
                        "la vidéo est incrustée",
                        ConsentSample.asking().and(Edit.attribute("index.html", frame, "src", video)),
                        "la page charge avant tout accord"),
                Example.failed(
                        "le navigateur se connecte d’avance",
                        ConsentSample.asking()
                                .and(Edit.append(
                                        "index.html",
                                        "head",
                                        "<link rel=\"preconnect\" href=\"https://video.example\">")),
                        "la page charge avant tout accord"),
                Example.failed(
                                "un script actif appelle l’hôte",
                                ConsentSample.asking()
                                        .and(Edit.append(
                                                "index.html",
                                                "body",
                                                "<script>lire('https://video.example/l.js')</script>")),
                                "la page charge avant tout accord")
                        .alsoBreaking("security/inline-vs-csp"),
                Example.failed(
                        "un script du portail marqué pour attendre est actif",
                        ConsentSample.asking()
                                .and(Edit.append(
                                        "index.html",
                                        "body",
                                        "<script data-consent=\"lecteur\" src=\"assets/parvis.css\"></script>")),
                        "la page charge avant tout accord"),
                Example.failed(
                                "une vidéo de YouTube est incrustée, même déclarée comme destinataire",
                                Edit.field("data-protection.recipients[1].hosts", List.of("www.youtube-nocookie.com"))
                                        .and(
                                                Edit.append(
                                                        "index.html",
                                                        "#offre",
                                                        "<iframe src=\"https://www.youtube-nocookie.com/embed/0\" title=\"Visite\"></iframe>")),
                                "la page charge avant tout accord")
                        .alsoBreaking("privacy/joint-controllers"),
                Example.passedInEnglish("en anglais aussi, la vidéo attend", ConsentSample.askingInEnglish()),
                Example.failedInEnglish(
                        "une page en anglais charge la vidéo",
                        ConsentSample.askingInEnglish()
                                .and(
                                        Edit.append(
                                                "en/cookies/index.html",
                                                "#choix",
                                                "<iframe src=\"https://video.example/visite\" data-consent=\"lecteur\" title=\"The visit\"></iframe>")),
                        "the page loads before any consent"));
    }
}
