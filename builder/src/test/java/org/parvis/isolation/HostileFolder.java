package org.parvis.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The folder of a tenant, in which a test writes what no honest tenant would.
 *
 * @param path where it is
 */
record HostileFolder(Path path) {

    /** The tenant that must notice nothing. */
    static final String NEIGHBOUR = "nimes-metropole";

    private static final String RECORD = "tenant.yaml";

    /** That of the tenant {@code name} of the project in {@code root}. */
    static HostileFolder of(String name, Path root) {
        return new HostileFolder(root.resolve("tenants").resolve(name));
    }

    /** A file of the machine beside the project in {@code root}. */
    static Path canary(Path root) {
        return root.toAbsolutePath().resolveSibling("host-canary.txt");
    }

    /** The same, beside the project of this tenant. */
    Path canary() {
        return canary(path.getParent().getParent());
    }

    /** The tenant's id. */
    String name() {
        return path.getFileName().toString();
    }

    /** Where {@code file} is in it. */
    Path at(String file) {
        return path.resolve(file);
    }

    /** What the neighbour keeps to itself. */
    Path secret() {
        return neighbour().at("pages/_secret.adoc");
    }

    /** The folder of the neighbour. */
    HostileFolder neighbour() {
        return new HostileFolder(path.resolveSibling(NEIGHBOUR));
    }

    /** The record. */
    Path record() {
        return at(RECORD);
    }

    /** Makes it a copy of {@code folder}. */
    void copy(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = at(folder.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    /** Writes {@code text} into {@code file}. */
    void write(String file, String text) throws IOException {
        Files.createDirectories(at(file).getParent());
        Files.writeString(at(file), text);
    }

    /** Writes {@code others} wherever the record has {@code words}, which it must have. */
    void edit(String words, String others) throws IOException {
        var text = Files.readString(record());
        assertThat(text).contains(words);
        write(RECORD, text.replace(words, others));
    }

    /** Makes {@code file} lead to {@code target}. */
    void link(String file, Path target) throws IOException {
        Files.createDirectories(at(file).getParent());
        Files.createSymbolicLink(at(file), target);
    }

    /** Deletes the record. */
    void deleteRecord() throws IOException {
        Files.delete(record());
    }

    /** Puts a link to the folder {@code other} in its place. */
    void becomeLinkTo(HostileFolder other) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
        Files.createSymbolicLink(path, other.path);
    }
}
