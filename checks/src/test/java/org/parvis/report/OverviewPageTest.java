package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the page over all tenants says. */
class OverviewPageTest {

    @Test
    void theOverviewSaysWhoCanBePublishedWorstFirst() {
        var overview = HtmlPages.of(Runs.run(Bodies.green(), Bodies.unjudged(), Bodies.red()))
                .get(HtmlPages.OVERVIEW);

        assertThat(overview.select("h1").text()).isEqualTo("2 portails sur 3 ne peuvent pas être publiés");
        assertThat(overview.select(".lead").text()).startsWith("Au 1er novembre 2026. Une erreur empêche de publier");
        assertThat(overview.select(".figures > div").eachText())
                .containsExactly("portail publiable 1", "erreurs 2", "avertissement 1", "conseil 1");
        assertThat(overview.select(".tenants div").eachText())
                .containsExactly(
                        "Valmont-sur-Lys Ne peut pas être publié : 1 erreur, 1 avertissement, 1 conseil. "
                                + "1 exigence sans défaut trouvé, 0 sans objet.",
                        "hautecombe Ne peut pas être publié : 1 erreur. Les pages n’ont pas pu être jugées.",
                        "Rivebelle Peut être publié : aucun constat. 2 exigences sans défaut trouvé, 1 sans objet.");
    }

    @Test
    void theTableShowsEachTenantBesideEachRule() {
        var table = HtmlPages.of(Runs.run(Bodies.green(), Bodies.unjudged(), Bodies.red()))
                .get(HtmlPages.OVERVIEW)
                .selectFirst("table");

        assertThat(table.select("thead th").eachText())
                .containsExactly("Exigence", "En défaut", "Valmont-sur-Lys", "hautecombe", "Rivebelle");
        assertThat(table.select("tbody tr").stream()
                        .map(row -> row.children().stream()
                                .map(OverviewPageTest::spoken)
                                .toList()))
                .containsExactly(
                        List.of("Fabrication"),
                        List.of(
                                "Les faits et les pages se lisent sans erreur",
                                "1 sur 3",
                                "sans défaut trouvé",
                                "erreur, 1 constat",
                                "sans défaut trouvé"),
                        List.of("Données personnelles"),
                        List.of(
                                "Le contact est donné",
                                "1 sur 3",
                                "erreur, 1 constat",
                                "non examinée",
                                "sans défaut trouvé"),
                        List.of("Cookies et traceurs"),
                        List.of(
                                "Chaque traceur a une durée",
                                "1 sur 3",
                                "avertissement, 2 constats",
                                "non examinée",
                                "sans objet"),
                        List.of("Liens"),
                        List.of(
                                "Chaque lien mène à une page",
                                "0",
                                "sans défaut trouvé",
                                "non examinée",
                                "sans défaut trouvé"));
    }

    private static String spoken(Element cell) {
        var spoken = cell.clone();
        spoken.select("[aria-hidden]").remove();
        return spoken.text();
    }

    @Test
    void theTableHasAColumnForEachTenantAndOneForAll() {
        var alone = HtmlPages.of(Runs.run(Bodies.green())).get(HtmlPages.OVERVIEW);
        var three = HtmlPages.of(Runs.run(Bodies.green(), Bodies.unjudged(), Bodies.red()))
                .get(HtmlPages.OVERVIEW);

        assertThat(alone.select("thead th").eachText()).containsExactly("Exigence", "Rivebelle");
        assertThat(alone.select("tr.family th").eachAttr("colspan")).containsOnly("2");
        assertThat(three.select("thead th").eachText())
                .containsExactly("Exigence", "En défaut", "Valmont-sur-Lys", "hautecombe", "Rivebelle");
        assertThat(three.select("tr.family th").eachAttr("colspan")).containsOnly("5");
        assertThat(three.select("thead a").eachAttr("href")).hasSize(3);
        assertThat(three.select("ul.legend li")).hasSameSizeAs(Mark.values());
    }

    @Test
    void theSignBesideATenantSaysWhetherItIsPublishable() {
        var signs = HtmlPages.of(Runs.run(Bodies.green(), Bodies.red()))
                .get(HtmlPages.OVERVIEW)
                .select(".tenants > li > :first-child");

        assertThat(signs).hasSize(2);
        assertThat(signs.get(0).outerHtml()).isEqualTo(HtmlPage.sign(Mark.ERROR).outerHtml());
        assertThat(signs.get(1).outerHtml())
                .isEqualTo(HtmlPage.sign(Mark.PASSED).outerHtml());
    }

    @Test
    void onlyMoreTenantsThanColumnsAreListedInShort() {
        var few = HtmlPages.of(Runs.run(Bodies.many(OverviewPage.MOST_COLUMNS))).get(HtmlPages.OVERVIEW);
        var more = HtmlPages.of(Runs.run(Bodies.many(OverviewPage.MOST_COLUMNS + 1)))
                .get(HtmlPages.OVERVIEW);

        assertThat(few.select(".tenants.compact")).isEmpty();
        assertThat(few.text()).doesNotContain("Voici les");
        assertThat(more.select(".tenants.compact")).hasSize(1);
        assertThat(more.text()).contains("Voici les " + OverviewPage.MOST_COLUMNS + " portails");
    }
}
