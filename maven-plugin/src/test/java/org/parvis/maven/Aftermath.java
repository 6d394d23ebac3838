package org.parvis.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;

/** What a run of Maven left behind. */
public final class Aftermath {

    private static final List<String> SITE = List.of(
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
            "assets/logo.svg");

    private final Path folder;
    private final List<String> log;

    /** The aftermath in {@code folder}, where Maven had nothing to say against the plugin and no stack trace was printed. */
    public Aftermath(File folder) throws IOException {
        this(folder, "");
    }

    /** The same, of a project that is the module {@code name} of the one in {@code folder}. */
    public Aftermath(File folder, String name) throws IOException {
        this.folder = folder.toPath().resolve(name);
        this.log = Files.readAllLines(folder.toPath().resolve("build.log"));
        assertThat(log)
                .noneMatch(line -> line.contains("* org.parvis:parvis-maven-plugin"))
                .noneMatch(line -> line.startsWith("\tat "));
    }

    /** Rivebelle is published; Valmont has exactly {@code findings} to mend, which fails the build, and nothing of it is. */
    public void blocksValmont(String... findings) {
        findsInValmont(findings);
        says("[INFO] rivebelle: publishable");
        says("1 of 2 tenants not publishable: valmont-sur-lys (" + findings.length
                + (findings.length == 1 ? " error)" : " errors)"));
        published("rivebelle");
        notPublished("valmont-sur-lys");
    }

    /** The log's errors on tenants are {@code findings}, in this order: place, rule, tenant, message, and what follows. */
    public void findsInValmont(String... findings) {
        assertThat(log.stream().filter(line -> line.contains(": erreur [")))
                .zipSatisfy(
                        List.of(findings), (line, finding) -> assertThat(line).startsWith("[ERROR] " + finding));
    }

    /** The log has a line with {@code words}. */
    public void says(String words) {
        assertThat(log).anyMatch(line -> line.contains(words));
    }

    /** The log has two lines with {@code words}. */
    public void saysTwice(String words) {
        assertThat(log).filteredOn(line -> line.contains(words)).hasSize(2);
    }

    /** Nothing in the log says {@code words}. */
    public void saysNothingOf(String words) {
        assertThat(log).noneMatch(line -> line.contains(words));
    }

    /** Nothing says {@code words}: neither the log, nor any file below {@code target}. */
    public void leaksNothingOf(String words) throws IOException {
        saysNothingOf(words);
        try (var files = Files.walk(folder.resolve("target"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file ->
                            assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(words));
        }
    }

    /** The site of {@code tenant} is published, whole. */
    public void published(String tenant) {
        assertThat(SITE)
                .allSatisfy(file ->
                        assertThat(sites().resolve(tenant).resolve(file)).isNotEmptyFile());
    }

    /** Nothing of {@code tenant} is published. */
    public void notPublished(String tenant) {
        assertThat(sites().resolve(tenant)).doesNotExist();
    }

    /** Nothing at all is published. */
    public void nothingPublished() {
        assertThat(sites()).doesNotExist();
    }

    /** The file at {@code path} says {@code words}. */
    public void writes(String path, String words) {
        assertThat(folder.resolve(path)).content().contains(words);
    }

    /** A reader of the page at {@code path} sees {@code words}. */
    public void shows(String path, String words) throws IOException {
        assertThat(Jsoup.parse(folder.resolve(path).toFile()).text()).contains(words);
    }

    private Path sites() {
        return folder.resolve("target/parvis");
    }
}
