package org.parvis.rules.security;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.parvis.evidence.RegistrableDomain;
import org.parvis.evidence.Request;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** A script or a style sheet that somebody else serves is taken only as it was when the page was written. */
public final class ScriptIntegrity implements Rule {

    private static final String CODE = "script[src], link[rel~=(?i)(^|\\s)(stylesheet|modulepreload)(\\s|$)][href]";
    private static final Expression STRONG =
            Expression.of("sha(?:384-[A-Za-z0-9+/]{64}|512-[A-Za-z0-9+/]{86}==)(?:\\?.*)?");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Un script ou une feuille de style venus d’ailleurs portent leur empreinte",
                ERROR,
                List.of(RGPD.at("article 32"), GOOD_PRACTICE.at("")),
                "Sans empreinte, qui prend la main sur l’autre serveur la prend aussi sur cette page et sur ce qu’on y écrit.",
                "Hébergez le fichier avec le portail, ou ajoutez à l’élément integrity=\"sha384-…\" et crossorigin=\"anonymous\".");
    }

    @Override
    public String applicability() {
        return "Aux pages qui chargent un script ou une feuille de style d’un autre domaine que ceux de l’organisme.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page -> page.select(CODE).stream()
                        .filter(element -> isForeign(element, page, site))
                        .map(element -> Target.of(page, element)));
    }

    private static boolean isForeign(Element element, Page page, Site site) {
        return !Css.isWithin(element, "template")
                && Request.of(element)
                        .filter(request -> !request.isInert())
                        .flatMap(request -> request.host().stream())
                        .anyMatch(host -> !isOwn(host, site));
    }

    private static boolean isOwn(String host, Site site) {
        var portal = site.tenant().portal();
        return Stream.concat(Stream.of(portal.home().getHost()), portal.domains().stream())
                .flatMap(domain -> RegistrableDomain.ascii(domain).stream())
                .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var element = target.part();
        var address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
        var missing = new ArrayList<Phrase>();
        if (element.attr("integrity").isBlank()) missing.add(Phrase.verbatim("integrity"));
        if (!element.hasAttr("crossorigin")) missing.add(Phrase.verbatim("crossorigin"));
        if (!missing.isEmpty())
            return Objection.because(
                            "le fichier vient d’un autre serveur, et il manque {}", Phrase.joined("{} et {}", missing))
                    .map(objection -> objection.quoting(address));
        return Arrays.stream(element.attr("integrity").strip().split("\\s+"))
                        .anyMatch(digest -> STRONG.matcher(digest).matches())
                ? Objection.none()
                : Objection.because("l’empreinte du fichier est trop faible, ou n’en est pas une")
                        .map(objection -> objection
                                .quoting(element.attr("integrity"))
                                .expecting("sha384-… ou sha512-…")
                                .weighing(WARNING));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.DOMAINS);
    }

    @Override
    public List<Example> examples() {
        var digest = "oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC";
        return List.of(
                Example.passed(
                        "le script d’un prestataire porte son empreinte",
                        loading("<script src=\"https://cdn.example/x.js\" integrity=\"sha384-" + digest
                                + "\" crossorigin=\"anonymous\"></script>")),
                Example.inapplicable("tout ce qui s’exécute vient du portail", Edit.none()),
                Example.inapplicable(
                        "la feuille de style vient d’un autre hôte de l’organisme",
                        Edit.field("data-protection.recipients[1].hosts", List.of("styles.valmont.example"))
                                .and(Edit.append(
                                        "index.html",
                                        "head",
                                        "<link rel=\"stylesheet\" href=\"https://styles.valmont.example/a.css\">"))),
                Example.failed(
                        "le script n’a pas d’empreinte",
                        loading("<script src=\"https://cdn.example/x.js\"></script>"),
                        "il manque integrity et crossorigin"),
                Example.failed(
                        "le navigateur ne peut pas vérifier l’empreinte",
                        loading("<script src=\"https://cdn.example/x.js\" integrity=\"sha384-" + digest
                                + "\"></script>"),
                        "il manque crossorigin"),
                Example.failed(
                        "la feuille de style n’a pas d’empreinte",
                        loading("<link rel=\"stylesheet\" href=\"https://cdn.example/a.css\" crossorigin>"),
                        "il manque integrity"),
                Example.failed(
                        "l’empreinte est d’une sorte trop faible",
                        loading("<script src=\"https://cdn.example/x.js\" crossorigin integrity=\""
                                + "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"></script>"),
                        "trop faible"));
    }

    private static Edit loading(String element) {
        return Edit.field("data-protection.recipients[1].hosts", List.of("cdn.example"))
                .and(Edit.append("index.html", "head", element));
    }
}
