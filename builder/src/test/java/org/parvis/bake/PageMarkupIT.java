package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.facts.Facts;

/** What becomes of a page’s AsciiDoc: plain HTML, with roles as data and each part found back in its source. */
class PageMarkupIT extends WrittenSources {

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
    void whatAsciidoctorWarnsOfIsFound() throws IOException {
        page("index.adoc", "Texte.\n\n----\njamais fermé\n");

        assertFound(
                "bake/asciidoctor", "shared/pages/index.adoc:6", "Asciidoctor signale : unterminated listing block");
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
    void aPageCannotPassForAnotherPlace() throws IOException {
        page("index.adoc", "[.at:999:1]#x# data-source=\"1:2\" y\n");

        assertThat(baked("index.html", SampleSite.tenant())
                        .selectFirst("main p")
                        .text())
                .isEqualTo("x data-source=\"1:2\" y");
    }
}
