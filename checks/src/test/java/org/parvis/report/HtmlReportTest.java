package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Evidence;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Location;
import org.parvis.compliance.Report;
import org.parvis.compliance.SampleSite;
import org.parvis.compliance.Selection;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.rules.Rulebook;
import org.parvis.site.Place;

class HtmlReportTest {

    private static final String OVERVIEW = "index.html";
    private static final String RED = "portails/valmont-sur-lys.html";
    private static final String GREEN = "portails/rivebelle.html";

    private static Map<String, Document> pages(Run run) {
        return pages(new HtmlReport(), run);
    }

    private static Map<String, Document> pages(HtmlReport report, Run run) {
        return report.files(run).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, page -> Jsoup.parse(page.getValue())));
    }

    @Test
    void theObligationBesideAFindingIsSaidInItsLanguage() {
        var report = Runs.inEnglish("privacy/dpo-contact");
        var run = new Run(LocalDate.of(2026, 11, 2), "0", Optional.empty(), Rulebook.RULES, List.of(report));

        assertThat(pages(run)
                        .get("portails/seaside.html")
                        .select("article dd p[lang=en]")
                        .eachText())
                .containsExactly("The data protection officer can be reached.");
    }

    @Test
    void stepsThatOneRemedyAnswersAreToldByWhatIsWrong() {
        var red = Runs.red();
        var findings = Stream.of("bake/a", "bake/b")
                .map(step ->
                        Finding.inSource(step, red.tenant(), Place.of("a", 1), "il manque " + step, "R.", "Remède."))
                .toList();
        var steps = pages(Runs.run(new Report(red.tenant(), red.name(), findings, List.of())))
                .get(RED)
                .select(".steps li");

        assertThat(steps.eachText()).containsExactly("Il manque bake/a Remède.", "Il manque bake/b Remède.");
        assertThat(steps.select("a[href]")).hasSize(2);
    }

    @Test
    void thereIsAPageOverAllTenantsAndOneForEach() {
        assertThat(new HtmlReport()
                        .files(Runs.run(Runs.green(), Runs.red(), Runs.unjudged()))
                        .keySet())
                .containsExactly(OVERVIEW, "portails/valmont-sur-lys.html", "portails/hautecombe.html", GREEN);
    }

    @Test
    void theOverviewSaysWhoCanBePublishedWorstFirst() {
        var overview =
                pages(Runs.run(Runs.green(), Runs.unjudged(), Runs.red())).get(OVERVIEW);

        assertThat(overview.select("h1").text()).isEqualTo("2 portails sur 3 ne peuvent pas être publiés");
        assertThat(overview.select(".lead").text()).startsWith("Au 1er novembre 2026. Une erreur empêche de publier");
        assertThat(overview.select(".figures > div").eachText())
                .containsExactly("portail publiable 1", "erreurs 2", "avertissement 1", "conseil 1");
        assertThat(overview.select(".tenants div").eachText())
                .containsExactly(
                        "Valmont-sur-Lys Ne peut pas être publié : 1 erreur, 1 avertissement, 1 conseil. "
                                + "1 exigence respectée, 0 sans objet.",
                        "hautecombe Ne peut pas être publié : 1 erreur. Les pages n’ont pas pu être jugées.",
                        "Rivebelle Peut être publié : aucun constat. 2 exigences respectées, 1 sans objet.");
    }

    @Test
    void theTableShowsEachTenantBesideEachRule() {
        var table = pages(Runs.run(Runs.green(), Runs.unjudged(), Runs.red()))
                .get(OVERVIEW)
                .selectFirst("table");

        assertThat(table.select("thead th").eachText())
                .containsExactly("Exigence", "En défaut", "Valmont-sur-Lys", "hautecombe", "Rivebelle");
        assertThat(table.select("tbody tr").stream()
                        .map(row -> row.children().stream()
                                .map(HtmlReportTest::spoken)
                                .toList()))
                .containsExactly(
                        List.of("Fabrication"),
                        List.of(
                                "Les faits et les pages se lisent sans erreur",
                                "1 sur 3",
                                "respectée",
                                "erreur, 1 constat",
                                "respectée"),
                        List.of("Données personnelles"),
                        List.of("Le contact est donné", "1 sur 3", "erreur, 1 constat", "non examinée", "respectée"),
                        List.of("Cookies et traceurs"),
                        List.of(
                                "Chaque traceur a une durée",
                                "1 sur 3",
                                "avertissement, 2 constats",
                                "non examinée",
                                "sans objet"),
                        List.of("Liens"),
                        List.of("Chaque lien mène à une page", "0", "respectée", "non examinée", "respectée"));
    }

    private static String spoken(Element cell) {
        var spoken = cell.clone();
        spoken.select("[aria-hidden]").remove();
        return spoken.text();
    }

    @Test
    void theTableHasAColumnForEachTenantAndOneForAll() {
        var alone = pages(Runs.run(Runs.green())).get(OVERVIEW);
        var three = pages(Runs.run(Runs.green(), Runs.unjudged(), Runs.red())).get(OVERVIEW);

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
        var signs = pages(Runs.run(Runs.green(), Runs.red())).get(OVERVIEW).select(".tenants > li > :first-child");

        assertThat(signs).hasSize(2);
        assertThat(signs.get(0).outerHtml()).isEqualTo(HtmlPage.sign(Mark.ERROR).outerHtml());
        assertThat(signs.get(1).outerHtml())
                .isEqualTo(HtmlPage.sign(Mark.PASSED).outerHtml());
    }

    @Test
    void onlyMoreTenantsThanColumnsAreListedInShort() {
        var few = pages(Runs.run(Runs.many(OverviewPage.MOST_COLUMNS))).get(OVERVIEW);
        var more = pages(Runs.run(Runs.many(OverviewPage.MOST_COLUMNS + 1))).get(OVERVIEW);

        assertThat(few.select(".tenants.compact")).isEmpty();
        assertThat(few.text()).doesNotContain("Voici les");
        assertThat(more.select(".tenants.compact")).hasSize(1);
        assertThat(more.text()).contains("Voici les " + OverviewPage.MOST_COLUMNS + " portails");
    }

    @Test
    void aFleetIsShownByItsWorstTenants() {
        var overview = pages(Runs.run(Runs.many(40))).get(OVERVIEW);

        assertThat(overview.select("h1").text()).isEqualTo("Les 40 portails peuvent être publiés");
        assertThat(overview.select(".tenants li")).hasSize(40);
        assertThat(overview.select(".matrix thead th")).hasSize(2 + 12);
        assertThat(overview.select("td.number").eachText()).contains("40 sur 40");
    }

    @Test
    void theVerdictIsASentence() {
        var pages = pages(Runs.run(Runs.green(), Runs.red(), Runs.unjudged()));

        assertThat(pages.get(GREEN).select(".verdict").text()).contains("Ce portail peut être publié : aucun constat.");
        assertThat(pages.get(RED).select(".verdict").text())
                .contains("Ce portail ne peut pas être publié : 1 erreur, 1 avertissement, 1 conseil à traiter.");
        assertThat(pages.get("portails/hautecombe.html").select(".verdict").text())
                .contains("Les pages n’ont pas pu être jugées");
        assertThat(pages(Runs.run(Runs.green())).get(OVERVIEW).select("h1").text())
                .isEqualTo("Le portail peut être publié");
        assertThat(pages(Runs.run(Runs.red())).get(OVERVIEW).select("h1").text())
                .isEqualTo("Le portail ne peut pas être publié");
        assertThat(pages(Runs.run(Runs.red(), Runs.unjudged()))
                        .get(OVERVIEW)
                        .select("h1")
                        .text())
                .isEqualTo("Aucun des 2 portails ne peut être publié");
    }

    @Test
    void aCardSaysWhatIsRequiredWhatWasFoundWhereWhyAndHowToMendIt() {
        var card = pages(Runs.run(Runs.red())).get(RED).selectFirst("article");

        assertThat(card.select("h3").text()).isEqualTo("Le contact du délégué n’est pas celui de la commune");
        assertThat(card.select("dl > div").eachText())
                .containsExactly(
                        "Obligation Le contact est donné. RGPD, article 37, 7\u202f; RGPD, article 13, 1, b",
                        "Constat On lit dpo@ailleurs.example",
                        "Attendu dpo@valmont.example",
                        "Où tenants/valmont-sur-lys/tenant.yaml:31:3 Champ data-protection.officer",
                        "Pourquoi Chacun doit savoir à qui s’adresser.",
                        "Comment corriger Donnez l’adresse du délégué de la commune.");
    }

    @Test
    void whatToDoFirstGathersTheFindingsThatOneRemedyAnswers() {
        var steps = pages(Runs.run(Runs.red())).get(RED).select(".steps li");

        assertThat(steps.eachText())
                .containsExactly(
                        "Donnez l’adresse du délégué de la commune. "
                                + "Pour corriger : le contact du délégué n’est pas celui de la commune.",
                        "Écrivez-le dans la page. "
                                + "Pour corriger : le traceur n’a pas de durée et 1 autre constat.");
    }

    @Test
    void findingsThatAreAlikeEachHaveACard() {
        var red = Runs.red();
        var bake = Finding.inSource(
                "bake/include", red.tenant(), Place.of("z.adoc", 1), "une inclusion manque", "Raison.", "Remède.");
        var page = pages(Runs.run(new Report(red.tenant(), red.name(), List.of(bake, bake), List.of())))
                .get(RED);

        assertThat(page.select("article").eachAttr("id")).containsExactly("constat-1", "constat-2");
        assertThat(page.select(".steps li")).hasSize(1);
    }

    @Test
    void whatStopsTheBakeIsDoneFirst() {
        var red = Runs.red();
        var bake = Finding.inSource(
                "bake/include", red.tenant(), Place.of("z.adoc", 1), "une inclusion manque", "Raison.", "Remède.");
        var both = new Report(red.tenant(), red.name(), List.of(bake), red.verdicts());

        assertThat(pages(Runs.run(both)).get(RED).select(".steps li").first().text())
                .startsWith("Remède.");
    }

    @Test
    void theScorecardCountsEachFamilyInWords() {
        var pages = pages(Runs.run(Runs.green(), Runs.red(), Runs.tolerated(), Runs.unjudged()));

        assertThat(pages.get(GREEN).select(".scorecard tbody tr").eachText())
                .containsExactly(
                        "Données personnelles ✓ respecté 0 0 1 0",
                        "Cookies et traceurs – sans objet 0 0 0 1",
                        "Liens ✓ respecté 0 0 1 0");
        assertThat(pages.get(RED).select(".scorecard tbody tr").eachText())
                .containsExactly(
                        "Données personnelles ✕ à corriger 1 0 0 0",
                        "Cookies et traceurs ! à corriger 1 0 0 0",
                        "Liens ✓ respecté 0 0 1 0");
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
        var page = pages(Runs.run(Runs.green())).get(GREEN);

        assertThat(page.select(".obligations caption").eachText())
                .containsExactly("Données personnelles", "Cookies et traceurs", "Liens");
        assertThat(page.select(".obligations tbody tr").eachText())
                .containsExactly(
                        "Le contact est donné RGPD, article 13, 1 ✓ respectée 1 élément examiné.",
                        "Chaque traceur a une durée RGPD, article 13, 1 – sans objet "
                                + "Rien sur ce portail n’appelle cette exigence, ou son texte n’était pas en vigueur ce jour-là.",
                        "Chaque lien mène à une page RGPD, article 13, 1 ✓ respectée 212 éléments examinés.");
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
        var shown = pages(new HtmlReport(Map.of("rivebelle", URI.create("../sites/rivebelle/"))), Runs.run(report))
                .get(GREEN)
                .selectFirst(".obligations tbody td:last-child");

        assertThat(shown.text())
                .isEqualTo("Écrivez à dpo@rivebelle.example Page confidentialite/index.html, "
                        + "site-src/pages/confidentialite.adoc:40 2 éléments examinés.");
        assertThat(shown.select("a").attr("href")).isEqualTo("../../sites/rivebelle/confidentialite/index.html");
    }

    @Test
    void whatIsLetPassSaysWhyAndIsNotAmongTheFirstSteps() {
        var page = pages(Runs.run(Runs.tolerated())).get("portails/montclair.html");

        assertThat(page.select("article .weight").eachText())
                .containsExactly("✕ Erreur", "≈ Sous dérogation", "= Déjà connue");
        assertThat(page.select("article").get(0).text()).contains("Statut La dérogation, valable jusqu’au 31 octobre");
        assertThat(page.select("article").get(1).text())
                .contains("Statut Dérogation jusqu’au 31 mars 2027, approuvée par Anne Dupré : Le délégué change.");
        assertThat(page.select(".steps li")).hasSize(1);
        assertThat(page.select(".verdict").text()).contains("1 erreur à traiter, 1 sous dérogation, 1 déjà connu.");
    }

    @Test
    void rulesThatWereLeftOutAreNamed() {
        var all = Runs.run(Runs.red(), Runs.green());
        var run = new Run(
                all.asOf(),
                all.version(),
                all.failOn(),
                all.rules(),
                new Selection(List.of(), List.of("links"), Map.of("cookies", Severity.INFO)),
                all.reports());
        var pages = pages(run);

        assertThat(pages.get(OVERVIEW).select(".choice").eachText())
                .containsExactly(
                        "1 règle écartée par la configuration : links/resolve.",
                        "Poids changé par la configuration : cookies/duration (conseil).");
        assertThat(pages.get(RED).select(".plain li").eachText())
                .containsExactly("Chaque lien mène à une page RGPD, article 13, 1");
    }

    @Test
    void fiveHundredTenantsAreAPictureWorstFirst() throws IOException {
        var reports = Stream.concat(
                        Stream.of(Runs.red(), Runs.green(), Runs.tolerated(), Runs.unjudged()),
                        Stream.of(Runs.many(496)))
                .toArray(Report[]::new);
        var files = new HtmlReport().files(Runs.run(reports));
        write(files, "report-fleet");
        var overview = Jsoup.parse(files.get(OVERVIEW));

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
        assertThat(files).containsKey(RED).doesNotContainKey(GREEN);
        assertThat(overview.select(".tenants li").last().text()).endsWith("Rivebelle");
        assertThat(overview.select(".tenants a")).hasSize(499);
        assertThat(files.get(OVERVIEW).length()).isLessThan(600_000);
    }

    @Test
    void overAFleetTheCauseThatMostShareIsMendedFirst() {
        var overview = pages(Runs.run(Runs.many(40))).get(OVERVIEW);

        assertThat(overview.select(".steps li").eachText())
                .containsExactly("Écrivez-le dans la page. 40 portails : le traceur n’a pas de durée "
                        + "( site-src/pages/cookies.adoc:12 )."
                                .replace("( ", "(")
                                .replace(" )", ")"));
    }

    @Test
    void whatManyRecordsHaveWrongAlikeIsOneThingToMend() {
        var reports = IntStream.range(0, 40)
                .mapToObj(number -> {
                    var tenant = "ville-" + number;
                    var place = Place.of("tenants/" + tenant + "/tenant.yaml", 12);
                    var there = Runs.finding("privacy/contact", Severity.ERROR, tenant, place, "le contact manque");
                    var finding = new Finding(
                            there.rule(),
                            there.severity(),
                            tenant,
                            new Location(place, Optional.empty(), Optional.empty(), Optional.of("officer")),
                            there.message(),
                            Optional.of(tenant),
                            Optional.empty(),
                            there.reason(),
                            there.remedy(),
                            there.provisions());
                    return new Report(
                            tenant, tenant, List.of(), List.of(new Verdict("privacy/contact", 1, List.of(finding))));
                })
                .toArray(Report[]::new);

        assertThat(pages(Runs.run(reports)).get(OVERVIEW).select(".steps li").eachText())
                .containsExactly("Écrivez-le dans la page. 40 portails : le contact manque "
                        + "(tenants/ville-0/tenant.yaml:12 et 39 autres).");
    }

    @Test
    void publishedPagesAreLinkedWhereTheyAre() {
        var run = Runs.run(Runs.red());

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
        var run = Runs.run(Runs.red());
        var sites = Map.of("valmont-sur-lys", URI.create("../sites/valmont/"));
        var report = new HtmlReport(sites, (tenant, page) -> page.equals("index.html"));

        assertThat(published(report, run)).containsExactly("../../sites/valmont/index.html");
    }

    private static List<String> published(Map<String, URI> sites, Run run) {
        return published(new HtmlReport(sites), run);
    }

    private static List<String> published(HtmlReport report, Run run) {
        return pages(report, run).get(RED).select("main a[href]").eachAttr("href").stream()
                .filter(link -> !link.startsWith("#"))
                .distinct()
                .toList();
    }

    @Test
    void hostileWordsAreOnlyWords() {
        var files = new HtmlReport().files(Runs.run(Runs.hostile(), Runs.green()));

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
        assertThat(Jsoup.parse(files.get(OVERVIEW)).text())
                .contains("<script>alert(1)</script>\" onload='x' &amp;\\u000D\\u000A::error", "\\u202Eesrever\\u2066");
    }

    @Test
    void everyPageIsWellBuiltAndNeedsNothingElse() {
        var pages = pages(Runs.run(Runs.green(), Runs.red(), Runs.unjudged(), Runs.hostile()));

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
            assertThat(page.select("a[href]").eachAttr("href")).allSatisfy(href -> {
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
        assertThat(new HtmlReport().files(Runs.run(Runs.red(), Runs.green())))
                .isEqualTo(new HtmlReport().files(Runs.run(Runs.green(), Runs.red())));
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

        write(files, "report-sample");
        assertThat(Jsoup.parse(files.get(OVERVIEW)).select("h1").text())
                .isEqualTo("1 portail sur 2 ne peut pas être publié");
        assertThat(Jsoup.parse(files.get("portails/valmont-spoilt.html"))
                        .select("article h3")
                        .eachText())
                .contains("Le contact du délégué à la protection des données est absent");
        assertThat(Jsoup.parse(files.get(RED)).select("table tbody tr")).isNotEmpty();
        assertThat(Jsoup.parse(files.get(RED)).select(".obligations q").eachText())
                .hasSizeGreaterThan(8)
                .anyMatch(words -> words.contains("dpo@valmont.example"));
    }

    private static void write(Map<String, String> files, String name) throws IOException {
        for (var file : files.entrySet()) {
            var path = Path.of("target", name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Report sample(String tenant, String name, Edit edit) {
        return new Report(tenant, name, List.of(), Rulebook.PARVIS.judge(SampleSite.after(edit)));
    }
}
