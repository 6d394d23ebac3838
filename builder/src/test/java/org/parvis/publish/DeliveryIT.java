package org.parvis.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans as {@code docs/ci/deliver.sh} and rclone carry them out, where a folder stands for the storage. */
class DeliveryIT {

    private static final Path SCRIPT = Path.of("../docs/ci/deliver.sh");

    @TempDir
    Path folder;

    private Path sites;
    private Path storage;
    private Path plan;

    @BeforeEach
    void begin() throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "rclone"))),
                "rclone is not installed, so that no plan is carried out: apt-get install rclone");
        sites = Files.createDirectories(folder.resolve("sites"));
        storage = Files.createDirectories(folder.resolve("storage"));
        plan = folder.resolve("plan");
        write(storage, "robots.txt", "nobody’s");
        write(storage, "autre-machine/index.html", "another shard’s");
        write(storage, "montclair/index.html", "blocked, as it was");
        write(sites, "montclair/index.html", "blocked, as it would be");
        site(sites, Map.of("index.html", "one", "cookies/index.html", "cookies", "vieille/index.html", "old"));
    }

    @Test
    void whereNothingIsThereEverythingComes() throws Exception {
        deliver(planned());

        assertThat(site(storage)).isEqualTo(site(sites));
        assertOthersUntouched();
    }

    @Test
    void whatStoppedHalfWayIsMadeGoodByThePlanOfTheNextRun() throws Exception {
        deliver(planned());
        site(sites, Map.of("index.html", "two", "cookies/index.html", "cookies", "passagere/index.html", "passing"));
        // Of this plan only the putting is carried out, and not all of that.
        planned();
        Files.writeString(plan.resolve("put.txt"), "rivebelle/passagere/index.html\n");
        Files.writeString(plan.resolve("delete.txt"), "");
        deliver(plan);
        assertThat(storage.resolve("rivebelle/passagere/index.html")).exists();

        site(sites, Map.of("index.html", "six", "cookies/index.html", "cookies"));
        deliver(planned());

        assertThat(site(storage)).isEqualTo(site(sites));
        assertThat(storage.resolve("rivebelle/passagere")).doesNotExist();
        assertThat(storage.resolve("rivebelle/vieille")).doesNotExist();
        assertOthersUntouched();
        assertThat(Files.readAllLines(planned().resolve("put.txt"))).isEmpty();
    }

    @Test
    void oneSyncWithTheFilterDoesAsMuch() throws Exception {
        deliver(planned());
        site(sites, Map.of("index.html", "two", "plan/index.html", "map"));
        write(storage, "rivebelle/oubliee/index.html", "left over by somebody");
        planned();

        run(
                "rclone",
                "sync",
                "--checksum",
                "--filter-from",
                plan + "/rclone.filter",
                sites.toString(),
                storage.toString());

        assertThat(site(storage)).isEqualTo(site(sites));
        assertOthersUntouched();
    }

    @Test
    void aRetiredSiteGoesAndNoOther() throws Exception {
        deliver(planned());
        var there = there();
        new PlanFolder(plan)
                .write(
                        "0.1.0",
                        Optional.empty(),
                        List.of(SitePlan.retired("rivebelle", folder.resolve("none"), List.of(there))),
                        List.of(there));

        deliver(plan);

        assertThat(site(storage)).isEmpty();
        assertThat(storage.resolve("rivebelle")).doesNotExist();
        assertOthersUntouched();
    }

    @Test
    void withoutAWholePlanNothingIsDelivered() throws Exception {
        planned();
        Files.delete(plan.resolve("plan.json"));

        assertThat(exit("sh", SCRIPT.toString(), plan.toString(), sites.toString(), storage.toString()))
                .isEqualTo(1);
        assertThat(site(storage)).isEmpty();
    }

    private void assertOthersUntouched() throws IOException {
        assertThat(storage.resolve("robots.txt")).hasContent("nobody’s");
        assertThat(storage.resolve("autre-machine/index.html")).hasContent("another shard’s");
        assertThat(storage.resolve("montclair/index.html")).hasContent("blocked, as it was");
    }

    /** The plan for the one site that was built, from what rclone says is there. */
    private Path planned() throws Exception {
        var there = List.of(there());
        new PlanFolder(plan)
                .write(
                        "0.1.0",
                        Optional.empty(),
                        List.of(SitePlan.built("rivebelle", sites.resolve("rivebelle"), there)),
                        there);
        return plan;
    }

    /** As the examples list it. */
    private Listing there() throws Exception {
        var list = folder.resolve("there.json");
        var process = new ProcessBuilder(
                        "rclone",
                        "lsjson",
                        "--recursive",
                        "--files-only",
                        "--fast-list",
                        "--no-modtime",
                        "--no-mimetype",
                        "--hash-type",
                        "md5",
                        storage.toString())
                .redirectOutput(list.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        try (var json = Files.newInputStream(list)) {
            return Listing.read(json, tenant -> true);
        }
    }

    private void deliver(Path planned) throws Exception {
        run("sh", SCRIPT.toString(), planned.toString(), sites.toString(), storage.toString());
    }

    private static void run(String... command) throws Exception {
        assertThat(exit(command)).as(String.join(" ", command)).isZero();
    }

    private static int exit(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static void site(Path root, Map<String, String> files) throws IOException {
        FolderTree.remove(root.resolve("rivebelle"));
        for (var file : files.entrySet()) write(root, "rivebelle/" + file.getKey(), file.getValue());
    }

    private static Map<String, String> site(Path root) throws IOException {
        var texts = new TreeMap<String, String>();
        if (Files.isDirectory(root.resolve("rivebelle")))
            FolderTree.read(root.resolve("rivebelle")).forEach((path, bytes) -> texts.put(path, new String(bytes)));
        return texts;
    }

    private static void write(Path root, String path, String content) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
