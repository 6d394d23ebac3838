package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.comparison.Base;
import org.parvis.comparison.Comparison;
import org.parvis.comparison.FactChange;
import org.parvis.comparison.Fate;
import org.parvis.comparison.PageChange;
import org.parvis.comparison.PassageChange;
import org.parvis.comparison.TenantChange;
import org.parvis.comparison.Words;
import org.parvis.site.Place;

class ComparisonReportTest {

    private static final Base BASE = new Base("origin/main", Optional.of("a".repeat(40)));

    @Test
    void hostileWordsStayWords() {
        var comparison = new Comparison(
                new Base(Bodies.HOSTILE, Optional.empty()),
                List.of(tenant(Bodies.HOSTILE, Bodies.HOSTILE)),
                List.of(new Comparison.Shared(page(Bodies.HOSTILE), List.of(Bodies.HOSTILE, "b"))),
                3);

        var markdown = ComparisonMarkdown.of(comparison);

        assertThat(markdown.replace("\n", ""))
                .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]")
                .doesNotContain("##[", "##vso[");
        assertThat(markdown.lines()).noneMatch(line -> line.strip().startsWith("::"));
        var html = Jsoup.parse(
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
        assertThat(html.body().select("*").stream()
                        .map(element -> element.normalName())
                        .distinct())
                .isSubsetOf("body", "h2", "h3", "p", "ul", "li", "strong", "code", "span", "ins", "del");
        assertThat(html.text()).contains("<script>alert(1)</script>", "**gras** _italique_ [lien](http://mal.example)");
        assertThat(ComparisonJson.of(comparison)).doesNotContain("\u202e", "\u001b");
    }

    @Test
    void itFitsIntoACommentAndSaysWhatItLeavesOut() {
        var tenants = IntStream.range(0, 2_000)
                .mapToObj(number -> tenant("commune-" + number, "Un texte assez long. ".repeat(100)))
                .toList();

        var markdown = ComparisonMarkdown.of(new Comparison(BASE, tenants, List.of(), 0));

        assertThat(markdown.length()).isBetween(60_000, MarkdownReport.MOST_CHARACTERS);
        assertThat(markdown)
                .containsPattern("Faute de place, \\d+\u00a0parties manquent")
                .contains("parvis-diff.json");
    }

    @Test
    void manyPortalsAreToldOnceWithTheirNumber() {
        var tenants = IntStream.range(0, 35_000)
                .mapToObj(number -> "commune-" + number)
                .toList();
        var shared = new Comparison.Shared(page("Neuf"), tenants);

        assertThat(ComparisonMarkdown.of(new Comparison(BASE, List.of(), List.of(shared), 0)))
                .contains("### Sur 35000\u00a0portails", "commune-4 et 34995\u00a0autres")
                .containsOnlyOnce("Neuf</ins>");
    }

    @Test
    void theJsonKeepsToItsSchema() throws Exception {
        var json = ComparisonJson.of(new Comparison(
                BASE,
                List.of(
                        tenant("valmont", "Neuf"),
                        new TenantChange("r", "R", Fate.REMOVED, List.of(), List.of(), Optional.of("illisible"))),
                List.of(new Comparison.Shared(page("Neuf"), List.of("a", "b"))),
                7));

        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ComparisonJson.class.getResourceAsStream("diff.schema.json"));
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"unchanged\" : 7", "\"unchanged\" : -7"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(new ObjectMapper()
                        .readTree(json)
                        .at("/tenants/0/facts/0/after")
                        .asText())
                .isEqualTo("Neuf");
    }

    @Test
    void theJsonSaysWhereFactsAreRead() throws JsonProcessingException {
        assertThat(facts(BASE)).isEqualTo("records");
        assertThat(facts(new Base("sites", Optional.empty()))).isEqualTo("pages");
    }

    private static String facts(Base base) throws JsonProcessingException {
        var json = ComparisonJson.of(new Comparison(base, List.of(), List.of(), 1));
        return new ObjectMapper().readTree(json).at("/base/facts").asText();
    }

    private static TenantChange tenant(String id, String text) {
        var fact = new FactChange(text, Optional.of(text), Optional.of("Neuf"), Place.of(text, 3));
        return new TenantChange(id, text, Fate.CHANGED, List.of(fact), List.of(page(text)), Optional.of(text));
    }

    private static PageChange page(String text) {
        var words = List.of(
                new Words(Words.Fate.KEPT, text),
                new Words(Words.Fate.REMOVED, text),
                new Words(Words.Fate.ADDED, text),
                new Words(Words.Fate.KEPT, text));
        return new PageChange(
                Fate.CHANGED,
                List.of(text),
                text,
                List.of(new PassageChange(Fate.CHANGED, text, words, Place.of(text, 1))));
    }
}
