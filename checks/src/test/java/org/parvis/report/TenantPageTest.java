package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Evidence;
import org.parvis.compliance.Location;
import org.parvis.compliance.Report;
import org.parvis.compliance.Verdict;
import org.parvis.rules.Rulebook;
import org.parvis.site.Place;

/** How one tenant stands, obligation by obligation. */
class TenantPageTest {

    @Test
    void theVerdictIsASentence() {
        var pages = HtmlPages.of(Runs.run(Bodies.green(), Bodies.red(), Bodies.unjudged()));

        assertThat(pages.get(HtmlPages.GREEN).select(".verdict").text())
                .contains("Ce portail peut être publié : aucun constat. Jugé au 1er novembre 2026.");
        assertThat(pages.get(HtmlPages.RED).select(".verdict").text())
                .contains("Ce portail ne peut pas être publié : 1 erreur, 1 avertissement, 1 conseil à traiter.");
        assertThat(pages.get("portails/hautecombe.html").select(".verdict").text())
                .contains("Les pages n’ont pas pu être jugées");
        assertThat(HtmlPages.of(Runs.run(Bodies.green()))
                        .get(HtmlPages.OVERVIEW)
                        .select("h1")
                        .text())
                .isEqualTo("Le portail peut être publié");
        assertThat(HtmlPages.of(Runs.run(Bodies.red()))
                        .get(HtmlPages.OVERVIEW)
                        .select("h1")
                        .text())
                .isEqualTo("Le portail ne peut pas être publié");
        assertThat(HtmlPages.of(Runs.run(Bodies.red(), Bodies.unjudged()))
                        .get(HtmlPages.OVERVIEW)
                        .select("h1")
                        .text())
                .isEqualTo("Aucun des 2 portails ne peut être publié");
    }

    @Test
    void theScorecardCountsEachFamilyInWords() {
        var pages = HtmlPages.of(Runs.run(Bodies.green(), Bodies.red(), Bodies.tolerated(), Bodies.unjudged()));

        assertThat(pages.get(HtmlPages.GREEN).select(".scorecard tbody tr").eachText())
                .containsExactly(
                        "Données personnelles ✓ aucun défaut trouvé 0 0 1 0",
                        "Cookies et traceurs – sans objet 0 0 0 1",
                        "Liens ✓ aucun défaut trouvé 0 0 1 0");
        assertThat(pages.get(HtmlPages.RED).select(".scorecard tbody tr").eachText())
                .containsExactly(
                        "Données personnelles ✕ à corriger 1 0 0 0",
                        "Cookies et traceurs ! à corriger 1 0 0 0",
                        "Liens ✓ aucun défaut trouvé 0 0 1 0");
        assertThat(pages.get("portails/montclair.html")
                        .select(".scorecard tbody tr")
                        .eachText())
                .containsExactly(
                        "Données personnelles ≈ toléré 0 1 0 0",
                        "Cookies et traceurs = toléré 0 1 0 0",
                        "Liens ✕ à corriger 1 0 0 0");
        assertThat(pages.get("portails/hautecombe.html").select(".scorecard, .obligations"))
                .isEmpty();
    }

    @Test
    void eachObligationIsListedWithWhatWasLookedAt() {
        var page = HtmlPages.of(Runs.run(Bodies.green())).get(HtmlPages.GREEN);

        assertThat(page.select(".obligations caption").eachText())
                .containsExactly("Données personnelles", "Cookies et traceurs", "Liens");
        assertThat(page.select(".obligations tbody tr").eachText())
                .containsExactly(
                        "Le contact est donné RGPD, article 13, 1 ✓ sans défaut trouvé 1 élément examiné.",
                        "Chaque traceur a une durée RGPD, article 13, 1 – sans objet "
                                + "Rien sur ce portail n’appelle cette exigence, ou son texte n’était pas en vigueur ce jour-là.",
                        "Chaque lien mène à une page RGPD, article 13, 1 ✓ sans défaut trouvé 212 éléments examinés.");
        assertThat(page.select("article, .steps")).isEmpty();
    }

    @Test
    void whatShowsThatAnObligationIsMetIsQuotedAndLinked() {
        var location = new Location(
                Place.of("site-src/pages/confidentialite.adoc", 40),
                Optional.of("confidentialite/index.html"),
                Optional.of("main > p"),
                Optional.empty());
        var met = new Verdict(
                "privacy/contact",
                2,
                List.of(),
                Optional.of(new Evidence(location, Optional.of("Écrivez à dpo@rivebelle.example"))));
        var report = new Report("rivebelle", "Rivebelle", List.of(), List.of(met));
        var shown = HtmlPages.of(
                        new HtmlReport(Map.of("rivebelle", URI.create("../sites/rivebelle/"))), Runs.run(report))
                .get(HtmlPages.GREEN)
                .selectFirst(".obligations tbody td:last-child");

        assertThat(shown.text())
                .isEqualTo("Écrivez à dpo@rivebelle.example Page confidentialite/index.html, "
                        + "site-src/pages/confidentialite.adoc:40 2 éléments examinés.");
        assertThat(shown.select("a").attr("href")).isEqualTo("../../sites/rivebelle/confidentialite/index.html");
    }

