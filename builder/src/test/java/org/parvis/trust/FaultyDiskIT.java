package org.parvis.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link FaultyDisk}, in a namespace of its own, in which it may mount what it likes and nobody else sees it. */
class FaultyDiskIT {

    /** In kilobytes: nothing, some files, one site, both. */
    private static final String LEFT = System.getProperty("parvis.left", "0,60,100");

    private static final List<String> NAMESPACE = List.of("unshare", "--map-root-user", "--mount");

    @TempDir
    Path folder;

    @Test
    void aDiskThatFailsIsNamedAndWhatIsPublishedStaysAsItIs() throws Exception {
        Assumptions.assumeTrue(
                mayMount(),
                "This machine lets nobody mount a file system in a namespace (unshare --map-root-user --mount), so this test is left out.");
        var disk = Files.createDirectory(folder.resolve("disk"));
        var command = new ArrayList<>(NAMESPACE);
        command.addAll(ForkedJvm.command(
                Path.of(System.getProperty("java.home")),
                FaultyDisk.class,
                List.of(),
                List.of(disk.toString(), PortalBuild.kept().toString(), LEFT)));

        try (var faulty = ForkedJvm.started(command)) {
            var told = faulty.rest();
            System.getLogger("org.parvis.trust").log(System.Logger.Level.INFO, told);
            assertThat(told).endsWith("all is well\n");
            assertThat(faulty.exitCode()).isZero();
        }
    }

    private boolean mayMount() throws InterruptedException {
        var command = new ArrayList<>(NAMESPACE);
        command.addAll(List.of("mount", "-t", "tmpfs", "tmpfs", folder.toString()));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
