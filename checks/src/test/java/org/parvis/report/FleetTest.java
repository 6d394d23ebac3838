package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Report;

/** How tenants are shown that are too many for a table of their own columns. */
class FleetTest {

    @Test
    void aFleetIsShownByItsWorstTenants() {
        var overview = HtmlPages.of(Runs.run(Bodies.many(40))).get(HtmlPages.OVERVIEW);

        assertThat(overview.select("h1").text()).isEqualTo("Les 40 portails peuvent être publiés");
        assertThat(overview.select(".tenants li")).hasSize(40);
        assertThat(overview.select(".matrix thead th")).hasSize(2 + 12);
        assertThat(overview.select("td.number").eachText()).contains("40 sur 40");
    }

    @Test
    void fiveHundredTenantsAreAPictureWorstFirst() throws IOException {
        var reports = Stream.concat(
                        Stream.of(Bodies.red(), Bodies.green(), Bodies.tolerated(), Bodies.unjudged()),
                        Stream.of(Bodies.many(496)))
                .toArray(Report[]::new);
        var files = new HtmlReport().files(Runs.run(reports));
        HtmlPages.write(files, "report-fleet");
        var overview = Jsoup.parse(files.get(HtmlPages.OVERVIEW));

        assertThat(overview.select(".fleet tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("Chaque traceur a une durée 497 sur 500"),
                        row -> assertThat(row).startsWith("Le contact est donné 1 sur 500"),
                        row -> assertThat(row).startsWith("Les faits et les pages se lisent sans erreur 1 sur 500"),
                        row -> assertThat(row).startsWith("Chaque lien mène à une page 1 sur 500"));
        assertThat(overview.select(".fleet svg").eachAttr("viewBox")).containsOnly("0 0 500 20");
        assertThat(overview.select(".fleet tr").get(1).select("rect")).hasSizeLessThan(10);
        assertThat(overview.select(".fleet tbody tr")
                        .get(1)
                        .select("rect")
                        .get(0)
                        .attr("class"))
                .isEqualTo("error");
        assertThat(overview.select(".tenants.compact li")).hasSize(500);
        assertThat(files).containsKey(HtmlPages.RED).doesNotContainKey(HtmlPages.GREEN);
        assertThat(overview.select(".tenants li").last().text()).endsWith("Rivebelle");
        assertThat(overview.select(".tenants a")).hasSize(499);
        assertThat(files.get(HtmlPages.OVERVIEW).length()).isLessThan(600_000);
    }

    @Test
    void aStripSaysWhoStandsHow() {
        var reports = Stream.concat(Stream.of(Bodies.many(30)), Stream.of(Bodies.green(), Bodies.tolerated()))
                .toArray(Report[]::new);
        var overview = HtmlPages.of(Runs.run(reports)).get(HtmlPages.OVERVIEW);
        var strip = overview.select(".fleet tbody tr:contains(traceur) svg").first();

        assertThat(strip.attr("aria-label")).isEqualTo("30\u00a0portails en défaut, 1\u00a0toléré");
        assertThat(strip.select("rect").stream()
                        .map(bar -> String.join(
                                " ", bar.className(), bar.attr("x"), bar.attr("y"), bar.attr("width"), bar.text())))
                .containsExactly(
                        "known 0 14 1 Montclair : déjà connue",
                        "warning 1 6 30 Commune commune-0 … Commune commune-9 (30) : avertissement",
                        "inapplicable 31 18 1 ");
    }
}
