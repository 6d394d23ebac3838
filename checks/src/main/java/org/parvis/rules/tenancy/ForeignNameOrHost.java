package org.parvis.rules.tenancy;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.FactWords;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Knowledge;
import org.parvis.site.Passage;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** No name and no host of another tenant is on the pages, their code included, and a page says that it is the tenant's own. */
public final class ForeignNameOrHost implements Rule {

    private static final Expression HOST = Expression.of("(?i)(?:https?:)?//(?:[^/?#\\s@]*@)?([\\p{L}\\p{N}.-]+)");

    private static final Set<String> SAYING_WHOSE = Set.of("meta", "link");

    private static final Ground HOSTS = Ground.of(Sign.inEverything(Expression.any(HOST)));

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Aucun nom ni aucune adresse web d’un autre organisme n’est sur les pages",
                ERROR,
                List.of(RGPD.at("article 5, 1, d"), GOOD_PRACTICE.at("")),
                "Le lecteur et les moteurs de recherche ne doivent pas prendre un organisme pour un autre.",
                "Remplacez le nom ou l’adresse par ceux de l’organisme, ou déclarez l’autre dans relations (parents, partners, homonyms).");
    }

    @Override
    public String applicability() {
        return "À tous les portails, dès que le même prestataire en tient plusieurs.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.everyPassage();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var misattributed = misattributed(target.part(), site);
        return misattributed.isPresent()
                ? misattributed
                : foreign(target.passage().orElseThrow(), site);
    }

    private static Optional<Objection> foreign(Passage passage, Site site) {
        var namesHosts = HOSTS.isIn(passage);
        for (var text : passage.texts()) {
            var name = name(text, site);
            if (name.isPresent()) return name;
            var host = namesHosts ? host(text, site) : Objection.none();
            if (host.isPresent()) return host;
        }
        return Objection.none();
    }

    private static Optional<Objection> misattributed(Element element, Site site) {
        if (!SAYING_WHOSE.contains(element.normalName())) return Objection.none();
        if (element.attr("name").equals("parvis-tenant")
                && !element.attr("content").equals(site.tenant().id()))
            return Objection.because("la page se dit d’un autre portail")
                    .map(objection -> objection
                            .quoting(element.attr("content"))
                            .expecting(site.tenant().id()));
        var givesOwnAddress = element.attr("rel").equals("canonical")
                || element.attr("property").equals("og:url");
        if (!givesOwnAddress) return Objection.none();
        var address = element.attr("href") + element.attr("content");
        var home = site.tenant().portal().home().toString();
        return address.startsWith(home)
                ? Objection.none()
                : Objection.because("la page donne pour adresse celle d’un autre site")
                        .map(objection -> objection.quoting(address).expecting(home));
    }

    private static Optional<Objection> name(String text, Site site) {
        for (var mention : site.others().names(text))
            if (!FactWords.cover(site, text, mention.start(), mention.end()))
                return Optional.of(Foreign.found("le nom", mention.words(), mention.owner()));
        return Objection.none();
    }

    private static Optional<Objection> host(String text, Site site) {
        return HOST.in(text)
                .filter(match -> !FactWords.cover(site, text, match.start(), match.end()))
                .flatMap(match -> foreignHost(match, site))
                .findFirst();
    }

    private static Stream<Objection> foreignHost(MatchResult address, Site site) {
        return site
                .others()
                .atHost(address.group(1))
                .map(owner -> Foreign.found("une adresse web", address.group(), owner))
                .stream();
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("seuls le nom et l’adresse de la commune sont là"),
                Example.passed(
                        "la commune voisine est un partenaire déclaré",
                        Edit.field("relations.partners", List.of("rivebelle"))
                                .and(
                                        adding(
                                                "Avec la commune de Rivebelle, voyez <a href=\"https://data.rivebelle.example/\">ses données</a>."))),
                Example.passed("un lieu porte un nom composé", adding("Le marché de Rivebelle-les-Bains est ouvert.")),
                Example.failed(
                        "le nom d’une autre commune",
                        adding("La commune de Rivebelle publie ses données."),
                        "le nom de Commune de Rivebelle"),
                Example.failed(
                        "le nom court d’une autre commune",
                        adding("Bienvenue à Rivebelle."),
                        "le nom de Commune de Rivebelle"),
                Example.failed(
                        "le nom d’une autre commune dans une alternative",
                        Edit.attribute("index.html", "header img", "alt", "Rivebelle, accueil"),
                        "le nom de Commune de Rivebelle"),
                Example.failed(
                        "un lien vers le portail d’une autre commune",
                        adding("Voyez <a href=\"https://data.rivebelle.example/\">les données</a>."),
                        "une adresse web de Commune de Rivebelle"),
                Example.failed(
                        "l’adresse canonique d’un autre site",
                        Edit.attribute(
                                "index.html", "link[rel=canonical]", "href", "https://donnees.ailleurs.example/"),
                        "la page donne pour adresse celle d’un autre site"),
                Example.failed(
                        "la page d’un autre portail",
                        Edit.attribute("index.html", "meta[name=parvis-tenant]", "content", "rivebelle"),
                        "la page se dit d’un autre portail"));
    }

    private static Edit adding(String sentence) {
        return Edit.append("confidentialite/index.html", "#securite", "<p>" + sentence + "</p>");
    }
}
