package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.evidence.Disclosure;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Disclosure.State;
import org.parvis.language.Phrase;
import org.parvis.report.AuditedDocument.Stated;
import org.parvis.site.Place;

/** What an audit says of documents, in the log, to programs and to people. */
class AuditReportsTest {

    private static final String PATH = "politiques/a.md";
    private static final Phrase MISSING = Phrase.of("aucune adresse postale n’est donnée");

    private static AuditedDocument policy(String words) {
        return policy(words, "fr");
    }

    private static AuditedDocument policy(String words, String language) {
        var finding =
                Bodies.finding("privacy/contact", Severity.ERROR, PATH, Place.of(PATH, 12), "le contact " + words);
        var verdicts = List.of(
                new Verdict("privacy/contact", 1, List.of(finding)), new Verdict("links/resolve", 0, List.of()));
        return new AuditedDocument(
                PATH, "privacy", disclosures(words, language), new Report(PATH, PATH, List.of(), verdicts));
    }

    private static List<Stated> disclosures(String words, String language) {
        return Stream.of(Item.values())
                .map(item -> switch (item) {
                    case DPO_CONTACT ->
                        new Stated(
                                new Disclosure(item, State.PARTIAL, words, Optional.empty(), List.of(MISSING)),
                                Optional.of(Place.of(PATH, 51)),
                                language);
                    case PURPOSES, STALE_LAW ->
                        new Stated(
                                new Disclosure(item, State.ABSENT, "", Optional.empty(), List.of()),
                                Optional.empty(),
                                language);
                    default ->
                        new Stated(
                                new Disclosure(item, State.PRESENT, words, Optional.empty(), List.of()),
                                Optional.of(Place.of(PATH, 3)),
                                language);
                })
                .toList();
    }

    private static AuditedDocument unread() {
        var finding = Finding.inSource("audit/too-large", "b.html", Place.of("b.html", 1), "trop", "Trop.", "Moins.");
        return new AuditedDocument(
                "b.html", "", List.of(), new Report("b.html", "b.html", List.of(finding), List.of()));
    }

    private static Run run(List<AuditedDocument> documents) {
        return new Run(
                LocalDate.of(2026, 11, 2),
                "0",
                Optional.empty(),
                Runs.RULES,
                documents.stream().map(AuditedDocument::report).toList());
    }

    private static String json(AuditedDocument... documents) {
        return new AuditJson(List.of(documents)).files(run(List.of(documents))).get("audit.json");
    }

    @Test
    void programsGetEachItemWithItsStateItsWordsAndItsLine() {
        assertThat(json(policy("dpo@a.example")))
                .startsWith("""
                        {
                          "documents" : [
                            {
                              "path" : "politiques/a.md",
                              "disclosures" : [
                                {
                                  "item" : "controller-identity",
                                  "state" : "present",
                                  "evidence" : "dpo@a.example",
                                  "line" : 3
                                },
                        """)
                .contains("""
                                {
                                  "item" : "dpo-contact",
                                  "state" : "partial",
                                  "evidence" : "dpo@a.example",
                                  "line" : 51
                                },
                                {
                                  "item" : "purposes",
                                  "state" : "absent",
                                  "evidence" : ""
                                },
                        """)
                .contains("\"rule\" : \"privacy/contact\"", "\"line\" : 12");
    }

    @Test
    void aDocumentThatCouldNotBeReadHasItsFinding() {
        assertThat(json(unread())).contains("\"disclosures\" : [ ]", "\"rule\" : \"audit/too-large\"");
    }

    @Test
    void theLogSumsUp() {
        assertThat(AuditConsole.summary(policy("x")))
                .isEqualTo(
                        "politiques/a.md: 13 of 15 items without a fault found, in part: dpo-contact, not: purposes; 1 error");
        assertThat(AuditConsole.summary(unread())).isEqualTo("b.html: not judged; 1 error");
    }

    @Test
    void aDocumentIsTenantAndPageInOne() {
        var location = org.parvis.compliance.Location.in(Place.of("a.md", 2));
        var onPage = new org.parvis.compliance.Location(
                location.source(), Optional.of("a.md"), Optional.empty(), Optional.empty());
        var finding = new Finding(
                "x/y", Severity.INFO, "a.md", onPage, "m", Optional.empty(), Optional.empty(), "r", "c", List.of());

        assertThat(ConsoleReport.line(finding)).isEqualTo("a.md:2: conseil [x/y] a.md: m -> c");
    }

    @Test
    void peopleGetThePictureThenEachDocument() {
        var documents = List.of(unread(), policy("dpo@a.example"));
        var files = new AuditHtml(documents).files(run(documents));

        assertThat(files).hasSize(3);
        var overview = Jsoup.parse(files.get("index.html"));
        assertThat(overview.select("h1").text()).isEqualTo("2 documents examinés");
        assertThat(overview.select(".tenants h3").eachText()).containsExactlyInAnyOrder(PATH, "b.html");
        for (var link : overview.select(".tenants h3 a")) assertThat(files).containsKey(link.attr("href"));
        var page = Jsoup.parse(
                files.get(overview.select(".tenants a:contains(a.md)").attr("href")));
        var rows = page.select(".obligations tbody tr");
        assertThat(rows.eachText())
                .hasSize(15)
                .contains(
                        "Contact du délégué à la protection des données ! en partie dpo@a.example politiques/a.md:51 Aucune adresse postale n’est donnée",
                        "Finalités ✕ absente",
                        "Droit périmé ✓ aucun");
        assertThat(page.select(".card h3").eachText()).containsExactly("Le contact dpo@a.example");
    }

