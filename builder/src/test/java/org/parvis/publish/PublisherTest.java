package org.parvis.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

class PublisherTest {

    @TempDir
    Path folder;

    private Path output;
    private Path state;

    @BeforeEach
    void folders() {
        output = folder.resolve("sites");
        state = folder.resolve("sites-state");
    }

    private static Map<String, byte[]> site(String text) {
        return Map.of(
                "index.html",
                text.getBytes(StandardCharsets.UTF_8),
                "a/index.html",
                text.getBytes(StandardCharsets.UTF_8));
    }

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
        assertThat(state.resolve("sources"))
                .isDirectoryContaining("glob:**/y.json")
                .isDirectoryNotContaining("glob:**/x.json");
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

    @Test
    void onlyOneBuildAtATimeWritesToAFolder() {
        try (var first = new Publisher(output, state)) {
            first.publish("x", site("x"), Map.of());

            assertThatThrownBy(() -> new Publisher(output, state))
                    .isInstanceOf(Publisher.OutputException.class)
                    .hasMessageContaining(
                            "Another build, process " + ProcessHandle.current().pid() + ", is publishing to " + output);
        }
        new Publisher(output, state).close();
    }

    @Test
    void aBuildWhoseLockIsGonePublishesNothingMore() throws IOException {
        try (var first = new Publisher(output, state)) {
            first.publish("x", site("first"), Map.of());
            Files.delete(state.resolve("lock"));
            try (var second = new Publisher(output, state)) {
                second.publish("x", site("second"), Map.of());

                assertThatThrownBy(() -> first.publish("x", site("late"), Map.of()))
                        .isInstanceOf(Publisher.OutputException.class)
                        .hasMessageContaining("was removed while this build was publishing");
                second.publish("y", site("second"), Map.of());
            }
        }
        assertThat(output.resolve("x/index.html")).hasContent("second");
        assertThat(output.resolve("y/index.html")).hasContent("second");
    }

    @Test
    void aLinkInThePlaceOfASiteGoesAndWhereItLedStays() throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("index.html"), "not ours");
        Files.createDirectories(output);
        Files.createSymbolicLink(output.resolve("x"), elsewhere);
        Files.createSymbolicLink(output.resolve("y"), folder.resolve("nowhere"));
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("ours"), Map.of());
            publisher.publish("y", site("ours"), Map.of());
        }

        assertThat(output.resolve("x")).isDirectory();
        assertThat(Files.isSymbolicLink(output.resolve("x"))).isFalse();
        assertThat(output.resolve("y/index.html")).hasContent("ours");
        assertThat(elsewhere.resolve("index.html")).hasContent("not ours");
    }

    @Test
    void anOutputThatIsNoFolderIsRefused() throws IOException {
        Files.writeString(output, "a file");
        assertThatThrownBy(() -> new Publisher(output, state))
                .isInstanceOf(Publisher.OutputException.class)
                .hasMessageContaining(output + " is a file");

        Files.delete(output);
        Files.createSymbolicLink(output, folder.resolve("nowhere"));
        assertThatThrownBy(() -> new Publisher(output, state))
                .isInstanceOf(Publisher.OutputException.class)
                .hasMessageContaining("a link that leads nowhere");
    }

    @Test
    void aCopyTouchesOnlyWhatHasChangedAndKeepsTheFolder() throws IOException {
        var old = Map.of("index.html", new byte[] {1}, "same.html", new byte[] {1}, "old/a.html", new byte[] {1});
        var fresh = Map.of("index.html", new byte[] {2}, "same.html", new byte[] {1}, "new/a.html", new byte[] {1});
        try (var publisher = new Publisher(output, state, Delivery.COPY)) {
            publisher.publish("x", old, Map.of());
            var place = key(output.resolve("x"));
            var same = key(output.resolve("x/same.html"));
            publisher.publish("x", fresh, Map.of());

            assertThat(key(output.resolve("x"))).isEqualTo(place);
            assertThat(key(output.resolve("x/same.html"))).isEqualTo(same);
        }
        assertThat(FolderTree.read(output.resolve("x"))).containsOnlyKeys(fresh.keySet());
        assertThat(output.resolve("x/index.html")).hasBinaryContent(new byte[] {2});
        assertThat(output.resolve("x/old")).doesNotExist();
    }

    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    @Test
    void aCopyFollowsNoLinkOutOfTheSite() throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createDirectories(output.resolve("x/index.html/in/the/way"));
        Files.createSymbolicLink(output.resolve("x/a"), elsewhere);
        try (var publisher = new Publisher(output, state, Delivery.COPY)) {
            publisher.publish("x", site("ours"), Map.of());
        }

        assertThat(output.resolve("x/a/index.html")).hasContent("ours");
        assertThat(output.resolve("x/index.html")).hasContent("ours");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void whatAnEarlierBuildLeftHalfDoneIsClearedAway() throws IOException {
        Files.createDirectories(state.resolve("staging/x-site/a"));
        Files.writeString(state.resolve("staging/x-site/a/index.html"), "half");

        new Publisher(output, state).close();

        assertThat(state.resolve("staging")).doesNotExist();
    }

    @Test
    void placesAreFoundBackForPagesThatAreJustAsTheyWerePublished() throws IOException {
        var map = new SourceMap(Place.of("pages/index.adoc", 1), Map.of(3, new Place("pages/index.adoc", 7, 2)));
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("x"), Map.of("index.html", map, "a/index.html", map));
        }
        Files.writeString(output.resolve("x/a/index.html"), "changed by hand");

        var published = new PublishedSites(output, state).of("x").orElseThrow();

        assertThat(published.sources()).containsOnly(Map.entry("index.html", map));
        assertThat(published.changed()).containsExactly("a/index.html");
        assertThat(published.files()).containsOnlyKeys("index.html", "a/index.html");
    }

    @Test
    void placesThatAreSpoiltAreNotThere() throws IOException {
        var map = new SourceMap(Place.of("pages/index.adoc", 1), Map.of(3, Place.of("pages/index.adoc", 7)));
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("x"), Map.of("index.html", map));
        }
        var kept = theOneFileIn(state.resolve("places"));
        Files.writeString(kept, Files.readString(kept).replace('7', '8'));

        var published = new PublishedSites(output, state).of("x").orElseThrow();

        assertThat(published.sources()).isEmpty();
        assertThat(published.changed()).isEmpty();
    }

    @Test
    void placesOfPagesThatAreGoneAreClearedAway() throws IOException {
        var old = SourceMap.ofPage(Place.of("old.adoc", 1));
        var fresh = SourceMap.ofPage(Place.of("new.adoc", 1));
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("x"), Map.of("index.html", old));
        }
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("x"), Map.of("index.html", fresh));
            publisher.prune();
        }

        theOneFileIn(state.resolve("places"));
        assertThat(new PublishedSites(output, state).of("x").orElseThrow().sources())
                .containsOnly(Map.entry("index.html", fresh));
    }

    private static Path theOneFileIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
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

    @Test
    void aSidecarThatCannotBeReadCostsOnlyThePlaces() throws IOException {
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("x"), Map.of("index.html", SourceMap.ofPage(Place.of("p", 1))));
        }
        Files.writeString(state.resolve("sources/x.json"), "{ not json");

        assertThat(new PublishedSites(output, state).of("x").orElseThrow().sources())
                .isEmpty();
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        assertThat(new PublishedSites(output, state).of("x")).isEmpty();
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
