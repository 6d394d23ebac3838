package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digest of a folder is another one whenever something is that its reader would look at, and only then. */
class FolderDigestTest {

    @TempDir
    Path folder;

    private String before;

    @BeforeEach
    void aFolder() throws IOException {
        write("tenant.yaml", "id: valmont");
        write("pages/marche.adoc", "= Le marché");
        write("pages/vie/sport.adoc", "= Le sport");
        write("assets/logo.svg", "<svg/>");
        before = digest();
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String digest() {
        return FolderDigest.of(folder, List.of("pages", "assets"), 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages/marche.adoc",
                "pages/vie/sport.adoc",
                "pages/vie/musique.adoc",
                "assets/logo.svg",
                "assets/Logo.svg",
                "layouts/page.ftlh"
            })
    void whatIsLookedAtCounts(String path) throws IOException {
        write(path, "autre");

        assertThat(digest()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tenant.yaml", "LISEZMOI", "pages/.DS_Store", "pages/vie/sport.adoc~", "assets/.logo.svg.swp"})
    void whatIsPassedOverDoesNot(String path) throws IOException {
        write(path, "autre");

        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void aLinkIsNoFile() throws IOException {
        var logo = folder.resolve("assets/logo.svg");
        write("logo.svg", "<svg/>");
        Files.delete(logo);
        Files.createSymbolicLink(logo, Path.of("../logo.svg"));

        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void aFolderThatIsGoneCounts() throws IOException {
        Files.delete(folder.resolve("assets/logo.svg"));
        var withoutLogo = digest();
        Files.delete(folder.resolve("assets"));

        assertThat(withoutLogo).isNotEqualTo(before);
        assertThat(digest()).isNotIn(before, withoutLogo);
    }

    @Test
    void aFileTooManyIsSeen() throws IOException {
        for (int i = 0; i < 2; i++) write("pages/" + i + ".adoc", "= Page");
        var five = digest();
        for (int i = 2; i < 40; i++) {
            write("pages/" + i + ".adoc", "= Page");
            assertThat(digest()).isNotEqualTo(five);
        }
    }
}
