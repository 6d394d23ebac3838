package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which folders are tenants', and what is wrong with some. */
class TenantFolderTest {

    @TempDir
    private Path root;

    @Test
    void tenantsAreTheFoldersWithARecordInOrder() throws IOException {
        write("tenants/rivebelle/tenant.yaml");
        write("tenants/fleury/tenant.yaml");
        write("tenants/pom.xml");
        write("tenants/target/pages/index.html");
        write("tenants/src/site/pages/x");
        write("tenants/src/pages/x");
        write("tenants/.git/pages/x");
        write("tenants/docs/guide.adoc");

        var folders = TenantFolder.allIn(root.resolve("tenants"), root);

        assertThat(folders).extracting(TenantFolder::id).containsExactly("fleury", "rivebelle");
        assertThat(folders)
                .extracting(TenantFolder::displayPath)
                .containsExactly("tenants/fleury", "tenants/rivebelle");
        assertThat(folders.get(0).path()).isEqualTo(root.resolve("tenants/fleury"));
    }

    @Test
    void pathsOutsideTheRootAreShownAsGiven() throws IOException {
        write("elsewhere/rivebelle/tenant.yaml");

        var folder = TenantFolder.allIn(root.resolve("elsewhere"), root.resolve("project"))
                .get(0);

        assertThat(folder.displayPath())
                .isEqualTo(root.resolve("elsewhere/rivebelle").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "assets"})
    void aFolderWithPagesOrAssetsNeedsARecord(String part) throws IOException {
        write("tenants/rivebelle/" + part + "/x");

        assertOnly(
                "tenants/rivebelle",
                "Le fichier tenant.yaml manque dans ce dossier.",
                "Écrivez la fiche tenant.yaml, ou retirez ce dossier.");
    }

    @Test
    void aRecordWithAnotherExtensionIsToBeRenamed() throws IOException {
        write("tenants/rivebelle/tenant.yml");

        assertOnly(
                "tenants/rivebelle",
                "Le fichier tenant.yaml manque dans ce dossier.",
                "Renommez tenant.yml en tenant.yaml.");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        write("elsewhere/tenant.yaml");
        write("elsewhere/pages/index.adoc");
        Files.createDirectories(root.resolve("tenants"));
        Files.createSymbolicLink(root.resolve("tenants/rivebelle"), root.resolve("elsewhere"));

        assertOnly("tenants/rivebelle", "Ce dossier est un lien.", "Remplacez le lien par un vrai dossier.");
        assertThat(only().snapshot().files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rivebelle", "rive belle", "rivebelle-", "été", "a_b", "a.b"})
    void aNameThatIsNoIdIsRefused(String name) throws IOException {
        write("tenants/" + name + "/tenant.yaml");

        assertOnly(
                "tenants/" + name,
                "Le nom du dossier, « " + name + " », ne peut pas servir d’identifiant.",
                "Renommez le dossier : lettres minuscules sans accent, chiffres et traits d’union, 63 signes au plus, par"
                        + " exemple « fleury-sur-orne ».");
    }

    @Test
    void aNameThatWouldForgeLinesOfALogIsEscaped() throws IOException {
        write("tenants/a\n::error::b/tenant.yaml");

        assertThat(only().id()).isEqualTo("a\\u000a::error::b");
        assertThat(only().read().findings().toString()).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "aux", "nul", "com1", "lpt9"})
    void aNameThatWindowsKeepsIsRefused(String name) throws IOException {
        write("tenants/" + name + "/tenant.yaml");

        assertOnly(
                "tenants/" + name,
                "Le nom « " + name + " » est réservé par Windows.",
                "Choisissez un autre nom, par exemple « le-" + name + " ».");
    }

    @Test
    void twoNamesThatDifferInCaseAreRefusedBoth() throws IOException {
        write("tenants/Rivebelle/tenant.yaml");
        write("tenants/rivebelle/tenant.yaml");

        var folders = TenantFolder.allIn(root.resolve("tenants"), root);

        assertThat(folders)
                .hasSize(2)
                .allSatisfy(
                        folder -> assertThat(folder.read().findings())
                                .anySatisfy(
                                        finding -> assertThat(finding.message())
                                                .isEqualTo(
                                                        "Plusieurs dossiers portent ce nom, aux majuscules près : « Rivebelle », « rivebelle ».")));
    }

    /** As are names in another encoding: a file system holds bytes that are no text. */
    @Test
    void namesThatAreShownAlikeAreToldApart() throws IOException {
        write("tenants/ville\nx/tenant.yaml");
        write("tenants/ville\\u000ax/tenant.yaml");

        var folders = TenantFolder.allIn(root.resolve("tenants"), root);

        assertThat(folders).extracting(TenantFolder::id).containsExactly("ville\\u000ax", "ville\\u000ax (2)");
        assertThat(folders)
                .extracting(TenantFolder::displayPath)
                .containsExactly("tenants/ville\\u000ax", "tenants/ville\\u000ax (2)");
        assertThat(folders)
                .allSatisfy(folder -> assertThat(folder.read().findings()).isNotEmpty());
    }

    @Test
    void aMissingFolderIsAnAccident() {
        assertThatThrownBy(() -> TenantFolder.allIn(root.resolve("tenants"), root))
                .isInstanceOf(UncheckedIOException.class);
    }

    private TenantFolder only() {
        var folders = TenantFolder.allIn(root.resolve("tenants"), root);
        assertThat(folders).hasSize(1);
        return folders.get(0);
    }

    private void assertOnly(String place, String message, String remedy) {
        var file = only().read();
        assertThat(file.tenant()).isEmpty();
        assertThat(file.findings()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("tenant/folder");
            assertThat(finding.tenant()).isEqualTo(only().id());
            assertThat(finding.location().source()).hasToString(place);
            assertThat(finding.message()).isEqualTo(message);
            assertThat(finding.remedy()).isEqualTo(remedy);
        });
    }

    private void write(String path) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
