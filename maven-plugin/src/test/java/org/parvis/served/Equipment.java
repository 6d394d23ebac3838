package org.parvis.served;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that a test needs: where one is missing the test is skipped, aloud, and in CI it fails. */
final class Equipment {

    private static final Path JDKS = Path.of("/usr/lib/jvm");

    private Equipment() {}

    /** The program {@code name} of the machine; where there is none, {@code advice} tells how to install it. */
    static Path program(String name, String advice) {
        return on(path(), name).orElseGet(() -> missing(name, advice));
    }

    /** The program {@code name} of any JDK of the machine. */
    static Path jdkProgram(String name, String advice) {
        return on(Stream.concat(path(), jdks()), name).orElseGet(() -> missing(name, advice));
    }

    private static Optional<Path> on(Stream<Path> folders, String name) {
        return folders.map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    // Debian keeps servers in /usr/sbin, which is on the administrator's path only.
    private static Stream<Path> path() {
        var folders = System.getenv("PATH").split(File.pathSeparator);
        return Stream.concat(Stream.of(folders), Stream.of("/usr/sbin")).map(Path::of);
    }

    private static Stream<Path> jdks() {
        if (!Files.isDirectory(JDKS)) return Stream.empty();
        try (var homes = Files.list(JDKS)) {
            return homes.sorted().map(home -> home.resolve("bin")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path missing(String name, String advice) {
        var message = "There is no " + name + " on this machine, so this test is left out. " + advice;
        if (System.getenv("CI") != null) return fail(message);
        System.getLogger("org.parvis.served").log(Level.WARNING, message);
        return Assumptions.abort(message);
    }
}
