package org.parvis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Severity;

/** Both towns in a folder of their own, in which a test spoils and builds them. */
abstract class CopiedTowns {

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheTowns() throws IOException {
        Towns.copyTo(folder);
    }

    ParvisConfig config(String... selection) {
        return Towns.config(folder, selection);
    }

    /** A run of those of {@code selection}, or all, whose shared sources the folder {@code source} covers. */
    ParvisConfig covered(String source, String... selection) {
        return new ParvisConfig(
                folder,
                Optional.of(folder.resolve(source)),
                folder.resolve("tenants"),
                folder.resolve("sites"),
                List.of(selection),
                LocalDate.of(2026, 11, 21),
                Severity.ERROR);
    }

    List<Result> build(String... selection) {
        return new Parvis(config(selection)).build(result -> {});
    }

    void edit(String file, String words, String others) throws IOException {
        Towns.edit(folder.resolve(file), words, others);
    }

    String published(String path) throws IOException {
        return Files.readString(folder.resolve("sites").resolve(path));
    }
}
