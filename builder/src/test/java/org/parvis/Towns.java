package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.compliance.Severity;

/** The two demonstration towns as a provider's own, in a folder in which a test may spoil them. */
final class Towns {

    static final String FLEURY = "fleury-sur-orne";
    static final String NIMES = "nimes-metropole";
    static final List<String> IDS = List.of(FLEURY, NIMES);

    private Towns() {}

    /** Copies both towns into {@code folder}. */
    static void copyTo(Path folder) throws IOException {
        for (var town : IDS)
            copy(Path.of("../tenants", town), folder.resolve("tenants").resolve(town));
    }

    /** Copies the folder {@code from}, with all that is in it, to {@code to}. */
    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    /** Writes {@code others} wherever {@code file} says {@code words}, which it must. */
    static void edit(Path file, String words, String others) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(words);
        Files.writeString(file, text.replace(words, others));
    }

    /** A run over those of {@code selection}, or all, in {@code folder}, on a day on which both are fit. */
    static ParvisConfig config(Path folder, String... selection) {
        return config(folder, LocalDate.of(2026, 11, 21), selection);
    }

    /** The same on {@code day}. */
    static ParvisConfig config(Path folder, LocalDate day, String... selection) {
        return new ParvisConfig(
                folder,
                Optional.empty(),
                folder.resolve("tenants"),
                folder.resolve("sites"),
                List.of(selection),
                day,
                Severity.ERROR);
    }
}
