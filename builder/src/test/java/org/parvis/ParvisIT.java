package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Severity;

class ParvisIT {

    private static final List<String> TOWNS = Towns.IDS;

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheTowns() throws IOException {
        Towns.copyTo(folder);
    }

    private ParvisConfig config(String... selection) {
        return Towns.config(folder, selection);
    }

    private List<Result> build(String... selection) {
        return new Parvis(config(selection)).build(result -> {});
    }

    private List<Finding> check() {
        return new Parvis(config())
                .check(result -> {}).stream()
                        .flatMap(result -> result.report().findings())
                        .toList();
    }

    private void edit(String file, String words, String others) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(words);
        Files.writeString(path, text.replace(words, others));
    }

    private String published(String path) throws IOException {
        return Files.readString(folder.resolve("sites").resolve(path));
    }

    @Test
    void archetypesThatAreSpoiltOrNoLongerUsedCostTimeAndNothingElse() throws IOException {
        build();
        var kept = folder.resolve("sites-state/archetypes");
        var page = published("fleury-sur-orne/confidentialite/index.html");
        var names = names(kept);
        for (var name : names) Files.write(kept.resolve(name), new byte[] {1, 2, 3});
        Files.createFile(kept.resolve("0".repeat(64)));
        // Otherwise nothing would have to be done, and nobody would look at them.
        Files.delete(folder.resolve("sites-state/manifest"));

        build();

        assertThat(published("fleury-sur-orne/confidentialite/index.html")).isEqualTo(page);
        assertThat(names(kept)).isEqualTo(names);
        assertThat(Files.size(kept.resolve(names.get(0)))).isGreaterThan(3);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void bothTownsArePublishedWithoutAFinding() throws IOException {
        var results = build();

        assertThat(results)
                .flatExtracting(result -> result.report().findings().toList())
                .isEmpty();
        assertThat(results).extracting(result -> result.report().tenant()).containsExactlyElementsOf(TOWNS);
        for (var town : TOWNS) {
            for (var page : List.of(
                    "index.html",
                    "confidentialite/index.html",
                    "cookies/index.html",
                    "mentions-legales/index.html",
                    "conditions-utilisation/index.html",
                    "reutilisation/index.html",
                    "accessibilite/index.html",
                    "404.html",
                    "sitemap.xml",
                    "robots.txt",
                    "assets/theme.css",
                    "assets/logo.svg")) {
                assertThat(folder.resolve("sites").resolve(town).resolve(page)).isNotEmptyFile();
            }
        }
        try (var files = Files.walk(folder.resolve("sites"))) {
            assertThat(files).as("plain folders and files").noneMatch(Files::isSymbolicLink);
        }
    }

    @Test
    void clausesAppearOnlyForATenantThatHasTheService() throws IOException {
        build();

        var nimes = published("nimes-metropole/confidentialite/index.html");
        var fleury = published("fleury-sur-orne/confidentialite/index.html");
        assertThat(nimes).contains("lettre d’information").contains("Réseaux sociaux");
        assertThat(fleury).doesNotContain("lettre d’information").doesNotContain("Réseaux sociaux");
        assertThat(published("nimes-metropole/cookies/index.html")).contains("data-fact=\"tracker\"");
        assertThat(published("fleury-sur-orne/cookies/index.html"))
                .contains("data-fact=\"no-tracker\"")
                .doesNotContain("data-fact=\"tracker\"");
        assertThat(published("nimes-metropole/reutilisation/index.html")).contains("data-fact=\"prada\"");
        assertThat(published("fleury-sur-orne/reutilisation/index.html")).doesNotContain("data-fact=\"prada\"");
        assertThat(folder.resolve("sites/nimes-metropole/algorithmes")).doesNotExist();
    }

    @Test
    void aBlockedTenantKeepsItsLastSiteAndTheOthersGoOut() throws IOException {
        build();
        var before = published("fleury-sur-orne/index.html");
        edit("tenants/fleury-sur-orne/tenant.yaml", "kind: commune", "kind: comune");
        edit("tenants/nimes-metropole/tenant.yaml", "version: ", "version: 9.");

        var results = build();

        assertThat(results)
                .extracting(Result::published)
                .extracting(Optional::isPresent)
                .containsExactly(false, true);
        assertThat(published("fleury-sur-orne/index.html")).isEqualTo(before);
        assertThat(published("nimes-metropole/confidentialite/index.html")).contains("9.");
    }

    @Test
    void aTenantThatWasNeverFitIsNotThere() throws IOException {
        Files.createDirectories(folder.resolve("tenants/fleury-sur-orne/pages"));
        Files.writeString(
                folder.resolve("tenants/fleury-sur-orne/pages/index.adoc"),
                "= Accueil\n:page-type: home\n\n{inconnu}\n");

        var results = build();

        assertThat(results.get(0).report().findings())
                .singleElement()
                .extracting(finding -> finding.location().source().toString())
                .isEqualTo("tenants/fleury-sur-orne/pages/index.adoc:4");
        assertThat(folder.resolve("sites/fleury-sur-orne")).doesNotExist();
        assertThat(folder.resolve("sites/nimes-metropole")).isDirectory();
    }

    @Test
    void whatAnEarlierVersionPublishedAndThisOneDoesNotIsGone() throws IOException {
        Files.createDirectories(folder.resolve("tenants/fleury-sur-orne/pages"));
        var page = folder.resolve("tenants/fleury-sur-orne/pages/marche.adoc");
        Files.writeString(page, "= Le marché\n:page-type: page\n:description: Le marché.\n\nLe samedi.\n");
        build("fleury-sur-orne");
        assertThat(folder.resolve("sites/fleury-sur-orne/marche/index.html")).exists();
        Files.delete(page);

        build("fleury-sur-orne");

        assertThat(folder.resolve("sites/fleury-sur-orne/marche")).doesNotExist();
        assertThat(folder.resolve("sites/nimes-metropole")).doesNotExist();
        assertThat(folder.resolve("sites-state/staging")).doesNotExist();
    }

    @Test
    void whatIsPublishedCanBeJudgedWithoutBaking() throws IOException {
        build();
        assertThat(check()).isEmpty();

        edit("sites/fleury-sur-orne/confidentialite/index.html", "dpo@fleury-sur-orne.example", "dpo@ailleurs.example");

        assertThat(check())
                .isNotEmpty()
                .allMatch(finding ->
                        finding.location().source().file().equals("fleury-sur-orne/confidentialite/index.html"));
    }

    @Test
    void aFindingOnAPublishedPageNamesTheSourceThatTheBakeNoted() throws IOException {
        build();
        edit(
                "tenants/fleury-sur-orne/tenant.yaml",
                "mairie@fleury-sur-orne.example",
                "accueil@fleury-sur-orne.example");

        assertThat(check())
                .extracting(finding -> finding.location().source().file())
                .contains("parvis-site-src/pages/confidentialite.adoc");
    }

    @Test
    void withoutTenantsThereIsNothingToBuild() throws IOException {
        var empty = Files.createDirectories(folder.resolve("vide"));
        var config = new ParvisConfig(
                folder,
                Optional.empty(),
                empty,
                folder.resolve("sites"),
                List.of(),
                LocalDate.of(2026, 11, 21),
                Severity.ERROR);

        assertThatThrownBy(() -> new Parvis(config).build(result -> {}))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("There is no tenant in " + empty);
    }

    @Test
    void sharedSourcesThatAreNotThereStopTheBuild() {
        var config = covered("absent");

        assertThatThrownBy(() -> new Parvis(config).build(result -> {}))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("The folder of shared sources does not exist: " + folder.resolve("absent"));
    }

    @Test
    void aTenantThatIsAskedForMustExist() {
        assertThatThrownBy(() -> build("lyon"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("There is no tenant lyon");
    }

    @Test
    void theOutputCannotOverwriteTheSources() {
        for (var output : List.of("tenants", ".", "tenants/fleury-sur-orne", "tenants/fleury-sur-orne/sites")) {
            var config = new ParvisConfig(
                    folder,
                    Optional.empty(),
                    folder.resolve("tenants"),
                    folder.resolve(output),
                    List.of(),
                    LocalDate.of(2026, 11, 21),
                    Severity.ERROR);

            assertThatThrownBy(() -> new Parvis(config).build(result -> {}))
                    .as(output)
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("where it would overwrite");
        }
        assertThat(folder.resolve("tenants/fleury-sur-orne/tenant.yaml")).exists();
    }

    @Test
    void noRecordCanClaimWhatEveryPortalSays() throws IOException {
        edit("tenants/nimes-metropole/tenant.yaml", "  domains:", "  domains:\n    - cnil.fr");

        var results = build();

        assertThat(results.get(0).report().findings()).isEmpty();
        assertThat(results.get(0).published()).isPresent();
    }

    @Test
    void aWrongFactIsToBeMendedWhereTheRecordStatesIt() throws IOException {
        edit("tenants/fleury-sur-orne/tenant.yaml", "dpo@fleury-sur-orne.example", "dpo@nimes-metropole.fr");
        var line = Files.readAllLines(folder.resolve("tenants/fleury-sur-orne/tenant.yaml")).stream()
                .takeWhile(text -> !text.contains("dpo@nimes-metropole.fr"))
                .count();

        var findings = build("fleury-sur-orne").get(0).report().findings().toList();

        assertThat(findings).extracting(Finding::rule).containsExactly("privacy/dpo-domain", "tenant/foreign-contact");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.location().source().file()).isEqualTo("tenants/fleury-sur-orne/tenant.yaml");
            assertThat(finding.location().source().line()).isEqualTo((int) line + 1);
            assertThat(finding.location().page()).contains("confidentialite/index.html");
        });
    }

    @Test
    void aWaiverLetsASiteBePublishedUntilItExpires() throws IOException {
        var record = "tenants/fleury-sur-orne/tenant.yaml";
        edit(record, "first-name: Sacha", "first-name: Service");
        var waiver = """

                waivers:
                  - rule: legal/publication-director
                    place: mentions-legales/index.html
                    reason: Le maire est élu en décembre
                    approved-by: Direction générale
                    until: 2026-11-21
                """;
        Files.writeString(folder.resolve(record), waiver, StandardOpenOption.APPEND);

        var today = build("fleury-sur-orne").get(0);
        edit(record, "until: 2026-11-21", "until: 2026-11-20");
        var tomorrow = build("fleury-sur-orne").get(0);

        assertThat(today.published()).isPresent();
        assertThat(today.report().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.standing().isWaived()).isTrue());
        assertThat(tomorrow.published()).isEmpty();
        assertThat(tomorrow.report().open()).extracting(Finding::rule).containsExactly("legal/publication-director");
    }

    @Test
    void aPageThatWasChangedAfterPublicationIsNamed() throws IOException {
        build();
        edit("sites/fleury-sur-orne/index.html", "</main>", "<p>Bonjour.</p></main>");

        assertThat(check())
                .singleElement()
                .extracting(finding -> finding.rule() + " " + finding.location().source())
                .isEqualTo("publish/changed fleury-sur-orne/index.html");
    }

    @Test
    void aTrackerThatNeedsConsentWaitsForTheOperatorsBanner() throws IOException {
        edit("tenants/nimes-metropole/tenant.yaml", "trackers: # exemple\n", """
                trackers: # exemple
                  - name: lecteur
                    set-by: Vidéothèque Exemple
                    purpose: lire nos vidéos
                    lifetime: P6M
                    access: Vidéothèque Exemple
                    exempt: false
                    measurement: false
                    hosts:
                      - video.example
                  - name: choix
                    set-by: Nîmes Métropole
                    purpose: garder votre choix
                    lifetime: P6M
                    access: aucun tiers
                    exempt: true
                    measurement: false
                    keeps-choice: true
                """);

        assertThat(build("nimes-metropole"))
                .flatExtracting(result -> result.report().findings().toList())
                .extracting(Finding::rule)
                .containsExactly("cookies/refuse-as-easy");

        Towns.copy(Path.of("../site-src"), folder.resolve("shared"));
        for (var layout : List.of("page", "error")) edit("shared/layouts/" + layout + ".ftlh", "</body>", """
                    <dialog data-consent="banner" aria-label="Vos choix">
                    <p>Avec votre accord, un traceur sert à lire nos vidéos. Refuser est sans conséquence.</p>
                    <p><a href="${root}cookies/">Charte des cookies</a></p>
                    <p><button data-consent="accept-all">Tout accepter</button>
                    <button data-consent="refuse-all">Tout refuser</button></p>
                    </dialog>
                    </body>""");
        var config = covered("shared", "nimes-metropole");

        assertThat(new Parvis(config).build(result -> {}))
                .flatExtracting(result -> result.report().findings().toList())
                .isEmpty();
        assertThat(published("nimes-metropole/cookies/index.html"))
                .contains(
                        "Votre choix, accord ou refus, est gardé <span data-fact=\"choice-retention\" data-period=\"P6M\">6 mois");
    }

    @Test
    void aLayoutThatFailsIsReportedOnEveryTenant() throws IOException {
        var shared = Files.createDirectories(folder.resolve("shared/layouts"));
        Files.writeString(shared.resolve("page.ftlh"), "${absent}");
        var config = covered("shared");

        var results = new Parvis(config).build(result -> {});

        assertThat(results).hasSize(2).allSatisfy(result -> {
            assertThat(result.published()).isEmpty();
            assertThat(result.report().findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("parvis/accident");
                assertThat(finding.message()).contains("a layout failed").contains("absent");
            });
        });
    }

    /** A run of those of {@code selection}, or all, whose shared sources the folder {@code source} covers. */
    private ParvisConfig covered(String source, String... selection) {
        return new ParvisConfig(
                folder,
                Optional.of(folder.resolve(source)),
                folder.resolve("tenants"),
                folder.resolve("sites"),
                List.of(selection),
                LocalDate.of(2026, 11, 21),
                Severity.ERROR);
    }
}
