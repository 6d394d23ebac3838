package org.parvis.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

/** What is known of a site once it is published. */
class PublishedSitesTest extends WrittenOutput {

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
        Files.writeString(kept, Files.readString(kept).replace("index", "autre"));

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
    void aSidecarThatCannotBeReadCostsOnlyThePlaces() throws IOException {
        try (var publisher = new Publisher(output, state)) {
            publisher.publish("x", site("x"), Map.of("index.html", SourceMap.ofPage(Place.of("p", 1))));
        }
        Files.writeString(state.resolve("sources/x"), "{ not json");

        assertThat(new PublishedSites(output, state).of("x").orElseThrow().sources())
                .isEmpty();
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        assertThat(new PublishedSites(output, state).of("x")).isEmpty();
    }
}
