package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Finding;
import org.parvis.compliance.SampleSite;
import org.parvis.source.Snapshot;
import org.parvis.source.SourceTree;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.facts.Facts;
import org.parvis.tenant.portal.Services;

class BakeryIT {

    private static final Bakery BAKERY = new Bakery();

    @TempDir
    Path folder;

    private Path shared;

    @AfterAll
    static void close() {
        BAKERY.close();
    }

    @BeforeEach
    void layouts() throws IOException {
        shared = folder.resolve("shared");
        write("layouts/page.ftlh", """
                <!DOCTYPE html>
                <html lang="fr"><head><title>${content.title} – ${facts["org-short-name"]}</title></head>
                <body><nav><#list pages as page><a href="${root}${page.url}">${page.title}</a></#list></nav>
                <main data-page="${content.type}"><h1>${content.title}</h1>
                ${content.body?no_esc}
                </main></body></html>
                """);
        write(
                "layouts/error.ftlh",
                "<!DOCTYPE html><html lang=fr><title>x</title><style>${css?no_esc}</style><a href=\"${root}\">a</a>${content.body?no_esc}");
        write(
                "layouts/sitemap.ftlh",
                "<urlset><#list pages as page><url><loc>${facts.home}${page.url}</loc></url></#list></urlset>");
        write("layouts/robots.ftlh", "Sitemap: ${facts.home}sitemap.xml\n");
        write("layouts/theme.ftlh", ":root { --accent: ${facts[\"theme-accent\"]} }\n");
        write("assets/parvis.css", "body { margin: 0 }");
    }

