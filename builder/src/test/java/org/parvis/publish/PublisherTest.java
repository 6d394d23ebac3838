package org.parvis.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

/** How a site gets to its place, whatever is there. */
class PublisherTest extends WrittenOutput {

    @Test
    void aSiteTakesThePlaceOfTheOneBefore() throws IOException {
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", Map.of("index.html", new byte[] {1}, "old.html", new byte[] {1}), Map.of());
            publisher.publish("x", site("new"), Map.of());
        }

        assertThat(output.resolve("x/index.html")).hasContent("new");
        assertThat(output.resolve("x/old.html")).doesNotExist();
        try (var left = Files.list(state)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("lock", "sources");
        }
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void aSiteThatIsRetiredIsGoneWithWhatWasKeptOfIt(Delivery delivery) throws IOException {
        try (var publisher = new Publisher(output, state, delivery)) {
            var sources = Map.of("index.html", SourceMap.ofPage(Place.of("index.adoc", 1)));
            publisher.publish("x", site("mine"), sources);
            publisher.publish("y", site("other"), sources);

            publisher.retire("x");
            publisher.retire("nobody");
        }

        assertThat(output).isDirectoryContaining("glob:**/y").isDirectoryNotContaining("glob:**/x");
        assertThat(state.resolve("sources")).isDirectoryContaining("glob:**/y").isDirectoryNotContaining("glob:**/x");
        assertThat(state.resolve("staging")).doesNotExist();
        assertThat(new PublishedSites(output, state).besides(Set.of())).isEmpty();
    }

    @Test
    void aReaderFindsEveryFileWholeWhileSitesArePublished() throws Exception {
        var published = new AtomicBoolean();
        var stopped = new AtomicBoolean();
        var threads = Executors.newSingleThreadExecutor();
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("0".repeat(5000)), Map.of());
            Callable<Integer> reading = () -> {
                var reads = 0;
                while (!stopped.get()) {
                    for (var file : new String[] {"x/index.html", "x/a/index.html"}) {
                        assertThat(Files.readString(output.resolve(file))).hasSize(5000);
                        reads++;
                    }
                    published.set(true);
                }
                return reads;
            };
            var reads = threads.submit(reading);
            while (!published.get()) Thread.onSpinWait();
            for (int i = 0; i < 300; i++)
                publisher.publish("x", site(String.valueOf(i % 10).repeat(5000)), Map.of());
            stopped.set(true);

