package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Finding;

/** What somebody has changed of what is published, or taken out of the state, is put right by the next build. */
class TouchedSitesIT extends BuiltTowns {

    @Test
    void aSiteThatSomebodyHasChangedIsPutRight() throws IOException {
        var page = folder.resolve("sites/valmont/index.html");
        var right = Files.readString(page);
        Files.writeString(page, "changed");
        Files.delete(folder.resolve("sites/nimes-metropole/robots.txt"));

        assertThat(reasons(build()))
                .isEqualTo(Map.of(
                        "nimes-metropole", "its published site is not as the last build left it",
                        "valmont", "its published site is not as the last build left it"));
        assertThat(page).hasContent(right);
        assertThat(folder.resolve("sites/nimes-metropole/robots.txt")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange", "copy"})
    void aSiteThatSomebodyHasReplacedByALinkIsPutRight(String manner) throws IOException {
        var site = folder.resolve("sites/valmont");
        var elsewhere = folder.resolve("elsewhere");
        Files.move(site, elsewhere);
        Files.createSymbolicLink(site, elsewhere);
        Files.writeString(elsewhere.resolve("theirs.html"), "not ours");

        var config = Towns.config(folder, DAY).delivered(manner);
        assertThat(new Parvis(config).check(result -> {}).get(2).report().findings())
                .extracting(Finding::rule)
                .containsExactly("publish/not-published");
        assertThat(reasons(new Parvis(config).build(result -> {}))).containsOnlyKeys("valmont");

        assertThat(site).isDirectory();
        assertThat(Files.isSymbolicLink(site)).isFalse();
        assertThat(elsewhere.resolve("theirs.html")).hasContent("not ours");
    }

    /** Archetypes are made again when a page has to be baked, which none has here. */
    @ParameterizedTest
    @ValueSource(strings = {"sources", "places", "sources/valmont", "projects", "owners"})
    void whatIsKeptAndGoneIsKeptAgain(String gone) throws IOException {
        var state = folder.resolve("sites-state");
        var before = names(state);
        var part = state.resolve(gone);
        try (var files = Files.walk(part)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }

        var results = build();

        assertThat(names(state)).isEqualTo(before);
        assertThat(results).extracting(Result::published).doesNotContain(Optional.empty());
        assertThat(reasons(build())).isEmpty();
    }

    /** A finding is to name its line, whenever somebody asks for it. */
    @ParameterizedTest
    @ValueSource(strings = {"sources", "places"})
    void whatIsKeptAndSpoiltIsKeptAgain(String spoilt) throws IOException {
        var before = contents(spoilt);
        for (var file : before.keySet()) Files.writeString(file, "?", StandardOpenOption.APPEND);

        assertThat(reasons(build()))
                .hasSize(3)
                .containsEntry("valmont", "it is no longer kept where its pages come from");

        assertThat(contents(spoilt)).isEqualTo(before);
        assertThat(reasons(build())).isEmpty();
    }

    private Map<Path, String> contents(String part) throws IOException {
        var contents = new TreeMap<Path, String>();
        try (var files = Files.walk(folder.resolve("sites-state").resolve(part))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                contents.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    private static Set<String> names(Path state) throws IOException {
        try (var files = Files.walk(state)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> state.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
