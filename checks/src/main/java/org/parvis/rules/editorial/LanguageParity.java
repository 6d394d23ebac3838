package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.LAW_94_665;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.INFO;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleSite;
import org.parvis.evidence.NamedDocument;
import org.parvis.evidence.PageLinks;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Knowledge;
import org.parvis.site.Language;
import org.parvis.site.Lookup;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * French comes first, and translations say the same. A translation is a page whose {@code html[lang]} is not French, wherever it
 * lies; its French page has the same {@code data-page}, and each leads to the other by {@code hreflang}. A site in French alone
 * is not spoken of.
 */
public final class LanguageParity implements Rule {

    private static final Lookup<Optional<String>> SPOKEN = Lookup.of(page -> Language.of(page.passages()));
    private static final Set<String> REGIONAL =
            Set.of("br", "ca", "co", "eu", "frp", "gcf", "gcr", "gsw", "oc", "pcd", "rcf", "ty", "wls");
    private static final Set<NamedDocument> MANDATORY = Set.of(
            NamedDocument.PRIVACY,
            NamedDocument.COOKIES,
            NamedDocument.LEGAL,
            NamedDocument.TERMS,
            NamedDocument.ACCESSIBILITY);

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Le français d’abord, et des traductions qui disent la même chose",
                ERROR,
                List.of(LAW_94_665.at("articles 2 à 4"), GOOD_PRACTICE.at("")),
                "Qui lit une traduction a les mêmes droits, les mêmes délais et les mêmes recours que qui lit le français.",
                "Écrivez chaque page en français, traduisez-les toutes, et mettez à jour les traductions en même temps.");
    }

    @Override
    public String applicability() {
        return "Aux portails qui ont des pages dans une autre langue que le français.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        var misdeclared = site.pages().stream()
                .filter(page -> !page.isTranslation())
                .filter(page -> isInAnotherLanguage(page) || !declared(page).equals(Language.FRENCH))
                .map(page -> Target.of(page, root(page)));
        var translated = site.translations().flatMap(page -> {
            var first = languageFirst(page, site);
            return Stream.concat(
                    first ? Stream.of(Target.of(page, root(page))) : Stream.empty(), Stream.of(Target.of(page)));
        });
        return Stream.concat(misdeclared, translated);
    }

    private static Element root(Page page) {
        return page.select("html").get(0);
    }

    private static boolean languageFirst(Page page, Site site) {
        return site.translations()
                .filter(other -> other.language().equals(page.language()))
                .findFirst()
                .filter(page::equals)
                .isPresent();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var page = target.onPage();
        if (!page.isTranslation()) return misdeclared(page);
        return target.part().equals(root(page)) ? ofLanguage(page.language(), site) : ofPage(page, site);
    }

    private static String declared(Page page) {
        var declared = Language.primary(root(page).attr("lang"));
        return declared.isEmpty() ? Language.FRENCH : declared;
    }

    private static boolean isInAnotherLanguage(Page page) {
        return SPOKEN.on(page)
                .filter(language -> !language.equals(declared(page)))
                .isPresent();
    }

    private static Optional<Objection> misdeclared(Page page) {
        return isInAnotherLanguage(page)
                ? Objection.because("la page n’est pas écrite dans la langue qu’elle annonce")
                        .map(objection -> objection
                                .quoting("lang=\"" + declared(page) + "\"")
                                .expecting("lang=\"" + SPOKEN.on(page).orElseThrow() + "\"")
                                .weighing(WARNING))
                : Objection.none();
    }

    private static Optional<Objection> ofLanguage(String language, Site site) {
        var missing = MANDATORY.stream()
                .sorted()
                .filter(document -> site.pagesOf(document.type()).findAny().isPresent())
                .filter(document -> site.translations()
                        .noneMatch(page ->
                                page.language().equals(language) && page.type().equals(document.type())))
                .map(document -> Phrase.of(document.inFrench()))
                .toList();
        if (!missing.isEmpty())
            return Objection.because(
                    "la version « {} » du site n’a pas {}", language, Phrase.joined("{}, {}", missing));
        var foreign = site.translations()
                .map(Page::language)
                .filter(other -> !REGIONAL.contains(other))
                .distinct()
                .count();
        return site.tenant().kind().isPublic() && foreign == 1 && !REGIONAL.contains(language)
                ? Objection.because("un organisme public qui traduit le fait d’ordinaire en deux langues au moins")
                        .map(objection -> objection.weighing(INFO))
                : Objection.none();
    }

    private static Optional<Objection> ofPage(Page page, Site site) {
        if (isInAnotherLanguage(page)) return misdeclared(page);
        if (page.type().isEmpty()) return Objection.none();
        var french = site.pagesOf(page.type()).findFirst();
        if (french.isEmpty()) return Objection.because("cette page n’existe pas en français");
        var differing = StatedFacts.on(french.get()).differingFrom(StatedFacts.on(page));
        if (!differing.isEmpty())
            return Objection.because("la traduction ne donne pas les mêmes faits : {}", String.join(", ", differing))
                    .map(objection ->
                            objection.on(StatedFacts.shown(differing, page)).weighing(WARNING));
        return leadsTo(french.get(), page, site) && leadsTo(page, french.get(), site)
                ? Objection.none()
                : Objection.because("la page et sa version française ne mènent pas l’une à l’autre par hreflang")
                        .map(objection -> objection.weighing(WARNING));
    }

    private static boolean leadsTo(Page from, Page to, Site site) {
        return from.select("link[rel=alternate][hreflang], a[hreflang]").stream()
                .filter(link -> Language.primary(link.attr("hreflang")).equals(to.language()))
                .anyMatch(link -> PageLinks.target(link.attr("href"), from, site)
                        .filter(to::equals)
                        .isPresent());
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.SITE);
    }

    @Override
    public List<Example> examples() {
        var german = "de/confidentialite/index.html";
        return List.of(
                Example.inapplicable("un site en français", Edit.none()),
                Example.passed("un site en français, en allemand et en espagnol", translated("de", "es")),
                Example.failed("une seule langue étrangère", translated("de"), "en deux langues au moins"),
                Example.failed(
                        "la traduction donne une autre durée",
                        translated("de", "es")
                                .and(Edit.words(german, "P24M", "P12M"))
                                .and(Edit.words(german, "24 mois", "12 mois")),
                        "la traduction ne donne pas les mêmes faits"),
                Example.failed(
                                "une page n’est pas traduite",
                                translated("de", "es").and(Edit.withoutPage("de/cookies/index.html")),
                                "n’a pas la charte des cookies")
                        .alsoBreaking("links/internal-resolve"),
                Example.failed(
                        "la traduction ne mène pas au français",
                        translated("de", "es").and(Edit.remove(german, "link[hreflang=fr]")),
                        "par hreflang"),
                Example.failed(
                        "une page annonce une autre langue que la sienne",
                        Edit.attribute("conditions-utilisation/index.html", "html", "lang", "en"),
                        "la page n’est pas écrite dans la langue qu’elle annonce"));
    }

    /** The sample site with each of its pages in these languages too. */
    private static Edit translated(String... languages) {
        return draft -> {
            var edited = draft;
            for (var path : SampleSite.paths()) {
                if (path.equals("404.html")) continue;
                for (var language : languages) {
                    edited = Edit.withPage(
                                    language + "/" + path,
                                    translation(draft.pages().get(path), path, language))
                            .and(Edit.append(path, "head", alternate(language, language + "/" + path)))
                            .apply(edited);
                }
            }
            return edited;
        };
    }

    private static String translation(String french, String path, String language) {
        var page = Jsoup.parse(french);
        var facts = page.select("main [data-fact]").clone();
        var words = Map.of(
                "de",
                "Die Seite ist für die Leser, und das ist mit der anderen gleich: sie ist nicht auf ein Wort genau, und die "
                        + "Rechte, die Fristen und die Wege sind die der anderen.",
                "es",
                "La página se dirige a los lectores y las lectoras del portal, para ser leída por sus vecinos y su público, como es debido.");
        page.selectFirst(Css.of("html")).attr("lang", language);
        page.head().prepend("<base href=\"https://data.valmont.example/" + folder(path) + "\">");
        page.head().append(alternate("fr", path));
        page.selectFirst(Css.of("link[rel=canonical]"))
                .attr("href", "https://data.valmont.example/" + language + "/" + folder(path));
        page.title(page.title() + " – " + language);
        var main = page.selectFirst(Css.of("main"));
        main.html("<h1>" + language + "</h1>" + "<p></p>".repeat(3));
        main.select("p").forEach(paragraph -> paragraph.text(words.get(language)));
        var list = main.appendElement("ul");
        facts.forEach(fact -> list.appendElement("li").appendChild(fact));
        page.outputSettings().prettyPrint(false);
        return page.outerHtml();
    }

    private static String alternate(String language, String path) {
        return "<link rel=\"alternate\" hreflang=\"" + language + "\" href=\"https://data.valmont.example/"
                + folder(path) + "\">";
    }

    private static String folder(String path) {
        return path.replace("index.html", "");
    }
}
