package org.parvis.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.trust.ForkedJvm;

class FolderExchangeTest {

    /** What texts are encoded in by default need not be what names of files are: since JDK 18 it is UTF-8 on any machine. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void foldersChangePlacesWhateverTextsAreEncodedIn(@TempDir Path folder) {
        var command = Stream.of(
                        List.of("env", "LC_ALL=C.UTF-8"),
                        ForkedJvm.command(
                                Path.of(System.getProperty("java.home")),
                                FolderExchangeTest.class,
                                List.of("-Dfile.encoding=ISO-8859-1"),
                                List.of(folder.toString())))
                .flatMap(List::stream)
                .toList();

        try (var jvm = ForkedJvm.started(command)) {
            assertThat(jvm.rest()).endsWith("exchanged\n");
        }
    }

    /** Puts one folder in the place of another, below {@code args[0]}, and says how. */
    public static void main(String... args) throws IOException {
        var folder = Path.of(args[0]);
        var fresh = Files.createDirectory(folder.resolve("fraîche"));
        var place = Files.createDirectory(folder.resolve("métropole"));
        var old = FolderExchange.put(fresh, place, folder.resolve("aside")).orElseThrow();
        System.out.println(old.equals(fresh) ? "exchanged" : "moved aside");
    }
}
