package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which file of which layer a site is made from. */
class SourceTreeTest {

    @TempDir
    private Path root;

    @BeforeEach
    void layers() throws IOException {
        write("jar/shared/pages/index.adoc", "built-in");
        write("jar/shared/pages/cookies.adoc", "built-in");
        write("jar/shared/pages/mentions-legales.adoc", "built-in");
        write("jar/shared/layouts/page.ftlh", "built-in");
        write("jar/shared/facts/activities.adoc", "built-in");
        write("jar/shared/assets/parvis.css", "built-in");
        write("jar/shared/assets/notice.txt", "built-in");
        write("source/pages/cookies.adoc", "source");
        write("source/pages/mentions-legales.adoc", "source");
        write("source/layouts/page.ftlh", "source");
        write("tenants/rivebelle/tenant.yaml", "");
        write("tenants/rivebelle/pages/mentions-legales.adoc", "tenant");
        write("tenants/rivebelle/pages/actualites.adoc", "tenant");
        write("tenants/rivebelle/assets/notice.txt", "tenant");
        write("tenants/rivebelle/layouts/page.ftlh", "tenant");
    }

    @Test
    void aLaterLayerCoversAnEarlierOneFileByFile() throws IOException {
        var tree = SourceTree.of(builtIn())
                .coveredBy(Snapshot.ofShared(root.resolve("source"), root))
                .coveredBy(tenant());

        assertThat(texts(tree.pages()))
                .isEqualTo(Map.of(
                        "index.adoc", "built-in",
                        "cookies.adoc", "source",
                        "mentions-legales.adoc", "tenant",
                        "actualites.adoc", "tenant"));
        assertThat(texts(tree.layouts())).isEqualTo(Map.of("page.ftlh", "source"));
        assertThat(texts(tree.facts())).isEqualTo(Map.of("activities.adoc", "built-in"));
        assertThat(texts(tree.assets())).isEqualTo(Map.of("parvis.css", "built-in", "notice.txt", "tenant"));
    }

    @Test
    void everyFileKnowsItsPathAndItsAuthor() throws IOException {
        var pages = SourceTree.of(builtIn())
                .coveredBy(Snapshot.ofShared(root.resolve("source"), root))
                .coveredBy(tenant())
                .pages();

        assertThat(pages.values())
                .extracting(SourceFile::displayPath, SourceFile::author)
                .containsExactly(
                        tuple("tenants/rivebelle/pages/actualites.adoc", SourceFile.Author.TENANT),
                        tuple("source/pages/cookies.adoc", SourceFile.Author.OPERATOR),
                        tuple("shared/pages/index.adoc", SourceFile.Author.OPERATOR),
                        tuple("tenants/rivebelle/pages/mentions-legales.adoc", SourceFile.Author.TENANT));
    }

    @Test
    void aTenantCoversNoLayout() throws IOException {
        assertThat(SourceTree.of(builtIn()).coveredBy(tenant()).findings("rivebelle"))
                .extracting(finding -> finding.message())
                .containsExactly("Le dossier « layouts » ne sert à rien ici.");
    }

    @Test
    void aNameThatDiffersInCaseFromOneBelowCoversNothing() throws IOException {
        write("source/assets/Notice.txt", "source");

        var tree = SourceTree.of(builtIn()).coveredBy(Snapshot.ofShared(root.resolve("source"), root));

        assertThat(texts(tree.assets())).isEqualTo(Map.of("parvis.css", "built-in", "notice.txt", "built-in"));
        assertThat(tree.findings("rivebelle"))
                .extracting(finding -> finding.location().source().toString(), finding -> finding.message())
                .containsExactly(tuple(
                        "source/assets/Notice.txt",
                        "Ce nom ne diffère que par des majuscules de celui de « shared/assets/notice.txt »."));
    }

    @Test
    void theBuiltInLayerIsTheSameInAJar() throws IOException {
        var jar = jar();
        Snapshot inJar;
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            inJar = Snapshot.ofResources(loader, "shared");
        }

        assertThat(inJar.findings("rivebelle")).isEmpty();
        assertThat(texts(inJar.files())).isEqualTo(texts(builtIn().files()));
        assertThat(inJar.files().get("pages/index.adoc").displayPath()).isEqualTo("shared/pages/index.adoc");
    }

    @Test
    void withoutABuiltInLayerThereIsNoSite() throws IOException {
        try (var loader = new URLClassLoader(new URL[0], null)) {
            assertThatThrownBy(() -> Snapshot.ofResources(loader, "shared"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no folder shared on the class path");
        }
    }

    @Test
    void nothingCanBeChanged() throws IOException {
        var pages = SourceTree.of(builtIn()).pages();

        assertThatThrownBy(pages::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private Snapshot builtIn() throws IOException {
        try (var loader =
                new URLClassLoader(new URL[] {root.resolve("jar").toUri().toURL()}, null)) {
            return Snapshot.ofResources(loader, "shared");
        }
    }

    private Snapshot tenant() {
        return TenantFolder.allIn(root.resolve("tenants"), root).get(0).snapshot();
    }

    private static Map<String, String> texts(Map<String, SourceFile> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().text()));
    }

    private Path jar() throws IOException {
        var jar = root.resolve("parvis sources.jar");
        var content = root.resolve("jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var paths = Files.walk(content)) {
            for (var path : paths.sorted().skip(1).toList()) {
                var name = content.relativize(path).toString().replace('\\', '/');
                out.putNextEntry(new JarEntry(Files.isDirectory(path) ? name + "/" : name));
                if (Files.isRegularFile(path)) Files.copy(path, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
