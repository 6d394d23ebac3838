package org.parvis.rules.accessibility;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGAA;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.INFO;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Outline;
import org.parvis.site.Css;
import org.parvis.site.Knowledge;
import org.parvis.site.Lookup;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * The part of RGAA that markup alone can break: language, titles, alternatives, headings, names of links and fields, tables. How
 * headings are typed is good practice, and no law.
 */
public final class BasicMarkup implements Rule {

    private static final Lookup<String> TITLE =
            Lookup.of(page -> page.document().title().strip());
    private static final Set<String> IMAGES = Set.of("img", "area");
    private static final Set<String> SCOPES = Set.of("col", "row", "colgroup", "rowgroup");
    private static final String PARTS =
            "img, input[type=image], area[href], a[href], iframe, th, input, select, textarea, h1, h2, h3, h4, h5, h6";
    private static final String NAMELESS_FIELDS =
            "[type=hidden], [type=submit], [type=reset], [type=button], [type=image]";

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Le code des pages peut être lu par les aides techniques",
                ERROR,
                List.of(
                        RGAA.at("critère 1.1"),
                        RGAA.at("critère 6.1"),
                        RGAA.at("critère 8.3"),
                        RGAA.at("critère 8.5"),
                        RGAA.at("critère 9.1"),
                        GOOD_PRACTICE.at("")),
                "Un lecteur d’écran ne dit que ce que le code lui donne : langue, titres, alternatives, étiquettes.",
                "Complétez le gabarit ou la page : lang et title sur chaque page, alt sur chaque image, un h1 et des niveaux de "
                        + "titre sans saut, un nom à chaque lien et à chaque champ. Aux titres, laissez leurs accents et une même forme.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page -> Stream.concat(
                                site.knows(Set.of(Knowledge.MARKUP)) ? page.select("html").stream() : Stream.empty(),
                                page.visible(PARTS))
                        .map(part -> Target.of(page, part)));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var part = target.part();
        var name = part.normalName();
        if (name.equals("html")) return page(target.onPage(), site);
        if (IMAGES.contains(name) || part.attr("type").equals("image")) return alternative(part);
        if (name.equals("a")) return nameless(part, "le lien n’a pas de nom").map(BasicMarkup::lightly);
        if (name.equals("iframe"))
            return part.attr("title").isBlank() ? warning("le cadre n’a pas de titre") : Objection.none();
        if (name.equals("th"))
            return SCOPES.contains(part.attr("scope")) || part.hasAttr("id")
                    ? Objection.none()
                    : warning("l’en-tête du tableau ne dit pas ce qu’il titre (scope)");
        if (Outline.isHeading(part)) return heading(target).or(() -> writing(target, site));
        return part.is(Css.of(NAMELESS_FIELDS)) ? Objection.none() : field(part, target.onPage());
    }

    private static Optional<Objection> page(Page page, Site site) {
        var html = new Elements(page.select("html"));
        if (html.attr("lang").isBlank()) return Objection.because("la page ne dit pas sa langue (lang)");
        var title = TITLE.on(page);
        if (title.isEmpty()) return Objection.because("la page n’a pas de titre (title)");
        var namesake = site.pages().stream()
                .takeWhile(other -> other != page)
                .filter(other -> TITLE.on(other).equals(title))
                .findFirst();
        if (namesake.isPresent())
            return Objection.because(
                            "la page a le même titre que {}", namesake.get().path())
                    .map(objection -> objection.quoting(title));
        var titles = page.visible("h1").count();
        if (titles != 1) return warning(titles == 0 ? "la page n’a pas de h1" : "la page a plusieurs h1");
        return page.main().isPresent() ? Objection.none() : warning("la page n’a pas de contenu principal (main)");
    }

    private static Optional<Objection> alternative(Element image) {
        if (!image.hasAttr("alt") && image.attr("aria-label").isBlank())
            return Objection.because("l’image n’a pas d’alternative textuelle (alt)")
                    .map(objection -> objection.quoting(image.outerHtml()));
        return image.normalName().equals("img")
                ? Objection.none()
                : nameless(image, "l’image cliquable n’a pas de nom");
    }

    private static Optional<Objection> heading(Target target) {
        var level = Outline.level(target.part());
        var before = Outline.headings(target.onPage())
                .takeWhile(heading -> heading != target.part())
                .mapToInt(Outline::level)
                .reduce(0, (earlier, later) -> later);
        if (target.text().isEmpty()) return warning("le titre est vide");
        return before > 0 && level > before + 1
                ? warning("le titre saute un niveau").map(objection -> objection.quoting(target.text()))
                : Objection.none();
    }

    /** What shows to no aid, and to every reader: it weighs little. */
    private static Optional<Objection> writing(Target heading, Site site) {
        var page = heading.onPage();
        return HeadingWriting.withoutAccents(heading.part(), page, site)
                .flatMap(word -> Objection.because("les capitales des titres ont perdu leurs accents")
                        .map(objection -> objection.quoting(word)))
                .or(() -> HeadingWriting.isOdd(heading.part(), page)
                        ? Objection.because("des titres d’un même niveau, les uns sont en gras et les autres non")
                                .map(objection -> objection.quoting(heading.text()))
                        : Objection.none())
                .map(objection -> objection.weighing(INFO));
    }

    private static Optional<Objection> field(Element field, Page page) {
        var isNamed = !field.id().isEmpty()
                        && page.select("label").stream()
                                .anyMatch(label -> label.attr("for").equals(field.id()))
                || Css.isWithin(field, "label")
                || !field.attr("aria-label").isBlank()
                || field.hasAttr("aria-labelledby")
                || !field.attr("title").isBlank();
        return isNamed ? Objection.none() : warning("le champ n’a pas d’étiquette");
    }

    private static Optional<Objection> nameless(Element part, String fault) {
        var isNamed = !VisibleText.of(part).isEmpty()
                || !part.attr("aria-label").isBlank()
                || part.hasAttr("aria-labelledby")
                || !part.attr("title").isBlank()
                || !part.attr("alt").isBlank()
                || part.select("img").stream()
                        .anyMatch(image ->
                                !image.hasAttr("alt") || !image.attr("alt").isBlank());
        return isNamed
                ? Objection.none()
                : Objection.because(fault).map(objection -> objection.quoting(part.outerHtml()));
    }

    private static Optional<Objection> warning(String fault) {
        return Objection.because(fault).map(BasicMarkup::lightly);
    }

    private static Objection lightly(Objection objection) {
        return objection.weighing(WARNING);
    }

    @Override
    public List<Example> examples() {
        var home = "index.html";
        return List.of(
                Example.passed("langue, titres et alternatives sont là"),
                Example.passed(
                        "une image décorative a une alternative vide",
                        Edit.append(home, "main", "<p><img src=\"assets/logo.svg\" alt=\"\"></p>")),
                Example.failed(
                        "la langue manque",
                        Edit.withoutAttribute(home, "html", "lang"),
                        "la page ne dit pas sa langue"),
                Example.failed("le titre manque", Edit.remove(home, "title"), "la page n’a pas de titre"),
                Example.failed(
                        "deux pages ont le même titre",
                        Edit.text("cookies/index.html", "title", "mentions-legales/ – Valmont-sur-Lys"),
                        "la page a le même titre que"),
                Example.failed(
                        "l’image n’a pas d’alternative",
                        Edit.withoutAttribute(home, "img", "alt"),
                        "l’image n’a pas d’alternative"),
                Example.failed(
                        "la page a deux h1",
                        Edit.append(home, "main", "<h1>Encore un titre</h1>"),
                        "la page a plusieurs h1"),
                Example.failed(
                        "un niveau de titre est sauté",
                        Edit.append(home, "#offre", "<h4>Un détail</h4><p>Il est ici.</p>"),
                        "le titre saute un niveau"),
                Example.passed(
                        "les capitales d’un titre ont leurs accents",
                        Edit.append(home, "main", "<h2>DURÉES DE CONSERVATION</h2><p>Elles sont ici.</p>")),
                Example.failed(
                        "les capitales d’un titre n’ont plus d’accents",
                        Edit.append(home, "main", "<h2>DUREES DE CONSERVATION</h2><p>Elles sont ici.</p>"),
                        "les capitales des titres ont perdu leurs accents"),
                Example.failed(
                        "un titre est en gras, et ses voisins ne le sont pas",
                        Edit.append(home, "main", "<h2><strong>Nos horaires</strong></h2><p>Ils sont ici.</p>"),
                        "les uns sont en gras et les autres non"),
                Example.failed(
                        "un champ n’a pas d’étiquette",
                        Edit.append(home, "main", "<form action=\"index.html\"><input name=\"q\"></form>"),
                        "le champ n’a pas d’étiquette"),
                Example.failed(
                        "un lien n’a pas de nom",
                        Edit.append(home, "main", "<p>Lisez aussi <a href=\"cookies/\"></a> avant de partir.</p>"),
                        "le lien n’a pas de nom"));
    }
}
