package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Severity;

/** A build that is set up wrongly does not begin. */
class ParvisSetupTest extends CopiedTowns {

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

    private Separation separation(String output) {
        return new Separation(
                Optional.of(folder.resolve("site-src")),
                folder.resolve("tenants"),
                folder.resolve(output),
                Optional.of(folder.resolve("target")));
    }

    @Test
    void theOutputIsNotTheFolderOfTheBuild() throws IOException {
        Files.createDirectories(folder.resolve("target"));
        Files.createSymbolicLink(folder.resolve("served"), folder.resolve("target"));
        for (var output : List.of("target", "target/parvis/..", "served"))
            assertThatThrownBy(() -> separation(output).requireOutput())
                    .as(output)
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("where Maven itself writes to " + folder.resolve("target"));
        assertThatThrownBy(() -> separation(".").requireOutput())
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("where it would overwrite");
        separation("target/parvis").requireOutput();
        separation("sites").requireOutput();
    }

    @Test
    void theReportsOfAnAuditCannotTakeThePlaceOfWhatIsAudited() throws IOException {
        var pages = Files.createDirectories(folder.resolve("pages"));
        var page = Files.writeString(pages.resolve("index.html"), "");
        Files.createSymbolicLink(folder.resolve("lien"), pages);
        for (var reports : List.of(pages, folder, folder.resolve("lien"), folder.resolve("absent/../pages")))
            for (var audited : List.of(pages, page))
                assertThatThrownBy(() -> Separation.requireApart(reports, audited))
                        .as("%s in %s", audited, reports)
                        .isInstanceOf(SetupException.class)
                        .hasMessageContaining("could overwrite what is audited");
        for (var reports : List.of("target/parvis-audit", "pages/rapport", "pages-rapport"))
            Separation.requireApart(folder.resolve(reports), pages);
    }

    @Test
    void nothingElseIsWrittenToTheOutputOrTheSources() throws IOException {
        Files.createDirectories(folder.resolve("sites"));
        Files.createSymbolicLink(folder.resolve("lien"), folder.resolve("sites"));
        var refused = Map.of(
                "sites", "in the output",
                "sites/rapport", "in the output",
                "lien/rapport", "in the output",
                "sites-state/rapport", "in Parvis's own state",
                "tenants", "would read it for a source",
                "tenants/rapport", "would read it for a source",
                "tenants/fleury-sur-orne/rapport", "would read it for a source",
                "site-src/pages", "would read it for a source");
        refused.forEach((place, reason) -> assertThatThrownBy(
                        () -> separation("sites").require("parvis.reports", folder.resolve(place)))
                .as(place)
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("parvis.reports is " + folder.resolve(place) + ", which lies in ")
                .hasMessageContaining(reason));
        for (var place : List.of("target/parvis-report", "rapports", ".", "sites-report"))
            separation("sites").require("parvis.reports", folder.resolve(place));
    }

    /** A project that is a folder of tenants itself has its build's folder among them. */
    @Test
    void theFolderOfTheBuildMayLieAmongTheTenants() {
        var project = new Separation(
                Optional.empty(),
                folder.resolve("tenants"),
                folder.resolve("tenants/target/parvis"),
                Optional.of(folder.resolve("tenants/target")));

        project.requireOutput();
        project.require("parvis.reports", folder.resolve("tenants/target/parvis-report"));
        assertThatThrownBy(() -> project.require("parvis.plan", folder.resolve("tenants/fleury-sur-orne/plan")))
                .isInstanceOf(SetupException.class);
    }
}