    private void write(String path, String text) throws IOException {
        var file = shared.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void page(String name, String body) throws IOException {
        write("pages/" + name, "= Titre\n:page-type: page\n\n" + body);
    }

    private SourceTree sources() {
        return SourceTree.of(Snapshot.ofShared(shared, folder));
    }

    private SiteArchetype bake(Tenant tenant) throws IOException {
        return BAKERY.bake(sources(), Facts.of(tenant), Files.createTempDirectory(folder, "bake"));
    }

    private Document baked(String path, Tenant tenant) throws IOException {
        var archetype = bake(tenant);
        assertThat(archetype.findings("valmont-sur-lys"))
                .extracting(Finding::message)
                .isEmpty();
        return Jsoup.parse(text(archetype.stamp(Facts.of(tenant), sources()), path));
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private Finding onlyFinding() throws IOException {
        var findings = bake(SampleSite.tenant()).findings("valmont-sur-lys");
        assertThat(findings).as("findings: %s", findings).hasSize(1);
        return findings.get(0);
    }

    private void assertFound(String step, String place, String message) throws IOException {
        var finding = onlyFinding();
        assertThat(finding.rule()).isEqualTo(step);
        assertThat(finding.location().source()).hasToString(place);
        assertThat(finding.message()).isEqualTo(message);
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>gras</b>",
                "ACME@",
                "{x}",
                "a -- b",
                "L'Haÿ-les-Roses",
                "https://xn--ville-fsa.fr/",
                "*étoile* _soulignée_",
                "a|b",
                "a...b (C) => b",
                "\"guillemets\" & 'apostrophes'",
                "+++<script>+++",
                "link:x[y]",
                "pass:[<i>]",
                "a +",
                "${x} <#if>",
                "Zqkanufe00001qZ",
                "مرحبا 👋",
                "a,b=c^d]",
                "  "
            })
    void aFactIsTextWhateverItHolds(String value) throws IOException {
        page("index.adoc", """
                [#titre]
                == Chez {org-name}

                Texte l'{org-name}, *{org-name}* et [.fact.name.value={org-name}]#{org-name}#.

                image::logo.svg[{org-name}]

                |===
                |{org-name}
                |===

                xref:index.adoc#titre[{org-name}]
                """);
        write("assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var tenant = Fields.with(SampleSite.tenant(), "organisation.legal-name", value);

        var page = baked("index.html", tenant);

        assertThat(page.selectFirst("h2").wholeText()).isEqualTo("Chez " + value);
        assertThat(page.selectFirst("strong").wholeText()).isEqualTo(value);
        assertThat(page.selectFirst("[data-fact=name]").wholeText()).isEqualTo(value);
        assertThat(page.selectFirst("[data-fact=name]").attr("data-value")).isEqualTo(value);
        assertThat(page.selectFirst("img").attr("alt")).isEqualTo(value);
        assertThat(page.selectFirst("td").wholeText()).isEqualTo(value);
        assertThat(page.selectFirst("a[href=./#titre]").wholeText()).isEqualTo(value);
        assertThat(page.selectFirst("main p").wholeText()).startsWith("Texte l’" + value + ", ");
    }

    @Test
    void aValueInATitleIsEscapedOnce() throws IOException {
        write("pages/index.adoc", "= Chez {org-name} & l'autre\n:page-type: home\n\nx\n");
        var tenant = Fields.with(SampleSite.tenant(), "organisation.legal-name", "A & B <c>");

        var page = baked("index.html", tenant);

        assertThat(page.selectFirst("h1").wholeText()).isEqualTo("Chez A & B <c> & l’autre");
        assertThat(page.title()).isEqualTo("Chez A & B <c> & l’autre – Valmont-sur-Lys");
    }

    @Test
    void rolesAndNamedAttributesOfBlocksBecomeData() throws IOException {
        page("index.adoc", """
                [.fact.retention,purpose=account,period={activities-1-period},start="dernière connexion"]
                Deux ans.

                [.fact.dpo.encart]
                --
                Un.

                Deux.
                --
                """);

        var page = baked("index.html", SampleSite.tenant());

        var retention = page.selectFirst("p[data-fact=retention]");
        assertThat(retention.attr("data-purpose")).isEqualTo("account");
        assertThat(retention.attr("data-period")).isEqualTo("P24M");
        assertThat(retention.attr("data-start")).isEqualTo("dernière connexion");
        assertThat(retention.hasAttr("class")).isFalse();
        assertThat(page.select("div[data-fact=dpo].encart > p")).hasSize(2);
    }

    @Test
    void markupIsPlainAndSemantic() throws IOException {
        page("index.adoc", """
                [#un]
                == Un

                Texte.

                * a
                * b

                //-

                terme:: sens

                .Légende
                [%header,cols="1,1"]
                |===
                |A |B
                |1 |2
                |===

                NOTE: Attention.
                """);

        var page = baked("index.html", SampleSite.tenant());

        assertThat(page.select("main div, main [class], main colgroup")).isEmpty();
        assertThat(page.selectFirst("section > h2#un").text()).isEqualTo("Un");
        assertThat(page.select("section > p")).hasSize(1);
        assertThat(page.select("section > ul > li").eachText()).containsExactly("a", "b");
        assertThat(page.selectFirst("dl > dd").html()).isEqualTo("sens");
        assertThat(page.selectFirst("table > caption").text()).isEqualTo("Légende");
        assertThat(page.select("thead th[scope=col]")).hasSize(2);
        assertThat(page.selectFirst("aside[role=note]").text()).isEqualTo("À savoir Attention.");
    }

    @Test
    void elementsOfAPublishedPageAreFoundBackInTheirSources() throws IOException {
        page("index.adoc", "Premier.\n\n[#s]\n== Section\n\ninclude::_suite.adoc[]\n");
        write("pages/_suite.adoc", "\nInclus.\n\n* point\n* autre\n\nFin.\n");

        var archetype = bake(SampleSite.tenant());
        var html = text(archetype.stamp(Facts.of(SampleSite.tenant()), sources()), "index.html");
        var page = org.parvis.site.Page.parse(
                "index.html", html, archetype.sources().get("index.html"));

        assertThat(html).doesNotContain("data-source");
        assertThat(page.placeOf(page.document().selectFirst("main > p"))).hasToString("shared/pages/index.adoc:4");
        assertThat(page.placeOf(page.document().selectFirst("section p"))).hasToString("shared/pages/_suite.adoc:2");
        assertThat(page.placeOf(page.document().selectFirst("li"))).hasToString("shared/pages/_suite.adoc:4");
        assertThat(page.placeOf(page.document().selectFirst("nav a"))).hasToString("shared/layouts/page.ftlh:3");
    }

    @Test
    void listsAreWrittenFromTheirShape() throws IOException {
        write(
                "facts/purposes.ftl",
                "<#list lists[\"activities\"] as row>\n* ${row.purpose}<#if row.foundation??> (${row.foundation})</#if>\n</#list>\n");
        page("index.adoc", "include::facts/purposes.adoc[]\n");

        var page = baked("index.html", SampleSite.tenant());

        assertThat(page.select("li").eachText())
                .containsExactly(
                        "Gérer votre compte sur le portail (article L. 312-1-1 du CRPA)",
                        "Vous envoyer la lettre d’information",
                        "Compter les visites pour améliorer le portail (article L. 312-1-1 du CRPA)");
    }

    @Test
    void clausesFollowTheFlags() throws IOException {
        page(
                "index.adoc",
                "ifdef::has-newsletter[]\nLettre.\n\nendif::[]\nifdef::has-offers[]\nOffres.\n\nendif::[]\n");

        assertThat(baked("index.html", SampleSite.tenant()).select("main p").eachText())
                .containsExactly("Lettre.");
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
    void anAttributeThatIsDefinedNowhereIsFoundAtItsLine() throws IOException {
        page("index.adoc", "// {org-nom}\nifdef::has-offers[]\n{org-nom}\nendif::[]\nChez {org-nom}.\n");

        assertFound(
                "bake/missing-attribute", "shared/pages/index.adoc:8", "l’attribut {org-nom} n’est défini nulle part");
    }

    @Test
    void anAttributeMissingInAnIncludeIsFoundThere() throws IOException {
        page("index.adoc", "Texte.\n\ninclude::parts/_a.adoc[]\n");
        write("pages/parts/_a.adoc", "include::_b.adoc[]\n");
        write("pages/parts/_b.adoc", "\nChez {rien}.\n");

        assertFound(
                "bake/missing-attribute", "shared/pages/parts/_b.adoc:2", "l’attribut {rien} n’est défini nulle part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../index.adoc",
                "a/../../x.adoc",
                "file:///etc/passwd",
                "https://a.example/x.adoc",
                "..\\x.adoc",
                "uri:classloader:/x",
                "C:/x.adoc",
            })
    void anIncludeThatLeadsElsewhereIsRefused(String target) throws IOException {
        page("index.adoc", "Texte.\n\ninclude::" + target + "[]\n");

        assertFound("bake/refused-include", "shared/pages/index.adoc:6", "inclusion refusée : " + target);
    }

    @Test
    void anIncludeThatDependsOnAFactIsRefused() throws IOException {
        page("index.adoc", "Texte.\n\ninclude::{tenant-id}.adoc[]\n");

        assertFound("bake/refused-include", "shared/pages/index.adoc:6", "inclusion refusée : {tenant-id}");
    }

    @Test
    void anOptionThatIsNotSupportedIsRefused() throws IOException {
        page("index.adoc", "include::_a.adoc[tag=x]\n");
        write("pages/_a.adoc", "a\n");

        assertThat(onlyFinding().remedy()).contains("l’option « tag » n’est pas prise en charge");
    }

    @Test
    void aMissingIncludeIsFoundUnlessItIsOptional() throws IOException {
        page("index.adoc", "include::_rien.adoc[opts=optional]\n\ninclude::_perdu.adoc[]\n");

        assertFound(
                "bake/missing-include", "shared/pages/index.adoc:6", "le fichier inclus est introuvable : _perdu.adoc");
    }

    @Test
    void anIncludedTextTakesItsLevelFromThePage() throws IOException {
        page("index.adoc", "[#a]\n== A\n\ninclude::_b.adoc[leveloffset=+1]\n");
        write("pages/_b.adoc", "[#b]\n== B\n\nTexte.\n");

        assertThat(baked("index.html", SampleSite.tenant()).selectFirst("#b").normalName())
                .isEqualTo("h3");
    }

    @Test
    void aPageThatIncludesItselfEnds() throws IOException {
        page("index.adoc", "include::_x.adoc[]\n");
        write("pages/_x.adoc", "x\n\ninclude::_x.adoc[]\n\ninclude::_x.adoc[]\n");

        assertThat(bake(SampleSite.tenant()).findings("valmont-sur-lys"))
                .extracting(Finding::rule)
                .contains("bake/too-many-includes");
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
    void whatAsciidoctorWarnsOfIsFound() throws IOException {
        page("index.adoc", "Texte.\n\n----\njamais fermé\n");

        assertFound(
                "bake/asciidoctor", "shared/pages/index.adoc:6", "Asciidoctor signale : unterminated listing block");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":org-name: EVIL",
                ":!org-name:",
                ":has-offers:",
                "{set:org-name:EVIL}",
                "{counter:org-name}",
                ":org-nouveau: x"
            })
    void aPageCannotChangeAFact(String attempt) throws IOException {
        page("index.adoc", "Texte.\n\n" + attempt + "\n\n{org-name}\n");

        assertThat(onlyFinding().rule()).isEqualTo("bake/reserved-attribute");
        assertThat(onlyFinding().location().source()).hasToString("shared/pages/index.adoc:6");
    }

    @Test
    void aFactInAGeneratedIdIsFound() throws IOException {
        page("index.adoc", "== Chez {org-name}\n\nTexte.\n");

        assertFound(
                "bake/misplaced-fact",
                "shared/pages/index.adoc:4",
                "le fait {org-name} devient une partie d’un identifiant");
    }

    @Test
    void aTextIsNoTargetOfALink() throws IOException {
        page("index.adoc", "link:{org-name}[x]\n");

        assertThat(onlyFinding().message())
                .isEqualTo("le fait {org-name} sert de cible à un lien sans être une adresse");
    }

    @Test
    void aTitleIsWordsAndNeverMarkup() throws IOException {
        write("pages/index.adoc", "= Essai pass:[<script>alert(1)</script>]*gras* & <b>x</b>\n:page-type: page\n\nx\n");

        var page = baked("index.html", SampleSite.tenant());

        assertThat(page.select("script, h1 *, nav a *")).isEmpty();
        assertThat(page.selectFirst("h1").wholeText()).isEqualTo("Essai gras & <b>x</b>");
        assertThat(page.selectFirst("nav a").wholeText()).isEqualTo("Essai gras & <b>x</b>");
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
                .allMatch(finding -> finding.location().source().file().equals("shared/pages/profonde.adoc"));
        assertThat(archetype.stamp(Facts.of(SampleSite.tenant()), sources())).containsKey("index.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets/theme.css.adoc", "robots.txt.adoc", "sitemap.xml.adoc", "assets/x.adoc"})
    void aPageCannotTakeTheAddressOfAnotherFile(String name) throws IOException {
        page("index.adoc", "Texte.\n");
        page(name, "Texte.\n");

        assertFound(
                "bake/page-name", "shared/pages/" + name + ":1", "la page prendrait l’adresse d’un fichier du site");
    }

    @Test
    void anIncludedTextCannotChangeAFactEither() throws IOException {
        page("index.adoc", "include::_x.adoc[]\n");
        write("pages/_x.adoc", "\n{counter:org-name}\n");

        assertThat(bake(SampleSite.tenant()).findings("valmont-sur-lys"))
                .extracting(finding -> finding.rule() + " " + finding.location().source())
                .contains("bake/reserved-attribute shared/pages/_x.adoc:2");
    }

    @Test
    void anAttributeIsReservedHoweverItIsSpelt() throws IOException {
        page("index.adoc", "Texte.\n\n:dpo.-form: https://ailleurs.example/\n\nFin.\n");

        assertThat(onlyFinding().message()).isEqualTo("une page ne peut pas changer l’attribut {dpo-form}");
    }

    @Test
    void aPageCannotPassForAnotherPlace() throws IOException {
        page("index.adoc", "[.at:999:1]#x# data-source=\"1:2\" y\n");

        assertThat(baked("index.html", SampleSite.tenant())
                        .selectFirst("main p")
                        .text())
                .isEqualTo("x data-source=\"1:2\" y");
    }
}