    @Test
    void theOverviewCountsWhatNoticesSay() {
        var documents = List.of(unread(), policy("dpo@a.example"), policy("x"));
        var overview =
                Jsoup.parse(new AuditHtml(documents).files(run(documents)).get("index.html"));

        assertThat(overview.select(".lead").text()).isEqualTo("Au 2 novembre 2026 : 3 erreurs.");
        assertThat(overview.select(".tenants .small").eachText())
                .containsExactly(
                        "Sur 15 points attendus, 13 sans défaut trouvé, 1 en partie, 1 non.",
                        "Sur 15 points attendus, 13 sans défaut trouvé, 1 en partie, 1 non.");
        assertThat(overview.select(".scorecard tbody tr").eachText())
                .hasSize(15)
                .contains(
                        "Identité du responsable 2 0 0",
                        "Contact du délégué à la protection des données 0 2 0",
                        "Finalités 0 0 2",
                        "Droit en vigueur 2 0 0");
        assertThat(overview.select(".scorecard td.none")).hasSize(30);
        assertThat(overview.select(".scorecard td.some").eachAttr("data-of"))
                .contains("sans défaut trouvé", "en partie", "non");
    }

    @Test
    void anOverviewWithoutANoticeCountsNothing() {
        var overview = Jsoup.parse(
                new AuditHtml(List.of(unread())).files(run(List.of(unread()))).get("index.html"));

        assertThat(overview.select(".scorecard, .tenants .small")).isEmpty();
    }

    @Test
    void aDocumentBeginsWithHowItStands() {
        var documents = List.of(policy("dpo@a.example"), unread());
        var pages = new AuditHtml(documents)
                .files(run(documents)).values().stream()
                        .map(Jsoup::parse)
                        .collect(Collectors.toMap(page -> page.select("h1").text(), page -> page));

        assertThat(pages.get(PATH).select(".verdict").text())
                .isEqualTo("✕ Politique de confidentialité : 1 erreur."
                        + " Sur 15 points attendus, 13 sans défaut trouvé, 1 en partie, 1 non."
                        + " Jugé au 2 novembre 2026.");
        assertThat(pages.get(PATH).select(".steps li")).hasSize(1);
        assertThat(pages.get("b.html").select(".verdict").text())
                .isEqualTo("✕ Objet inconnu : 1 erreur. Aucune règle n’a pu juger ce document.");
    }

    @Test
    void oldLawIsCitedOrNot() {
        assertThat(AuditPage.words(Item.STALE_LAW, State.PRESENT)).isEqualTo("cité");
        assertThat(AuditPage.words(Item.PURPOSES, State.PRESENT)).isEqualTo("donnée");
        assertThat(AuditPage.words(Item.STALE_LAW, State.PARTIAL)).isEqualTo("cité en partie");
        assertThat(AuditPage.words(Item.STALE_LAW, State.ABSENT)).isEqualTo("aucun");
    }

    @Test
    void aSummarySpeaksOfDocumentsAndOfNoPublication() {
        var documents = List.of(unread(), policy("dpo@a.example"));
        var summary = new AuditMarkdown(documents).files(run(documents)).get("summary.md");

        assertThat(summary)
                .startsWith("## 2\u00a0documents examinés\n")
                .contains(
                        "| politiques/a.md | Politique de confidentialité | 13 sur 15 | 1 | 0 | 0 | 0 |",
                        "| b.html | Objet inconnu | – | 1 | 0 | 0 | 0 |",
                        "Le contact dpo")
                .doesNotContain("publi", "ortail");
    }

    @Test
    void whatADocumentLacksIsToldInItsLanguage() {
        var document = policy("x", "en");
        var files = new AuditHtml(List.of(document)).files(run(List.of(document)));
        var page = files.values().stream()
                .map(Jsoup::parse)
                .filter(html -> !html.select(".disclosed").isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(page.select(".disclosed p[lang=en]").eachText()).containsExactly("No postal address is given");
    }

    @Test
    void whatADocumentSaysStaysText() {
        var documents = List.of(policy(Bodies.HOSTILE));

        assertThat(Jsoup.parse(new AuditHtml(documents)
                                .files(run(documents))
                                .values()
                                .iterator()
                                .next())
                        .select("script"))
                .isEmpty();
        new AuditHtml(documents)
                .files(run(documents))
                .values()
                .forEach(html -> assertThat(html).doesNotContain("\u202e", "\u001b", "<script>alert"));
        assertThat(json(documents.get(0))).doesNotContain("\u202e", "\u001b", "\u200b");
    }
}
