package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.rules.Rulebook;
import org.parvis.site.Place;

/** What there is to mend on one tenant’s portal, and what to do first. */
class FindingCardsTest {

    @Test
    void theObligationBesideAFindingIsSaidInItsLanguage() {
        var report = Bodies.inEnglish("privacy/dpo-contact");
        var run = new Run(LocalDate.of(2026, 11, 2), "0", Optional.empty(), Rulebook.RULES, List.of(report));

        assertThat(HtmlPages.of(run)
                        .get("portails/seaside.html")
                        .select("article dd p[lang=en]")
                        .eachText())
                .containsExactly("The data protection officer can be reached.");
    }

    @Test
    void stepsThatOneRemedyAnswersAreToldByWhatIsWrong() {
        var red = Bodies.red();
        var findings = Stream.of("bake/a", "bake/b")
                .map(step ->
                        Finding.inSource(step, red.tenant(), Place.of("a", 1), "il manque " + step, "R.", "Remède."))
                .toList();
        var page = HtmlPages.of(Runs.run(new Report(red.tenant(), red.name(), findings, List.of())))
                .get(HtmlPages.RED);
        var steps = page.select(".steps li");

        assertThat(steps.eachText()).containsExactly("Il manque bake/a", "Il manque bake/b");
        assertThat(steps.select("a[href]")).hasSize(2);
        assertThat(page.select("section > p").eachText())
                .containsOnlyOnce("Comment corriger, sauf indication contraire : Remède.");
        assertThat(page.select("article dt").eachText()).doesNotContain("Comment corriger");
    }

    @Test
    void ofManyFindingsOfOneRuleTheFirstHaveACardAndTheOthersAreCounted() {
        var tenant = Bodies.red().tenant();
        var page = pageOf(many("links/resolve", 500), many("privacy/contact", 10));

        assertThat(page.select("article:contains(links/resolve)")).hasSize(10);
        assertThat(page.select("article:contains(privacy/contact)")).hasSize(10);
        assertThat(page.select("section > p[id]").eachText())
                .containsExactly(
                        "490 autres constats de la règle links/resolve : le rapport au format JSON les donne tous.");
        assertThat(page.select(".obligations td:contains(Et 490 autres.) a")).hasSize(10);
        assertThat(page.html()).hasSizeLessThan(60_000);
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .allSatisfy(href -> assertThat(page.getElementById(href.substring(1)))
                        .as(href)
                        .isNotNull());
        var findings = new Report(tenant, "", List.of(), List.of(many("links/resolve", 500)))
                .findings()
                .toList();
        assertThat(Links.anchor(findings, findings.get(9))).isEqualTo("constat-10");
        assertThat(Links.anchor(findings, findings.get(10))).isEqualTo("autres-10");
        assertThat(Links.anchor(findings, findings.get(499))).isEqualTo("autres-10");
    }

    private static Document pageOf(Verdict... verdicts) {
        var red = Bodies.red();
        return HtmlPages.of(Runs.run(new Report(red.tenant(), red.name(), List.of(), List.of(verdicts))))
                .get(HtmlPages.RED);
    }

    private static Verdict many(String rule, int number) {
        return new Verdict(
                rule,
                number,
                IntStream.range(0, number)
                        .mapToObj(line -> Bodies.finding(
                                rule,
                                Severity.ERROR,
                                Bodies.red().tenant(),
                                Place.of("site-src/pages/a.adoc", line + 1),
                                "le lien ne mène nulle part"))
                        .toList());
    }

    @Test
    void ofWhatWeighsAlikeWhatTheRulebookHasFirstIsMendedFirst() {
        var findings = Stream.of(
                        "change/version-and-dates", "privacy/purposes-specific", "privacy/legal-basis-per-purpose")
                .map(rule -> Finding.inSource(rule, "a", Place.of("a", 1), "il manque " + rule, "R.", rule))
                .toList();
        var report = new Report("a", "A", findings, List.of());
        var run = new Run(LocalDate.of(2026, 11, 2), "0", Optional.empty(), Rulebook.RULES, List.of(report));

        assertThat(HtmlPages.of(run)
                        .get("portails/a.html")
                        .select(".steps li > p:first-child")
                        .eachText())
                .containsExactly(
                        "privacy/legal-basis-per-purpose", "privacy/purposes-specific", "change/version-and-dates");
    }

