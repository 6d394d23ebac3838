package org.parvis.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builds from nothing, each on a machine that is set up otherwise, give the same bytes. */
class SameBytesIT {

    private static final Path JDKS = Path.of("/usr/lib/jvm");

    private static final List<Setting> FEW = List.of(
            new Setting(25, "ar", "EG", "America/St_Johns", "UTF-8", "C.UTF-8", 2),
            new Setting(17, "tr", "TR", "Pacific/Kiritimati", "ISO-8859-1", "C", 4));

    private static final List<Setting> MORE = List.of(
            new Setting(17, "fr", "FR", "Europe/Paris", "UTF-8", "C.UTF-8", 1),
            new Setting(17, "th", "TH", "Asia/Bangkok", "US-ASCII", "C", 2),
            new Setting(17, "ar", "SA", "Asia/Riyadh", "windows-1256", "C.UTF-8", 8),
            new Setting(25, "tr", "TR", "Asia/Kathmandu", "windows-1252", "C", 1),
            new Setting(25, "fr", "FR", "Europe/Paris", "UTF-8", "C.UTF-8", 4),
            new Setting(25, "ja", "JP", "Pacific/Apia", "UTF-8", "C.UTF-8", 8));

    /** A machine. */
    record Setting(int jdk, String language, String country, String zone, String encoding, String locale, int threads) {

        List<String> command(Path home, Path folder) {
            var command = new ArrayList<>(List.of("env", "LC_ALL=" + locale));
            command.addAll(ForkedJvm.command(
                    home,
                    PortalBuild.class,
                    List.of(
                            "-Duser.language=" + language,
                            "-Duser.country=" + country,
                            "-Duser.timezone=" + zone,
                            "-Dfile.encoding=" + encoding),
                    List.of(folder.toString(), Integer.toString(threads))));
            return command;
        }
    }

    static Stream<Setting> settings() {
        return System.getProperty("parvis.settings") == null
                ? FEW.stream()
                : Stream.concat(FEW.stream(), MORE.stream());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theBytesAreThoseOfAnyOtherMachine(Setting setting) throws IOException {
        var home = jdk(setting.jdk());
        var folder = folder();
        try {
            PortalBuild.layOut(folder, new Random(setting.hashCode()));
            try (var build = ForkedJvm.started(setting.command(home, folder))) {
                assertThat(build.rest()).doesNotContain("is not published");
                assertThat(build.exitCode()).isZero();
            }
            var sites = PortalBuild.in(folder).sites();
            System.getLogger("org.parvis.trust").log(Level.INFO, "sha256 {0}: {1}", Tree.digest(sites), setting);

            var reference = PortalBuild.in(PortalBuild.kept()).sites();
            assertThat(Tree.digests(sites)).isEqualTo(Tree.digests(reference)).hasSizeGreaterThan(20);
            assertThat(Tree.digest(sites)).isEqualTo(Tree.digest(reference));
        } finally {
            Tree.remove(folder);
        }
    }

    /** In memory where there is such a place: it lists a folder in the order in which it was filled, other file systems by hash. */
    private static Path folder() throws IOException {
        var memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "parvis-bytes-")
                : Files.createTempDirectory("parvis-bytes-");
    }

    private static Path jdk(int version) {
        if (Runtime.version().feature() == version) return Path.of(System.getProperty("java.home"));
        return installed(version).orElseGet(() -> missing(version));
    }

    private static Optional<Path> installed(int version) {
        if (!Files.isDirectory(JDKS)) return Optional.empty();
        try (var homes = Files.list(JDKS)) {
            return homes.sorted()
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> release(home).contains("JAVA_VERSION=\"" + version + "."))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String release(Path home) {
        try {
            return Files.readString(home.resolve("release"));
        } catch (IOException e) {
            return "";
        }
    }

    private static Path missing(int version) {
        var message = "There is no JDK " + version + " below " + JDKS + ", so this test is left out.";
        if (System.getenv("CI") != null) return fail(message);
        return Assumptions.abort(message);
    }
}
