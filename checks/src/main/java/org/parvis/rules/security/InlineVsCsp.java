package org.parvis.rules.security;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.INFO;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.ContentSecurityPolicy;
import org.parvis.evidence.GovernedPart;
import org.parvis.evidence.Request;
import org.parvis.site.Css;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * A page says in a content security policy what may run and load there, and holds nothing that its policy forbids. A host that
 * the record does not declare is the matter of security/undeclared-third-party.
 */
public final class InlineVsCsp implements Rule {

    private static final String POLICY = "meta[http-equiv=Content-Security-Policy]";

    private static final String LIMITED = "script, style, link[rel~=(?i)stylesheet]";

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Chaque page a une politique de sécurité du contenu, et s’y tient",
                ERROR,
                List.of(RGPD.at("article 32"), GOOD_PRACTICE.at("")),
                "Cette politique empêche un script injecté de lire ce que le visiteur écrit ; ce qu’elle interdit à la page elle-même "
                        + "ne marche pas chez lui.",
                "Sortez le code de la page vers un fichier du portail, ou admettez-le par son empreinte (sha256) dans la balise "
                        + "meta[http-equiv=Content-Security-Policy] de la mise en page ; un hôte que rien n’appelle se retire de "
                        + "data-protection.recipients[].hosts dans tenant.yaml.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(
                site.everyPage(),
                site.pages().stream()
                        .flatMap(page -> GovernedPart.in(page).map(part -> Target.of(page, part.element()))));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var policies = ContentSecurityPolicy.of(target.onPage());
        if (target.part() instanceof Document) return onPolicy(target.onPage(), policies, site);
        return policies.stream()
                .flatMap(policy -> new GovernedPart(target.part()).conflicts(policy, site))
                .findFirst()
                .flatMap(conflict ->
                        Objection.because("{} n’est pas admis par la politique de sécurité du contenu", conflict));
    }

    private static Optional<Objection> onPolicy(Page page, List<ContentSecurityPolicy> policies, Site site) {
        if (policies.isEmpty())
            return Objection.because("la page n’a pas de politique de sécurité du contenu")
                    .map(objection -> objection.weighing(WARNING));
        if (policies.stream().allMatch(ContentSecurityPolicy::runsAnyScript))
            return Objection.because(
                            "la politique de sécurité du contenu admet n’importe quel script écrit dans la page")
                    .map(objection -> objection.quoting("'unsafe-inline'"));
        if (policies.stream().noneMatch(policy -> policy.governs("script-src")))
            return Objection.because("la politique de sécurité du contenu ne dit rien des scripts")
                    .map(objection ->
                            objection.expecting("script-src ou default-src").weighing(WARNING));
        if (isLate(page))
            return Objection.because("la politique de sécurité du contenu vient après ce qu’elle doit limiter")
                    .map(objection -> objection.weighing(WARNING));
        var ignored = policies.stream().flatMap(ContentSecurityPolicy::ignored).collect(Collectors.joining(", "));
        if (!ignored.isEmpty())
            return Objection.because("une directive n’a d’effet que dans un en-tête, et non dans une balise meta")
                    .map(objection -> objection.quoting(ignored).weighing(WARNING));
        var unused = unused(page, policies, site);
        return unused.isEmpty()
                ? Objection.none()
                : Objection.because("la politique de sécurité du contenu admet un hôte qu’aucune page n’appelle")
                        .map(objection -> objection.quoting(unused).weighing(INFO));
    }

    private static boolean isLate(Page page) {
        return page.select(POLICY).stream()
                .flatMap(policy -> policy.previousElementSiblings().stream())
                .anyMatch(before -> before.is(Css.of(LIMITED)));
    }

    /** Hosts that are admitted for nothing, said once: of the first page. */
    private static String unused(Page page, List<ContentSecurityPolicy> policies, Site site) {
        if (page != site.pages().get(0)) return "";
        var called = site.pages().stream()
                .flatMap(Request::in)
                .flatMap(request -> request.host().stream())
                .collect(Collectors.toSet());
        return policies.stream()
                .flatMap(ContentSecurityPolicy::hosts)
                .filter(host -> !host.startsWith("*.") && !called.contains(host))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.SITE);
    }

    @Override
    public List<Example> examples() {
        var home = "index.html";
        var offer = "#offre";
        return List.of(
                Example.passed("chaque page a sa politique, et rien n’y contrevient"),
                Example.passed(
                        "le script est admis par son empreinte",
                        Edit.attribute(
                                        home,
                                        POLICY,
                                        "content",
                                        "default-src 'self'; script-src 'sha256-5qOInwWcOLoAnR6yi9swCvUJ81SYhQThgD6RwOauNWU='")
                                .and(Edit.append(home, "body", "<script>compter()</script>"))),
                Example.passed(
                        "des données décrites en JSON ne s’exécutent pas",
                        Edit.append(
                                home, "body", "<script type=\"application/ld+json\">{\"name\":\"Valmont\"}</script>")),
                Example.passed(
                        "l’image vient d’un destinataire déclaré, que la politique admet",
                        Edit.field("data-protection.recipients[1].hosts", List.of("cartes.example"))
                                .and(Edit.attribute(
                                        home,
                                        POLICY,
                                        "content",
                                        "default-src 'self'; img-src 'self' https://cartes.example"))
                                .and(map())),
                Example.failed(
                        "la page n’a pas de politique",
                        Edit.remove(home, POLICY),
                        "la page n’a pas de politique de sécurité du contenu"),
                Example.failed(
                        "un bouton porte du code",
                        Edit.append(home, offer, "<p><button onclick=\"ouvrir()\">Ouvrir</button></p>"),
                        "l’attribut onclick n’est pas admis"),
                Example.failed(
                        "un script est écrit dans la page",
                        Edit.append(home, "body", "<script>compter()</script>"),
                        "le script écrit dans la page n’est pas admis"),
                Example.failed(
                        "un lien est du code",
                        Edit.append(home, offer, "<p><a href=\"javascript:ouvrir()\">Ouvrir</a></p>"),
                        "le code dans une adresse (javascript:) n’est pas admis"),
                Example.failed(
                        "un style est écrit dans la page, et la politique ne l’admet pas",
                        Edit.attribute(home, POLICY, "content", "default-src 'self'")
                                .and(Edit.append(home, "head", "<style>h1 { color: navy }</style>")),
                        "le style écrit dans la page n’est pas admis"),
                Example.failed(
                        "la politique n’admet pas l’hôte d’un destinataire déclaré",
                        Edit.field("data-protection.recipients[1].hosts", List.of("cartes.example"))
                                .and(Edit.attribute(home, POLICY, "content", "default-src 'self'"))
                                .and(map()),
                        "ce que la page appelle (https://cartes.example/valmont.png) n’est pas admis"),
                Example.failed(
                        "la politique admet tout script de la page",
                        Edit.attribute(
                                home, POLICY, "content", "default-src 'self'; script-src 'self' 'unsafe-inline'"),
                        "admet n’importe quel script écrit dans la page"),
                Example.failed(
                        "la politique ne dit rien des scripts",
                        Edit.attribute(home, POLICY, "content", "img-src 'self'"),
                        "ne dit rien des scripts"),
                Example.failed(
                        "la politique compte sur une directive que les navigateurs n’y lisent pas",
                        Edit.attribute(home, POLICY, "content", "default-src 'self'; frame-ancestors 'none'"),
                        "n’a d’effet que dans un en-tête"),
                Example.failed(
                        "la politique vient après une feuille de style",
                        Edit.remove(home, POLICY)
                                .and(
                                        Edit.append(
                                                home,
                                                "head",
                                                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">")),
                        "vient après ce qu’elle doit limiter"),
                Example.failed(
                        "la politique admet un hôte que personne n’appelle",
                        Edit.attribute(home, POLICY, "content", "default-src 'self' https://cartes.example"),
                        "un hôte qu’aucune page n’appelle"));
    }

    private static Edit map() {
        return Edit.append(
                "index.html",
                "#offre",
                "<p><img src=\"https://cartes.example/valmont.png\" alt=\"Carte de la commune\"></p>");
    }
}
