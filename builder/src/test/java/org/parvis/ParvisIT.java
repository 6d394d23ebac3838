package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a build publishes, and what it leaves. */
class ParvisIT extends CopiedTowns {

    @Test
    void bothTownsArePublishedWithoutAFinding() throws IOException {
        var results = build();

        assertThat(results)
                .flatExtracting(result -> result.report().findings().toList())
                .isEmpty();
        assertThat(results).extracting(result -> result.report().tenant()).containsExactlyElementsOf(Towns.IDS);
        for (var town : Towns.IDS) {
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

    @Test
    void archetypesThatAreSpoiltOrNoLongerUsedCostTimeAndNothingElse() throws IOException {
        build();
        var kept = folder.resolve("sites-state/archetypes");
        var page = published("fleury-sur-orne/confidentialite/index.html");
        var names = names(kept);
        for (var name : names) Files.write(kept.resolve(name), new byte[] {1, 2, 3});
        Files.createFile(kept.resolve("0".repeat(64)));
        // Otherwise nothing would have to be done, and nobody would look at them.
        Files.delete(config().kept().resolve("manifest"));

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
}
