package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read of a folder of sources. */
class SnapshotTest extends WrittenFolder {

    private static final Map<String, String> BEGINNINGS = Map.of(
            "logo.png", "\u0089PNG\r\n\u001a\n…",
            "photo.jpg", "\u00ff\u00d8\u00ff\u00e0",
            "photo.jpeg", "\u00ff\u00d8\u00ff\u00e1",
            "photo.gif", "GIF89a",
            "photo.webp", "RIFF\u0004\u0000\u0000\u0000WEBP",
            "photo.avif", "\u0000\u0000\u0000\u001cftypavif",
            "favicon.ico", "\u0000\u0000\u0001\u0000",
            "plan.pdf", "%PDF-1.7");

    @Test
    void pagesAndAssetsAreReadAndNothingElse() throws IOException {
        write("pages/actualites/index.adoc", "= Actualités\n");
        write("assets/cartes/liste.csv", "nom;âge\n");
        write("assets/logo.svg", svg(""));
        for (var file : BEGINNINGS.entrySet())
            Files.write(path("assets/" + file.getKey()), file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        write("tenant.yaml", "");
        write("LISEZMOI.adoc", "");

        var snapshot = snapshot();

        assertThat(snapshot.findings("rivebelle")).isEmpty();
        assertThat(snapshot.files().keySet())
                .containsExactly(
                        "assets/cartes/liste.csv",
                        "assets/favicon.ico",
                        "assets/logo.png",
                        "assets/logo.svg",
                        "assets/photo.avif",
                        "assets/photo.gif",
                        "assets/photo.jpeg",
                        "assets/photo.jpg",
                        "assets/photo.webp",
                        "assets/plan.pdf",
                        "pages/actualites/index.adoc");
        var page = snapshot.files().get("pages/actualites/index.adoc");
        assertThat(page.text()).isEqualTo("= Actualités\n");
        assertThat(page.displayPath()).isEqualTo(TENANT + "pages/actualites/index.adoc");
        assertThat(page.isByTenant()).isTrue();
    }

    @Test
    void aSnapshotDoesNotChangeWithTheFolderNorWithItsReader() throws IOException {
        write("pages/index.adoc", "avant");
        var page = snapshot().files().get("pages/index.adoc");

        write("pages/index.adoc", "après");
        page.bytes()[0] = 'x';

        assertThat(page.text()).isEqualTo("avant");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        write("pages/index.adoc", "\ufeff= Accueil\n");

        assertThat(snapshot().files().get("pages/index.adoc").text()).isEqualTo("= Accueil\n");
    }

    @Test
    void whatEditorsLeaveBehindIsPassedOver() throws IOException {
        write("pages/index.adoc", "");
        write("pages/.index.adoc.swp", "");
        write("pages/index.adoc~", "");
        write("pages/#index.adoc#", "");
        write("assets/.DS_Store", "");
        write("assets/.gitkeep", "");
        Files.createSymbolicLink(path("pages/.#index.adoc"), Path.of("nobody@nowhere.1"));

        assertThat(snapshot().findings("rivebelle")).isEmpty();
        assertThat(snapshot().files()).containsOnlyKeys("pages/index.adoc");
    }

    @Test
    void theOperatorMayUseAnyFormatButNoLink() throws IOException {
        write("layouts/page.ftlh", "<#-- -->");
        write("facts/activities.ftl", "");
        write("assets/parvis.css", "a { background: url(https://cdn.example/x) }");
        write("assets/logo.svg", svg("<script/>"));
        write("pages/_parts/clause.txt", "");
        write("docs/x", "");
        Files.createSymbolicLink(path("assets/link.css"), path("assets/parvis.css"));

        var snapshot = Snapshot.ofShared(root.resolve(TENANT), root);

        assertThat(snapshot.files())
                .containsOnlyKeys(
                        "layouts/page.ftlh",
                        "facts/activities.ftl",
                        "assets/parvis.css",
                        "assets/logo.svg",
                        "pages/_parts/clause.txt");
        assertThat(snapshot.files().get("layouts/page.ftlh").isByTenant()).isFalse();
        assertThat(snapshot.findings("rivebelle"))
                .extracting(finding -> finding.message())
                .containsExactly("« link.css » est un lien.");
    }
}
