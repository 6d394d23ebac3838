package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.Result;
import org.parvis.Showing;
import org.parvis.compliance.Report;
import org.parvis.compliance.Verdict;

class GalleryTest {

    @TempDir
    Path folder;

    @Test
    void showsThePublishedSitesOfTheRunAndNothingElse() throws IOException {
        write("out/rivebelle/index.html", "Rivebelle");
        write("out/rivebelle/cookies/index.html", "Cookies");
        write("out/elsewhere/index.html", "Ailleurs");
        write("site/parvis/gone/index.html", "Avant");

        var gallery = Gallery.copy(
                new Showing(folder.resolve("out")),
                List.of(result("rivebelle"), result("valmont")),
                folder.resolve("site/parvis"));

        assertThat(gallery.tenants()).containsExactly("rivebelle");
        assertThat(gallery.link("rivebelle")).isEqualTo("parvis/rivebelle/index.html");
        assertThat(folder.resolve("site/parvis")).isDirectoryContaining(path -> path.endsWith("rivebelle"));
        assertThat(folder.resolve("site/parvis/gone")).doesNotExist();
        assertThat(folder.resolve("site/parvis/elsewhere")).doesNotExist();
        assertThat(folder.resolve("site/parvis/rivebelle/cookies/index.html")).hasContent("Cookies");
    }

    /** Such as somebody may put in the place of a site that is blocked, to have it shown all the same. */
    @Test
    void aLinkIsNoSiteAndLeadsToNone() throws IOException {
        write("elsewhere/index.html", "Jamais jugé");
        write("elsewhere/page/index.html", "Jamais jugé");
        write("out/rivebelle/index.html", "Rivebelle");
        Files.createSymbolicLink(folder.resolve("out/valmont"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("out/rivebelle/page"), folder.resolve("elsewhere/page"));
        Files.createSymbolicLink(folder.resolve("out/rivebelle/404.html"), folder.resolve("elsewhere/index.html"));
        var showing = new Showing(folder.resolve("out"));

        var gallery =
                Gallery.copy(showing, List.of(result("rivebelle"), result("valmont")), folder.resolve("site/parvis"));

        assertThat(gallery.tenants()).containsExactly("rivebelle");
        assertThat(folder.resolve("site/parvis/valmont")).doesNotExist();
        assertThat(folder.resolve("site/parvis/rivebelle/page")).doesNotExist();
        assertThat(folder.resolve("site/parvis/rivebelle/404.html")).doesNotExist();
        assertThat(showing.has("rivebelle", "index.html")).isTrue();
        assertThat(showing.has("rivebelle", "page/index.html")).isFalse();
        assertThat(showing.has("rivebelle", "404.html")).isFalse();
        assertThat(showing.has("valmont", "index.html")).isFalse();
    }

    private static Result result(String tenant) {
        var verdict = new Verdict("links/internal-resolve", 1, List.of());
        return new Result(new Report(tenant, tenant, List.of(), List.of(verdict)), Optional.empty());
    }

    private void write(String path, String content) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
