package org.parvis.rules.links;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.parvis.evidence.Destination.Where;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/** Every address on a page that leads into the site leads to a file or a part of a page that exists; every id is given once. */
public final class InternalResolve implements Rule {

    private static final List<String> ADDRESSES = List.of("href", "src", "action", "data", "poster");
    private static final Expression TOP = Expression.of("\\b(?:haut|debut|top)\\b|^[↑⬆▲^]?$");
    private static final String ADDRESSED = "[href], [src], [action], [data], [poster], [srcset], [id]";

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Chaque lien interne mène à une page, un fichier ou un passage qui existe",
                ERROR,
                List.of(RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Une information derrière un lien mort n’est pas une information facile d’accès.",
                "Corrigez l’adresse ou l’ancre ; entre pages, écrivez xref:page.adoc#ancre[texte], et déposez images et "
                        + "documents dans assets/.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream().flatMap(page -> {
            var seen = new HashSet<String>();
            return page.select(ADDRESSED).stream()
                    .filter(element ->
                            !addresses(element).isEmpty() || element.hasAttr("id") && !seen.add(element.id()))
                    .map(element -> Target.of(page, element));
        });
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var element = target.part();
        for (var address : addresses(element)) {
            var fault = fault(address, target.onPage(), site);
            if (fault.isPresent())
                return fault.map(objection -> objection.quoting(address).orInRecord());
        }
        if (leadsNowhere(element))
            return Objection.because("le lien ne mène nulle part")
                    .map(objection -> objection
                            .quoting(VisibleText.of(element))
                            .mendedBy("Donnez au lien l’adresse de ce qu’il annonce, ou retirez le lien."));
        return sharedId(element, target.onPage());
    }

    /** A link of the text to the page itself, which does not say that it leads to its top. */
    private static boolean leadsNowhere(Element element) {
        return element.normalName().equals("a")
                && Set.of("", "#").contains(element.attr("href").strip())
                && Css.isWithin(element, "main")
                && !TOP.isIn(VisibleText.fold(VisibleText.of(element)));
    }

    private static Optional<Objection> sharedId(Element element, Page page) {
        var id = element.id();
        return id.isEmpty() || page.withId(id).filter(element::equals).isPresent()
                ? Objection.none()
                : Objection.because("deux parties de la page ont le même identifiant")
                        .map(objection -> objection.quoting(id));
    }

    private static Optional<Objection> fault(String address, Page page, Site site) {
        var destination = Destination.of(address, page, site);
        if (destination.where() == Where.ELSEWHERE) return SpoiltAddress.objection(address);
        if (destination.where() == Where.NOWHERE)
            return Objection.because("l’adresse du lien est mal formée ou sort du site");
        if (!destination.existsIn(site))
            return Objection.because("le lien mène à une page ou à un fichier qui n’existe pas");
        var fragment = destination.fragment();
        var hasAnchor = fragment.isEmpty()
                || fragment.equals("top")
                || site.page(destination.path())
                        .map(target -> hasAnchor(target, fragment))
                        .orElse(true);
        return hasAnchor
                ? Objection.none()
                : Objection.because("le lien mène à un passage qui n’existe pas")
                        .map(objection ->
                                objection.mendedBy("Donnez cette ancre au passage visé, par une ligne [#ancre] "
                                        + "au-dessus de son titre, ou corrigez celle du lien."));
    }

    private static boolean hasAnchor(Page page, String fragment) {
        return page.withId(fragment).isPresent()
                || page.select("a[name]").stream()
                        .anyMatch(link -> link.attr("name").equals(fragment));
    }

    private static List<String> addresses(Element element) {
        var addresses = new ArrayList<String>(1);
        if (!element.normalName().equals("base"))
            for (var attribute : ADDRESSES) if (element.hasAttr(attribute)) addresses.add(element.attr(attribute));
        if (element.hasAttr("srcset"))
            for (var candidate : element.attr("srcset").strip().split(",\\s+"))
                if (!candidate.isBlank()) addresses.add(candidate.strip().split("\\s+")[0]);
        return addresses;
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.SITE);
    }

    @Override
    public List<Example> examples() {
        var page = "conditions-utilisation/index.html";
        return List.of(
                Example.passed("tous les liens du site mènent quelque part"),
                Example.passed(
                        "une ancre d’une autre page existe",
                        Edit.attribute(page, "main a[href*=confidentialite]", "href", "../confidentialite/#droits")),
                Example.passed(
                        "un lien absolu vers le portail est un lien interne",
                        Edit.attribute(
                                page,
                                "main a[href*=confidentialite]",
                                "href",
                                "https://data.valmont.example/confidentialite/#droits")),
                Example.failed(
                        "le lien mène à une page qui n’existe pas",
                        Edit.append(page, "main", "<p>Voyez <a href=\"../aide/\">l’aide</a>.</p>"),
                        "le lien mène à une page ou à un fichier qui n’existe pas"),
                Example.failed(
                        "le lien absolu mène à une page du portail qui n’existe pas",
                        Edit.append(
                                page,
                                "main",
                                "<p>Voyez <a href=\"https://data.valmont.example/aide/\">l’aide</a>.</p>"),
                        "le lien mène à une page ou à un fichier qui n’existe pas"),
                Example.failed(
                        "l’ancre n’existe pas",
                        Edit.attribute(page, "main a[href*=confidentialite]", "href", "../confidentialite/#duree"),
                        "le lien mène à un passage qui n’existe pas"),
                Example.passed(
                        "un lien mène en haut de la page",
                        Edit.append(page, "main", "<p><a href=\"#\">Haut de la page</a></p>")),
                Example.failed(
                        "l’adresse d’un document annoncé n’a pas été mise",
                        Edit.append(page, "main", "<p>Consultez <a href=\"#\">le règlement du marché</a>.</p>"),
                        "le lien ne mène nulle part"),
                Example.failed(
                        "une adresse de la fiche mène à une page du portail qui n’existe pas",
                        Edit.field(
                                        "accessibility.scheme-url",
                                        URI.create("https://data.valmont.example/schema-accessibilite/"))
                                .and(Edit.attribute(
                                        "accessibilite/index.html",
                                        "a[data-fact=scheme]",
                                        "href",
                                        "https://data.valmont.example/schema-accessibilite/")),
                        "le lien mène à une page ou à un fichier qui n’existe pas"),
                Example.passed(
                        "deux tirets se suivent dans le nom d’un site",
                        Edit.append(
                                page,
                                "main",
                                "<p>Voyez <a href=\"https://xn--bcher-kva.example/a--b\">le libraire</a>.</p>")),
                Example.failed(
                        "deux tirets sont devenus un tiret long dans une adresse",
                        Edit.append(
                                page,
                                "main",
                                "<p>Voyez <a href=\"https://xn\u2014\u200Bbcher-kva.example/\">le libraire</a>.</p>"),
                        "un tiret long ou un caractère invisible"),
                Example.failed(
                        "l’adresse n’a pas de nom de site",
                        Edit.append(page, "main", "<p>Voyez <a href=\"https:///horaires\">les horaires</a>.</p>"),
                        "n’a pas de nom de site"),
                Example.failed(
                        "le domaine d’un autre est écrit devant celui où mène le lien",
                        Edit.append(
                                page,
                                "main",
                                "<p>Voyez <a href=\"https://www.gouv.example@ailleurs.example/\">la démarche</a>.</p>"),
                        "un nom d’utilisateur devant son domaine"),
                Example.failed(
                        "le domaine est écrit en codes",
                        Edit.append(
                                page, "main", "<p>Voyez <a href=\"https://ailleurs%2eexample/\">la démarche</a>.</p>"),
                        "écrit en codes"),
                Example.failed(
                        "le domaine a une lettre cyrillique pour un i",
                        Edit.append(
                                page, "main", "<p>Voyez <a href=\"https://mair\u0456e.example/\">la démarche</a>.</p>"),
                        "des lettres d’une autre écriture"),
                Example.failed(
                        "le même domaine en xn--",
                        Edit.append(
                                page,
                                "main",
                                "<p>Voyez <a href=\"https://xn--maire-q2e.example/\">la démarche</a>.</p>"),
                        "des lettres d’une autre écriture"),
                Example.passed(
                        "un nom de compte est dans le chemin",
                        Edit.append(
                                page,
                                "main",
                                "<p>Voyez <a href=\"https://social.example/@valmont?a=b@c.example#d@e\">nos "
                                        + "nouvelles</a> et <a href=\"https://cartes.example/@48.85,2.35/50%25\">le "
                                        + "plan</a>.</p>")),
                Example.passed(
                        "un domaine a des lettres accentuées",
                        Edit.append(
                                page,
                                "main",
                                "<p>Voyez <a href=\"https://www.vallée-du-lys.example/\">la vallée</a>.</p>")),
                Example.passed(
                        "un domaine est tout entier dans une autre écriture",
                        Edit.append(
                                page,
                                "main",
                                "<p>Voyez <a href=\"https://пример.испытание/\">notre ville jumelle</a>.</p>")),
                Example.failed(
                        "l’image n’existe pas",
                        Edit.append(page, "main", "<p><img src=\"../assets/carte.png\" alt=\"Carte\"></p>"),
                        "le lien mène à une page ou à un fichier qui n’existe pas"),
                Example.failed(
                        "le lien sort du site",
                        Edit.append(page, "main", "<p>Voyez <a href=\"../../aide/\">l’aide</a>.</p>"),
                        "mal formée ou sort du site"),
                Example.failed(
                        "deux parties de la page ont le même identifiant",
                        Edit.append(page, "main", "<p id=\"reutilisation\">Citez la source.</p>"),
                        "deux parties de la page ont le même identifiant"));
    }
}