    @Test
    void ofManyThingsWithoutWordsTheFirstIsOnlyTheFirst() {
        var location = new Location(
                Place.of("site-src/pages/404.adoc", 1), Optional.of("404.html"), Optional.empty(), Optional.empty());
        var met = new Verdict("privacy/contact", 375, List.of(), Optional.of(new Evidence(location, Optional.empty())));
        var report = new Report("rivebelle", "Rivebelle", List.of(), List.of(met));

        assertThat(HtmlPages.of(Runs.run(report))
                        .get(HtmlPages.GREEN)
                        .select(".obligations tbody td:last-child")
                        .text())
                .isEqualTo("375 éléments examinés, à commencer par : Page 404.html, site-src/pages/404.adoc:1");
    }

    @Test
    void eachObligationLeadsToTheLawThatAsksForIt() {
        var page = new Run(
                LocalDate.of(2026, 11, 2),
                "0",
                Optional.empty(),
                Rulebook.RULES,
                List.of(new Report(
                        "rivebelle",
                        "Rivebelle",
                        List.of(),
                        List.of(
                                new Verdict("privacy/dpo-contact", 1, List.of()),
                                new Verdict("links/internal-resolve", 1, List.of())))));

        var obligations = HtmlPages.of(page).get(HtmlPages.GREEN).select(".obligations tbody th");

        assertThat(obligations.get(0).select("a").eachText())
                .containsExactly("RGPD, article 37, 7", "RGPD, article 13, 1, b");
        assertThat(obligations.get(0).select("a").attr("href")).startsWith("https://eur-lex.europa.eu/");
        assertThat(obligations.get(1).text()).endsWith("règle de l’art");
        assertThat(obligations.get(1).select("a").eachText()).doesNotContain("règle de l’art");
    }

    @Test
    void whatARecordShowsIsNamedByItsField() {
        var met = new Verdict(
                "privacy/contact",
                1,
                List.of(),
                Optional.of(new Evidence(
                        new Location(
                                Place.of("tenants/rivebelle/tenant.yaml", 31),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("data-protection.officer")),
                        Optional.empty())));
        var report = new Report("rivebelle", "Rivebelle", List.of(), List.of(met));

        assertThat(HtmlPages.of(Runs.run(report))
                        .get(HtmlPages.GREEN)
                        .select(".obligations tbody td:last-child")
                        .text())
                .isEqualTo("Champ data-protection.officer, tenants/rivebelle/tenant.yaml:31 1 élément examiné.");
    }

    @Test
    void whatIsLetPassIsListedWithItsReason() {
        var rows = HtmlPages.of(Runs.run(Bodies.tolerated()))
                .get("portails/montclair.html")
                .select(".obligations tbody td:last-child");

        assertThat(rows.eachText())
                .containsExactly(
                        "le contact manque dérogation jusqu’au 31 mars 2027, approuvée par Anne Dupré : Le délégué change",
                        "le traceur n’a pas de durée constat déjà connu, inscrit à la liste de référence",
                        "le lien ne mène nulle part la dérogation, valable jusqu’au 31 octobre 2026 et approuvée par Luc"
                                + " Martin, a expiré");
    }

    @Test
    void publishedPagesAreLinkedWhereTheyAre() {
        var run = Runs.run(Bodies.red());

        assertThat(published(Map.of("valmont-sur-lys", URI.create("../sites/valmont/")), run))
                .containsExactly("../../sites/valmont/index.html", "../../sites/valmont/cookies/index.html");
        assertThat(published(Map.of("valmont-sur-lys", URI.create("https://data.valmont.example/")), run))
                .containsExactly(
                        "https://data.valmont.example/index.html", "https://data.valmont.example/cookies/index.html");
        assertThat(published(Map.of("valmont-sur-lys", URI.create("javascript:alert(1)")), run))
                .isEmpty();
        assertThat(published(Map.of(), run)).isEmpty();
    }

    @Test
    void aPageThatIsNotPublishedHasNoLink() {
        var run = Runs.run(Bodies.red());
        var sites = Map.of("valmont-sur-lys", URI.create("../sites/valmont/"));
        var report = new HtmlReport(sites, (tenant, page) -> page.equals("index.html"));

        assertThat(published(report, run)).containsExactly("../../sites/valmont/index.html");
    }

    private static List<String> published(Map<String, URI> sites, Run run) {
        return published(new HtmlReport(sites), run);
    }

    private static List<String> published(HtmlReport report, Run run) {
        return HtmlPages.of(report, run)
                .get(HtmlPages.RED)
                .select("main a[href]:not(.provision)")
                .eachAttr("href")
                .stream()
                .filter(link -> !link.startsWith("#"))
                .distinct()
                .toList();
    }
}
