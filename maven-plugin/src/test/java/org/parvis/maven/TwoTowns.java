package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The project of an integration test: the one that {@code parvis:init} writes, with Valmont-sur-Lys, which a test may spoil,
 * and Rivebelle beside it, which is fit.
 */
public final class TwoTowns {

    private static final String VALMONT = "tenants/valmont-sur-lys/";
    private static final String RIVEBELLE = "tenants/rivebelle/";

    private final Path folder;

    /** Writes the project into {@code folder}, for {@code version} of Parvis. */
    public TwoTowns(File folder, String version) throws IOException {
        this.folder = folder.toPath();
        for (var file : new Skeleton(version).files().entrySet()) {
            write(file.getKey(), file.getValue());
            if (file.getKey().startsWith(VALMONT))
                write(file.getKey().replace(VALMONT, RIVEBELLE), neighbour(file.getValue()));
        }
    }

    private static String neighbour(String valmont) {
        return valmont.replace("Valmont-sur-Lys", "Rivebelle")
                .replace("valmont-sur-lys", "rivebelle")
                .replace("valmont.example", "rivebelle.example")
                .replace("4 place du Marché", "12 quai du Port")
                .replace("99123", "99300")
                .replace("01 99 00 01 00", "01 99 00 02 00")
                .replace("Anne", "Luc")
                .replace("Dupré", "Martin");
    }

    /** The one place of Valmont's record that says {@code words} says {@code others} instead. */
    public void record(String words, String others) throws IOException {
        replace(VALMONT + "tenant.yaml", words, others);
    }

    /** The shared page {@code name} becomes one of Valmont's own, where the one place for {@code words} says {@code others}. */
    public void page(String name, String words, String others) throws IOException {
        write(VALMONT + "pages/" + name, resource("/parvis-site-src/pages/" + name));
        replace(VALMONT + "pages/" + name, words, others);
    }

    /** Valmont has a page of its own. */
    public void page(String name, String content) throws IOException {
        write(VALMONT + "pages/" + name, content);
    }

    /** The POM configures the plugin with {@code elements}. */
    public void configure(String elements) throws IOException {
        replace(
                "pom.xml",
                "        <executions>",
                "        <configuration>" + elements + "</configuration><executions>");
    }

    /** The jar with these {@code coordinates} is among the plugin's dependencies. */
    public void dependsOn(String coordinates) throws IOException {
        replace(
                "pom.xml",
                "        <executions>",
                "        <dependencies><dependency>" + coordinates
                        + "</dependency></dependencies>\n        <executions>");
    }

    /** The file {@code path} lies among the published sites. */
    public void published(String path, String content) throws IOException {
        write("target/parvis/" + path, content);
    }

    /** There is no town any more. */
    public void abandon() throws IOException {
        try (var files = Files.walk(folder.resolve("tenants"))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        Files.createDirectory(folder.resolve("tenants"));
    }

    private void replace(String path, String words, String others) throws IOException {
        var file = folder.resolve(path);
        var before = Files.readString(file);
        assertThat(before).as(path).containsOnlyOnce(words);
        Files.writeString(file, before.replace(words, others));
    }

    /** The file at {@code path} is gone. */
    public void remove(String path) throws IOException {
        Files.delete(folder.resolve(path));
    }

    /** The file at {@code path} says {@code content}. */
    public void write(String path, String content) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String resource(String name) throws IOException {
        try (var resource = TwoTowns.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
