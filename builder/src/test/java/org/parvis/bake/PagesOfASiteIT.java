package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Finding;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;
import org.parvis.tenant.facts.Facts;
import org.parvis.tenant.portal.Services;

/** Which pages a site has, where they are published and how they lead to each other. */
class PagesOfASiteIT extends WrittenSources {

    /** A layout over whose formatting, opened again below more levels than the parser keeps, it stumbles. */
    private static final String NESTED = "<p><b><i><b><i><a><b><i>%s${content.body?no_esc}";

    @Test
    void aPageThatNeedsWhatATenantHasNotIsNotBaked() throws IOException {
        page("index.adoc", "ifdef::has-newsletter[]\nxref:lettre.adoc[Lettre]\nendif::[]\n");
        write("pages/lettre.adoc", "= Lettre\n:page-type: page\n:page-needs: has-newsletter\n\nAbonnez-vous.");
        write("pages/texte.adoc", "= Texte\n:page-type: page\n\n:page-needs: has-nothing\n\nCe n’est pas l’en-tête.");
        var without = Fields.with(SampleSite.tenant(), "portal.services", new Services(true, false, true, false));

        assertThat(bake(SampleSite.tenant()).stamp(Facts.of(SampleSite.tenant()), sources()))
                .containsKeys("lettre/index.html", "texte/index.html");
        assertThat(bake(without).findings("valmont-sur-lys")).isEmpty();
        assertThat(bake(without).stamp(Facts.of(without), sources()))
                .doesNotContainKey("lettre/index.html")
                .containsKey("texte/index.html");
    }

    @Test
    void pagesLinkToEachOtherWhereverTheyLie() throws IOException {
        page("index.adoc", "xref:a.adoc#x[a]\n");
        page("a.adoc", "[#x]\n== X\n\nxref:index.adoc[accueil] xref:b/c.adoc[c]\n");
        page("b/c.adoc", "xref:a.adoc[a]\n");
        write("pages/404.adoc", "= Perdu\n:page-type: error\n\nxref:a.adoc[a]\n");

        var files = bake(SampleSite.tenant()).stamp(Facts.of(SampleSite.tenant()), sources());

        assertThat(Jsoup.parse(text(files, "index.html")).select("main a").eachAttr("href"))
                .containsExactly("a/#x");
        assertThat(Jsoup.parse(text(files, "a/index.html")).select("main a").eachAttr("href"))
                .containsExactly("../", "../b/c/");
        assertThat(Jsoup.parse(text(files, "b/c/index.html")).select("main a").eachAttr("href"))
                .containsExactly("../../a/");
        assertThat(Jsoup.parse(text(files, "404.html")).select("p a").eachAttr("href"))
                .containsExactly("https://data.valmont.example/a/");
        assertThat(text(files, "404.html")).contains("<style>body { margin: 0 }</style>");
        assertThat(text(files, "sitemap.xml"))
                .contains("<loc>https://data.valmont.example/b/c/</loc>")
                .doesNotContain("404");
        assertThat(text(files, "robots.txt")).isEqualTo("Sitemap: https://data.valmont.example/sitemap.xml\n");
        assertThat(text(files, "assets/theme.css")).contains("--accent: #1a4d7a");
    }

    @Test
    void whatTheGuideShowsOfTranslationsWorks() throws IOException {
        var guide = Files.readString(Path.of("../docs/guide.adoc"));
        var section = guide.substring(guide.indexOf("[#translations]"));
        var shown = section.split("----\n")[1];
        write("layouts/head.ftlh", "<title>${content.title}</title>\n");
        write(
                "layouts/page.ftlh",
                shown + "</head><body><main data-page=\"${content.type}\">${content.body?no_esc}</main></body></html>");
        page("index.adoc", "Accueil\n");
        page("a.adoc", "Sans traduction\n");
        page("en/index.adoc", "Home\n");
        page("confidentialite.adoc", "Vos données\n");
        page("en/confidentialite.adoc", "Your data\n");

        assertThat(languages("index.html")).containsExactly("fr", "en en/index/index.html");
        assertThat(languages("en/index/index.html")).containsExactly("en", "fr ../../index.html");
        assertThat(languages("a/index.html")).containsExactly("fr");
        assertThat(languages("confidentialite/index.html"))
                .containsExactly("fr", "en ../en/confidentialite/index.html");
        assertThat(languages("en/confidentialite/index.html"))
                .containsExactly("en", "fr ../../confidentialite/index.html");
    }

