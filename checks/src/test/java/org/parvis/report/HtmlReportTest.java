package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Report;
import org.parvis.compliance.SampleSite;
import org.parvis.compliance.Selection;
import org.parvis.compliance.Severity;
import org.parvis.rules.Rulebook;

/** What all pages of a report have in common. */
class HtmlReportTest {

    @Test
    void thereIsAPageOverAllTenantsAndOneForEach() {
        assertThat(new HtmlReport()
                        .files(Runs.run(Bodies.green(), Bodies.red(), Bodies.unjudged()))
                        .keySet())
                .containsExactly(
                        HtmlPages.OVERVIEW,
                        "portails/valmont-sur-lys.html",
                        "portails/hautecombe.html",
                        HtmlPages.GREEN);
    }

    @Test
    void rulesThatWereLeftOutAreNamed() {
        var all = Runs.run(Bodies.red(), Bodies.green());
        var run = new Run(
                all.asOf(),
                all.version(),
                all.failOn(),
                all.rules(),
                new Selection(List.of(), List.of("links"), Map.of("cookies", Severity.INFO)),
                all.reports());
        var pages = HtmlPages.of(run);

        assertThat(pages.get(HtmlPages.OVERVIEW).select(".choice").eachText())
                .containsExactly(
                        "1 règle écartée par la configuration : links/resolve.",
                        "Poids changé par la configuration : cookies/duration (conseil).");
        assertThat(pages.get(HtmlPages.RED).select(".verdict a").first().text())
                .isEqualTo("1 exigence écartée par la configuration n’a pas été examinée.");
        assertThat(pages.get(HtmlPages.RED).select("#ecartees")).hasSize(1);
        assertThat(pages.get(HtmlPages.RED).select(".plain li").eachText())
                .containsExactly("Chaque lien mène à une page RGPD, article 13, 1");
    }

    @Test
    void ofAFamilyThatWasLeftOutWholeTheRulesAreCounted() {
        var selection = new Selection(List.of("privacy", "cookies/charter-linked"), List.of(), Map.of());
        var run = new Run(
                Runs.run(Bodies.red()).asOf(),
                "0.1.0",
                Optional.empty(),
                Rulebook.RULES,
                selection,
                List.of(Bodies.red(), Bodies.green()));

        assertThat(HtmlPages.of(run).get(HtmlPages.RED).select(".plain li").eachText())
                .anyMatch(line -> line.matches("Mentions légales : toutes, soit \\d+ exigences."))
                .hasSize(Rulebook.RULES.stream()
                                .filter(rule -> rule.id().startsWith("cookies/"))
                                .toList()
                                .size()
                        + 8);
    }

    @Test
    void hostileWordsAreOnlyWords() {
        var files = new HtmlReport().files(Runs.run(Bodies.hostile(), Bodies.green()));

        assertThat(files.keySet()).allMatch(path -> path.matches("index\\.html|portails/[a-z0-9_-]+\\.html"));
        assertThat(files.values()).allSatisfy(html -> {
            var page = Jsoup.parse(html);
            assertThat(page.select("script, [onload], [onerror], iframe, img, form"))
                    .isEmpty();
            assertThat(page.text()).contains("Ce n’est ni une note");
            assertThat(html.replace("\n", ""))
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]")
                    .doesNotContain("##[", "##vso[");
            assertThat(html.lines()).noneMatch(line -> line.strip().startsWith("::"));
        });
        assertThat(Jsoup.parse(files.get(HtmlPages.OVERVIEW)).text())
                .contains("<script>alert(1)</script>\" onload='x' &amp;\\u000D\\u000A::error", "\\u202Eesrever\\u2066");
    }

    @Test
    void everyPageIsWellBuiltAndNeedsNothingElse() {
        var pages = HtmlPages.of(Runs.run(Bodies.green(), Bodies.red(), Bodies.unjudged(), Bodies.hostile()));

        assertThat(pages).allSatisfy((path, page) -> {
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fr");
            assertThat(page.title()).isNotBlank();
            assertThat(page.select("body > header, body > main, body > footer")).hasSize(3);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("script, link, [src], [style]")).isEmpty();
            assertThat(page.select("style").html()).doesNotContain("url(", "@import");
            assertThat(page.select("th:not([scope])")).isEmpty();
            assertThat(page.text()).doesNotContainPattern("\\d\\s*%").doesNotContainIgnoringCase("score");
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.selectFirst("body").child(0).attr("href")).isEqualTo("#contenu");
            assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                    .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
            assertThat(page.select("a.provision").eachAttr("href")).allMatch(href -> href.startsWith("https://"));
            assertThat(page.select("a[href]:not(.provision)").eachAttr("href")).allSatisfy(href -> {
                var target = URI.create(path).resolve(href);
                var linked = pages.get(target.getPath().isEmpty() ? path : target.getPath());
                assertThat(linked).as(href).isNotNull();
                if (target.getFragment() != null)
                    assertThat(linked.getElementById(target.getFragment()))
                            .as(href)
                            .isNotNull();
            });
        });
    }

    @Test
    void theSameRunGivesTheSamePages() {
        assertThat(new HtmlReport().files(Runs.run(Bodies.red(), Bodies.green())))
                .isEqualTo(new HtmlReport().files(Runs.run(Bodies.green(), Bodies.red())));
    }

    @Test
    void theRulebookOnTheSampleSiteIsReported() throws IOException {
        var spoilt = Edit.remove("confidentialite/index.html", "[data-fact=dpo]")
                .and(Edit.words("cookies/index.html", "13 mois", "à définir"));
        var run = new Run(
                LocalDate.of(2026, 11, 2),
                "0.1.0",
                Optional.of(Severity.ERROR),
                Rulebook.RULES,
                List.of(
                        sample("valmont-sur-lys", "Valmont-sur-Lys", Edit.none()),
                        sample("valmont-spoilt", "Valmont-sur-Lys, abîmé", spoilt)));

        var files = new HtmlReport().files(run);

        HtmlPages.write(files, "report-sample");
        assertThat(Jsoup.parse(files.get(HtmlPages.OVERVIEW)).select("h1").text())
                .isEqualTo("1 portail sur 2 ne peut pas être publié");
        assertThat(Jsoup.parse(files.get("portails/valmont-spoilt.html"))
                        .select("article h3")
                        .eachText())
                .contains("Le contact du délégué à la protection des données est absent");
        assertThat(Jsoup.parse(files.get(HtmlPages.RED)).select("table tbody tr"))
                .isNotEmpty();
        assertThat(Jsoup.parse(files.get(HtmlPages.RED))
                        .select(".obligations q")
                        .eachText())
                .hasSizeGreaterThan(8)
                .anyMatch(words -> words.contains("dpo@valmont.example"));
    }

    private static Report sample(String tenant, String name, Edit edit) {
        return new Report(tenant, name, List.of(), Rulebook.PARVIS.judge(SampleSite.after(edit)));
    }
}