            assertThat(reads.get()).isPositive();
        } finally {
            stopped.set(true);
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource(Delivery.class)
    void aLinkInThePlaceOfASiteGoesAndWhereItLedStays(Delivery delivery) throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("index.html"), "not ours");
        Files.writeString(elsewhere.resolve("other.html"), "not ours either");
        Files.createDirectories(output);
        Files.createSymbolicLink(output.resolve("x"), elsewhere);
        Files.createSymbolicLink(output.resolve("y"), folder.resolve("nowhere"));
        try (var publisher = new Publisher(output, state, delivery)) {
            publisher.publish("x", site("ours"), Map.of());
            publisher.publish("y", site("ours"), Map.of());
        }

        assertThat(output.resolve("x")).isDirectory();
        assertThat(Files.isSymbolicLink(output.resolve("x"))).isFalse();
        assertThat(output.resolve("y/index.html")).hasContent("ours");
        assertThat(elsewhere.resolve("index.html")).hasContent("not ours");
        assertThat(elsewhere.resolve("other.html")).hasContent("not ours either");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    /** What is there may be the same, and is written by somebody else all the same. */
    @Test
    void noFileThatALinkLeadsToBecomesAFileOfTheSite() throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("index.html"), "ours");
        Files.createDirectories(output.resolve("x"));
        Files.createSymbolicLink(output.resolve("x/a"), elsewhere);
        Files.createSymbolicLink(output.resolve("y"), elsewhere);
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("ours"), Map.of());
            publisher.publish("y", site("ours"), Map.of());
        }
        Files.writeString(elsewhere.resolve("index.html"), "theirs");

        assertThat(output.resolve("x/a/index.html")).hasContent("ours");
        assertThat(output.resolve("y/index.html")).hasContent("ours");
    }

    /** Otherwise a build would take the copy of a site for the site, which a check does not find. */
    @Test
    void aLinkToTheSameFilesIsNoSite() throws IOException {
        var elsewhere = folder.resolve("elsewhere");
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", Map.of("sitemap.xml", new byte[] {1}), Map.of());
            assertThat(publisher.publishes("x", Map.of("sitemap.xml", new byte[] {1})))
                    .isTrue();
            Files.move(output.resolve("x"), elsewhere);
            Files.createSymbolicLink(output.resolve("x"), elsewhere);

            assertThat(publisher.publishes("x", Map.of("sitemap.xml", new byte[] {1})))
                    .isFalse();
        }
        assertThat(new PublishedSites(output, state).of("x")).isEmpty();
        assertThat(new PublishedSites(output, state).besides(Set.of())).isEmpty();
    }

    @Test
    void whatAnEarlierBuildLeftHalfDoneIsClearedAway() throws IOException {
        Files.createDirectories(state.resolve("staging/x-site/a"));
        Files.writeString(state.resolve("staging/x-site/a/index.html"), "half");

        new Publisher(output, state).close();

        assertThat(state.resolve("staging")).doesNotExist();
    }

    @Test
    void aFileWhoseBytesStayIsNotTouched() throws IOException {
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", Map.of("index.html", new byte[] {1}, "a/style.css", new byte[] {2}), Map.of());
            var before = attributes("x/a/style.css");
            var site = Files.readAttributes(output.resolve("x"), "unix:ino,ctime");

            publisher.publish("x", Map.of("index.html", new byte[] {1}, "a/style.css", new byte[] {2}), Map.of());
            assertThat(Files.readAttributes(output.resolve("x"), "unix:ino,ctime"))
                    .isEqualTo(site);

            publisher.publish("x", Map.of("index.html", new byte[] {9}, "a/style.css", new byte[] {2}), Map.of());
            assertThat(output.resolve("x/index.html")).hasBinaryContent(new byte[] {9});
            assertThat(attributes("x/a/style.css")).isEqualTo(before);
        }
    }

    private Map<String, Object> attributes(String file) throws IOException {
        return Files.readAttributes(output.resolve(file), "unix:ino,lastModifiedTime");
    }

    @Test
    void whatSomebodyHasAddedOrChangedIsPutRight() throws IOException {
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("x"), Map.of());
            Files.writeString(output.resolve("x/added.html"), "by hand");
            publisher.publish("x", site("x"), Map.of());
            assertThat(output.resolve("x/added.html")).doesNotExist();

            Files.delete(output.resolve("x/index.html"));
            Files.createSymbolicLink(output.resolve("x/index.html"), output.resolve("x/a/index.html"));
            publisher.publish("x", site("x"), Map.of());
            assertThat(output.resolve("x/index.html")).isRegularFile();
            assertThat(Files.isSymbolicLink(output.resolve("x/index.html"))).isFalse();
        }
    }

    /** A web server is another user: what only the build can read is not published. */
    @ParameterizedTest
    @EnumSource(Delivery.class)
    void whatOthersMayNoLongerReadIsGivenBackToThem(Delivery delivery) throws IOException {
        try (var publisher = new Publisher(output, state, delivery)) {
            publisher.publish("x", site("x"), Map.of());
            var file = Files.getPosixFilePermissions(output.resolve("x/index.html"));
            var inner = Files.getPosixFilePermissions(output.resolve("x/a"));
            assumeTrue(file.contains(PosixFilePermission.OTHERS_READ), "others may not read what is written here");
            var before = Stamp.of(output.resolve("x"));

            Files.setPosixFilePermissions(output.resolve("x/index.html"), PosixFilePermissions.fromString("rw-------"));
            assertThat(Stamp.of(output.resolve("x"))).isNotEqualTo(before);
            assertThat(publisher.publishes("x", site("x"))).isFalse();
            publisher.publish("x", site("x"), Map.of());
            assertThat(Files.getPosixFilePermissions(output.resolve("x/index.html")))
                    .isEqualTo(file);

            Files.setPosixFilePermissions(output.resolve("x/a"), PosixFilePermissions.fromString("rwx------"));
            publisher.publish("x", site("x"), Map.of());
            assertThat(Files.getPosixFilePermissions(output.resolve("x/a"))).isEqualTo(inner);

            Files.setPosixFilePermissions(output.resolve("x"), PosixFilePermissions.fromString("rwx------"));
            publisher.publish("x", site("x"), Map.of());
            assertThat(Files.getPosixFilePermissions(output.resolve("x"))).isEqualTo(inner);
            assertThat(publisher.publishes("x", site("x"))).isTrue();
        }
    }

    /** An output that is for a group alone stays so: whoever closed it to others knows why. */
    @Test
    void whatIsClosedAsAWholeIsLeftSo() throws IOException {
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("x"), Map.of());
            try (var paths = Files.walk(output)) {
                for (var path : (Iterable<Path>) paths::iterator)
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-x---" : "rw-r-----"));
            }
            assertThat(publisher.publishes("x", site("x"))).isTrue();
        }
    }

    @Test
    void anEmptyFolderThatSomebodyLeftIsTakenAway() throws IOException {
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("x"), Map.of());
            Files.createDirectories(output.resolve("x/vide/encore"));

            publisher.publish("x", site("x"), Map.of());
        }
        assertThat(output.resolve("x/vide")).doesNotExist();
    }

    @Test
    void aSiteThatWasMovedAsideWhenABuildStoppedIsPutBack() throws IOException {
        Files.createDirectories(state.resolve("previous/x"));
        Files.writeString(state.resolve("previous/x/index.html"), "last good site");

        new Publisher(output, state).close();

        assertThat(output.resolve("x/index.html")).hasContent("last good site");
        assertThat(state.resolve("previous")).doesNotExist();
    }
}