    /** What a page says it is in, and then what it leads to. */
    private List<String> languages(String path) throws IOException {
        var page = baked(path, SampleSite.tenant());
        return Stream.concat(
                        page.select("html").eachAttr("lang").stream(),
                        page.select("link[rel=alternate]").stream()
                                .map(link -> link.attr("hreflang") + " " + link.attr("href")))
                .toList();
    }

    @Test
    void aTypeThatDoesNotExistIsFound() throws IOException {
        write("pages/index.adoc", "= Accueil\n:page-type: acceuil\n\nx\n");

        assertFound("bake/unknown-page-type", "shared/pages/index.adoc:2", "le type de page « acceuil » n’existe pas");
    }

    @Test
    void aPageWithoutTypeIsFound() throws IOException {
        write("pages/index.adoc", "= Titre\n\nRien.\n");

        assertFound("bake/unknown-page-type", "shared/pages/index.adoc:1", "la page ne dit pas son type");
    }

    @Test
    void aReferenceToNothingIsFound() throws IOException {
        page("index.adoc", "Texte.\n\nVoir <<nulle-part,là>>.\n");

        assertFound(
                "bake/broken-reference",
                "shared/pages/index.adoc:6",
                "le renvoi vers « nulle-part » ne mène nulle part");
    }

    @Test
    void aReferenceToNoPageIsFound() throws IOException {
        page("index.adoc", "Voir xref:perdue.adoc[là].\n");

        assertFound(
                "bake/broken-reference",
                "shared/pages/index.adoc:4",
                "le renvoi vers « perdue.adoc » ne mène nulle part");
    }

    @Test
    void aPageWithoutTitleIsFound() throws IOException {
        write("pages/index.adoc", ":page-type: page\n\nTexte.\n");

        assertFound("bake/missing-title", "shared/pages/index.adoc:1", "la page n’a pas de titre");
    }

    @Test
    void aPageThatIsNestedTooDeepStopsItselfOnly() throws IOException {
        var nested = new StringBuilder();
        for (int i = 4; i < 1500; i++) nested.append("=".repeat(i)).append('\n');
        page("profonde.adoc", nested.toString().substring(0, 200_000));
        page("index.adoc", "Texte.\n");

        var archetype = bake(SampleSite.tenant());

        assertThat(archetype.findings("valmont-sur-lys"))
                .isNotEmpty()
                .allMatch(finding -> finding.location().source().file().equals("shared/pages/profonde.adoc"))
                .extracting(Finding::rule)
                .contains("bake/too-deep");
        assertThat(archetype.stamp(Facts.of(SampleSite.tenant()), sources())).containsKey("index.html");
    }

    @Test
    void aLayoutThatIsNestedTooDeepIsToldOnceAndItsPagesAreBlameless() throws IOException {
        write("layouts/page.ftlh", NESTED.formatted("<div>".repeat(510)));
        page("index.adoc", "Texte.\n");
        page("aide.adoc", "Texte.\n");
        page("vide.adoc", "");

        assertThat(bake(SampleSite.tenant()).findings("valmont-sur-lys"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("bake/too-deep");
                    assertThat(finding.location().source()).hasToString("shared/layouts/page.ftlh:1");
                    assertThat(finding.message())
                            .isEqualTo("le gabarit imbrique trop de blocs les uns dans les autres");
                });
    }

    @Test
    void aPageIsToldOfThatIsNestedTooDeepInItsLayoutOnly() throws IOException {
        write("layouts/page.ftlh", NESTED.formatted("<div>".repeat(503)));
        page("index.adoc", "Texte.\n");
        page("cadres.adoc", "====\nTexte.\n====\n");

        assertFound(
                "bake/too-deep",
                "shared/pages/cadres.adoc:1",
                "la page et son gabarit imbriquent ensemble trop de blocs les uns dans les autres");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets/theme.css.adoc", "robots.txt.adoc", "sitemap.xml.adoc", "assets/x.adoc"})
    void aPageCannotTakeTheAddressOfAnotherFile(String name) throws IOException {
        page("index.adoc", "Texte.\n");
        page(name, "Texte.\n");

        assertFound(
                "bake/page-name", "shared/pages/" + name + ":1", "la page prendrait l’adresse d’un fichier du site");
    }
}
