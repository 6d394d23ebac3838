package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Report;

class MarkdownReportTest {

    @Test
    void theSummaryBeginsWithTheVerdictAndCountsForEachTenant() {
        var summary = rendered(markdown(Runs.run(Bodies.green(), Bodies.red(), Bodies.tolerated())));

        assertThat(summary.select("h2").text()).isEqualTo("2 portails sur 3 ne peuvent pas être publiés");
        assertThat(summary.select("tbody tr").eachText())
                .containsExactly(
                        "Valmont-sur-Lys ❌ non publiable 1 1 1 0 0",
                        "Montclair ❌ non publiable 1 0 0 1 1",
                        "Rivebelle ✅ publiable 0 0 0 0 0");
        assertThat(summary.select("h3").eachText()).containsExactly("À corriger", "Sous dérogation");
        assertThat(summary.select("li").eachText())
                .hasSize(5)
                .anySatisfy(item ->
                        assertThat(item).contains("Le contact manque", "approuvée par Anne Dupré", "Le délégué change"))
                .first()
                .asString()
                .contains("dpo@ailleurs.example", "tenants/valmont-sur-lys/tenant.yaml:31:3", "privacy/contact");
        assertThat(summary.text()).contains("1 constat déjà connu");
    }

    @Test
    void itFitsIntoACommentHoweverLargeTheFleet() {
        var markdown = markdown(Runs.run(Stream.of(Bodies.many(3000))
                .map(MarkdownReportTest::hostileNamesake)
                .toArray(Report[]::new)));

        assertThat(markdown.length()).isBetween(60_000, MarkdownReport.MOST_CHARACTERS);
        assertThat(markdown).contains("… et 2900\u00a0autres.").endsWith("voyez le rapport.\n");
    }

    @Test
    void whatDoesNotFitIsCounted() {
        var all = 3_000;
        var markdown = markdown(Runs.run(Bodies.many(all)));
        var told = markdown.lines().filter(line -> line.startsWith("- **")).count();

        assertThat(told).isBetween(100L, (long) all - 1);
        assertThat(markdown).endsWith("… et " + (all - told) + "\u00a0autres\u00a0: voyez le rapport.\n");
        assertThat(markdown(Runs.run(Bodies.many(3)))).doesNotContain("voyez le rapport");
    }

    private static Report hostileNamesake(Report report) {
        return new Report(report.tenant(), Bodies.HOSTILE.repeat(3), List.of(), report.verdicts());
    }

    @Test
    void hostileWordsStayWords() {
        var markdown = markdown(Runs.run(Bodies.hostile()));
        var summary = rendered(markdown);

        assertThat(markdown.replace("\n", ""))
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]")
                .doesNotContain("##[", "##vso[");
        assertThat(markdown.lines()).noneMatch(line -> line.strip().startsWith("::"));
        assertThat(summary.body().select("*").eachText()).isNotEmpty();
        assertThat(summary.body().select("*").stream()
                        .map(element -> element.normalName())
                        .distinct())
                .isSubsetOf(
                        "body", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "strong",
                        "br", "code", "span");
        assertThat(summary.text())
                .contains("<script>alert(1)</script>", "**gras** _italique_ [lien](http://mal.example)", "@equipe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@equipe",
                "#12",
                "!7",
                "~urgent",
                "$3",
                "%1",
                "&4",
                ":+1:",
                "~\"très urgent\"",
                "https://mal.example",
                "www.mal.example",
                "a@mal.example",
                "mailto:a@mal.example",
                "&#64;equipe",
                "\\@equipe",
                "<b>@equipe</b>"
            })
    void nobodyIsCalledAndNothingLinked(String words) {
        var rendered = rendered("- mot " + Markdown.text(words) + " mot");

        assertThat(rendered.select("a")).isEmpty();
        assertThat(rendered.text()).isEqualTo("mot " + words + " mot");
        rendered.select("*")
                .forEach(element -> element.textNodes().stream()
                        .map(TextNode::getWholeText)
                        .forEach(node -> assertThat(node)
                                .doesNotContainPattern("[@#!~$%&][\\w\"]")
                                .doesNotContainPattern(":[\\w+-]+:")
                                .doesNotContain("://", "www.")));
    }

    private static String markdown(Run run) {
        return new MarkdownReport().files(run).get("summary.md");
    }

    private static Document rendered(String markdown) {
        var extensions = List.of(TablesExtension.create(), AutolinkExtension.create());
        var node = Parser.builder().extensions(extensions).build().parse(markdown);
        return Jsoup.parse(HtmlRenderer.builder().extensions(extensions).build().render(node));
    }
}