    @Test
    void aCardSaysWhatIsRequiredWhatWasFoundWhereWhyAndHowToMendIt() {
        var card = HtmlPages.of(Runs.run(Bodies.red())).get(HtmlPages.RED).selectFirst("article");

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
    void aCardNamesThePageAndTheElement() {
        var card = HtmlPages.of(Runs.run(Bodies.red()))
                .get(HtmlPages.RED)
                .select("article")
                .get(1);

        assertThat(card.select("dl > div:contains(Où)").text())
                .isEqualTo("Où site-src/pages/cookies.adoc:12 Page cookies/index.html Élément main > p");
        assertThat(card.select(".small:contains(Règle)").text()).isEqualTo("Règle cookies/duration");
    }

    @Test
    void theRecordIsMendedBeforePagesAndThenWhatIsWrongInMostPlaces() {
        var place = Place.of("pages/a.adoc", 1);
        var once = Finding.inSource("links/a", "a", place, "un", "R.", "Une fois.");
        var twice = Finding.inSource("links/b", "a", place, "deux", "R.", "Deux fois.");
        var again = Finding.inSource("links/b", "a", Place.of("pages/a.adoc", 2), "deux", "R.", "Deux fois.");
        var verdicts =
                List.of(new Verdict("links/a", 1, List.of(once)), new Verdict("links/b", 2, List.of(twice, again)));
        var red = Bodies.red().verdicts().get(0);
        var all = Stream.concat(verdicts.stream(), Stream.of(red)).toList();
        var steps = HtmlPages.of(Runs.run(new Report("a", "A", List.of(), all)))
                .get("portails/a.html")
                .select(".steps li > p:first-child");

        assertThat(steps.eachText())
                .containsExactly("Donnez l’adresse du délégué de la commune.", "Deux fois.", "Une fois.");
    }

    @Test
    void whatToDoFirstGathersTheFindingsThatOneRemedyAnswers() {
        var steps = HtmlPages.of(Runs.run(Bodies.red())).get(HtmlPages.RED).select(".steps li");

        assertThat(steps.eachText())
                .containsExactly(
                        "Donnez l’adresse du délégué de la commune. "
                                + "Pour corriger : le contact du délégué n’est pas celui de la commune.",
                        "Écrivez-le dans la page. "
                                + "Pour corriger : le traceur n’a pas de durée et 1 autre constat.");
    }

    @Test
    void findingsThatAreAlikeEachHaveACard() {
        var red = Bodies.red();
        var bake = Finding.inSource(
                "bake/include", red.tenant(), Place.of("z.adoc", 1), "une inclusion manque", "Raison.", "Remède.");
        var page = HtmlPages.of(Runs.run(new Report(red.tenant(), red.name(), List.of(bake, bake), List.of())))
                .get(HtmlPages.RED);

        assertThat(page.select("article").eachAttr("id")).containsExactly("constat-1", "constat-2");
        assertThat(page.select(".steps li")).hasSize(1);
    }

    @Test
    void whatStopsTheBakeIsDoneFirst() {
        var red = Bodies.red();
        var bake = Finding.inSource(
                "bake/include", red.tenant(), Place.of("z.adoc", 1), "une inclusion manque", "Raison.", "Remède.");
        var both = new Report(red.tenant(), red.name(), List.of(bake), red.verdicts());

        assertThat(HtmlPages.of(Runs.run(both))
                        .get(HtmlPages.RED)
                        .select(".steps li")
                        .first()
                        .text())
                .startsWith("Remède.");
    }

    @Test
    void whatIsLetPassSaysWhyAndIsNotAmongTheFirstSteps() {
        var page = HtmlPages.of(Runs.run(Bodies.tolerated())).get("portails/montclair.html");

        assertThat(page.select("article .weight").eachText())
                .containsExactly("✕ Erreur", "≈ Sous dérogation", "= Déjà connue");
        assertThat(page.select("article").get(0).text()).contains("Statut La dérogation, valable jusqu’au 31 octobre");
        assertThat(page.select("article").get(1).text())
                .contains("Statut Dérogation jusqu’au 31 mars 2027, approuvée par Anne Dupré : Le délégué change.");
        assertThat(page.select(".steps li")).hasSize(1);
        assertThat(page.select(".verdict").text()).contains("1 erreur à traiter, 1 sous dérogation, 1 déjà connu.");
    }
}
