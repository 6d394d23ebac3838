package org.parvis.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.Result;
import org.parvis.SetupException;

/** What happens to builds on disks that are full, read-only or mounted where sites are to be; run by itself, where it may mount. */
final class FaultyDisk {

    private static final String TOWN = PortalBuild.TOWNS.get(0);
    private static final String OTHER = PortalBuild.TOWNS.get(1);

    private static final String COLD = "cold:";

    private final Path disk;
    private final Path kept;
    private final PortalBuild build;

    private FaultyDisk(Path disk, Path kept) {
        this.disk = disk;
        this.kept = kept;
        this.build = PortalBuild.in(disk);
    }

    /**
     * Arguments: an empty folder, the folder of a build, and the kilobytes that are left on a disk, separated by commas; after
     * {@code cold:} nothing is kept of that build.
     */
    public static void main(String[] arguments) throws Exception {
        var disk = new FaultyDisk(Path.of(arguments[0]), Path.of(arguments[1]));
        for (var left : arguments[2].split(",")) {
            var cold = left.startsWith(COLD);
            disk.full(Integer.parseInt(cold ? left.substring(COLD.length()) : left), cold);
        }
        disk.readOnly();
        disk.mountedOutput();
        disk.outputMountedOnItself();
        disk.mountedSite();
        System.out.println("all is well");
    }

    private void full(int kilobytes, boolean cold) throws Exception {
        mounted(() -> {
            build.change(TOWN, "8");
            build.change(OTHER, "9");
            if (cold) Tree.remove(build.state().resolve("archetypes"));
            var before = sites();
            fill(kilobytes);

            try {
                build.run();
                System.out.println(kilobytes + " kB are enough");
            } catch (SetupException e) {
                System.out.println(kilobytes + " kB: " + e.getMessage());
                assertThat(e)
                        .hasMessageContaining("Nothing can be written to " + build.sites())
                        .hasMessageContaining("No space left on device")
                        .hasMessageContaining("Make room");
            }
            var meanwhile = sites();
            Files.delete(disk.resolve("filler"));
            build.run();
            var after = sites();

            assertThat(after.get(TOWN)).isNotEqualTo(before.get(TOWN));
            assertThat(after.get(OTHER)).isNotEqualTo(before.get(OTHER));
            assertThat(after).isEqualTo(builtElsewhere());
            for (var town : PortalBuild.TOWNS) assertThat(meanwhile.get(town)).isIn(before.get(town), after.get(town));
        });
    }

    private void readOnly() throws Exception {
        mounted(() -> {
            build.change(TOWN, "8");
            var before = sites();
            run("mount", "-o", "remount,ro", disk.toString());

            assertThatThrownBy(build::run)
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("Nothing can be written to " + build.sites());
            assertThat(sites()).isEqualTo(before);
        });
    }

    private void mountedOutput() throws Exception {
        mounted(() -> {
            run("mount", "-t", "tmpfs", "tmpfs", build.sites().toString());

            assertThatThrownBy(build::run)
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("is on another file system than")
                    .hasMessageContaining("parvis.publish to copy");
            assertThat(build.sites()).isEmptyDirectory();

            build.delivered("copy").run();
            assertThat(sites()).isEqualTo(builtElsewhere());
            run("umount", build.sites().toString());
        });
    }

    /** One file system by two mounts: nothing but the attempt tells. */
    private void outputMountedOnItself() throws Exception {
        mounted(() -> {
            build.change(TOWN, "8");
            var before = sites();
            run("mount", "--bind", build.sites().toString(), build.sites().toString());

            assertThatThrownBy(build::run)
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("is on another file system than");
            assertThat(sites()).isEqualTo(before);

            build.delivered("copy").run();
            assertThat(sites()).isEqualTo(builtElsewhere());
            run("umount", build.sites().toString());
        });
    }

    private void mountedSite() throws Exception {
        mounted(() -> {
            build.change(TOWN, "8");
            build.change(OTHER, "9");
            var before = sites();
            var site = build.sites().resolve(TOWN).toString();
            run("mount", "--bind", site, site);

            var results = build.run();
            assertThat(results)
                    .extracting(Result::published)
                    .extracting(Optional::isPresent)
                    .containsExactly(false, true);
            assertThat(results.get(0).report().findings().toList().toString())
                    .contains("cannot be replaced")
                    .contains("parvis.publish to copy");
            assertThat(sites().get(TOWN)).isEqualTo(before.get(TOWN));

            build.delivered("copy").run();
            assertThat(sites()).isEqualTo(builtElsewhere());
            run("umount", site);
        });
    }

    /** What a step may throw. */
    private interface Step {
        void run() throws Exception;
    }

    private void mounted(Step step) throws Exception {
        run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString());
        try {
            Tree.copy(kept, disk);
            step.run();
        } finally {
            run("umount", disk.toString());
        }
    }

    private void fill(int kilobytes) throws IOException {
        try (var filler = Files.newOutputStream(disk.resolve("filler"))) {
            var free = disk.toFile().getUsableSpace() - kilobytes * 1024L;
            for (var block = new byte[4096]; free > 0; free -= block.length) filler.write(block);
        }
    }

    private Map<String, String> sites() {
        return Map.of(
                TOWN, digest(build.sites().resolve(TOWN)),
                OTHER, digest(build.sites().resolve(OTHER)));
    }

    private static String digest(Path site) {
        return Files.exists(site) ? Tree.digest(site) : "none";
    }

    /** The sites of the same sources on a disk without faults. */
    private Map<String, String> builtElsewhere() throws IOException {
        var elsewhere = Files.createTempDirectory("parvis-elsewhere");
        try {
            Tree.copy(kept.resolve("sites-state"), elsewhere.resolve("sites-state"));
            Tree.copy(disk.resolve("tenants"), elsewhere.resolve("tenants"));
            var other = new FaultyDisk(elsewhere, kept);
            other.build.run();
            return other.sites();
        } finally {
            Tree.remove(elsewhere);
        }
    }

    private static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(List.of(command).toString()).isZero();
    }
}
