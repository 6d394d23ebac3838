package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.Towns.FLEURY;
import static org.parvis.Towns.NIMES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Severity;

/** Two projects that publish to one output, one after the other: each does what has changed of its own. */
class SharedOutputIT extends CopiedTowns {

    @BeforeEach
    void aTenantEach() throws IOException {
        Files.createDirectories(folder.resolve("others"));
        Files.move(
                folder.resolve("tenants").resolve(NIMES),
                folder.resolve("others").resolve(NIMES));
        build(ours());
        build(theirs());
    }

    private ParvisConfig ours() {
        return config().of("org.example:ours");
    }

    private ParvisConfig theirs() {
        return new ParvisConfig(
                        folder,
                        Optional.empty(),
                        folder.resolve("others"),
                        folder.resolve("sites"),
                        List.of(),
                        LocalDate.of(2026, 11, 21),
                        Severity.ERROR)
                .of("org.example:theirs");
    }

    private static Map<String, String> build(ParvisConfig config) {
        return BuiltTowns.reasons(new Parvis(config).build(result -> {}));
    }

    @Test
    void neitherBuildsAgainForTheOther() {
        assertThat(build(ours())).isEmpty();
        assertThat(build(theirs())).isEmpty();
        assertThat(build(ours())).isEmpty();
    }

    @Test
    void whatHasChangedOfTheOneIsNothingToTheOther() throws IOException {
        edit("others/" + NIMES + "/tenant.yaml", "01 99 00 30 00", "01 99 00 30 01");

        assertThat(build(ours())).isEmpty();
        assertThat(build(theirs())).isEqualTo(Map.of(NIMES, "its tenant.yaml has changed"));
        assertThat(build(ours())).isEmpty();
        assertThat(build(theirs())).isEmpty();
    }

    /** Whichever builds last has its own pages there. */
    @Test
    void aTenantOfBothIsPublishedByWhoeverBuilds() throws IOException {
        Towns.copy(
                folder.resolve("tenants").resolve(FLEURY),
                folder.resolve("others").resolve(FLEURY));
        edit("others/" + FLEURY + "/tenant.yaml", "01 99 00 14 00", "01 99 00 14 01");

        assertThat(build(theirs())).containsOnlyKeys(FLEURY);
        assertThat(published(FLEURY + "/mentions-legales/index.html")).contains("01 99 00 14 01");

        assertThat(build(ours())).isEqualTo(Map.of(FLEURY, "its published site is not as the last build left it"));
        assertThat(published(FLEURY + "/mentions-legales/index.html")).contains("01 99 00 14 00");
        assertThat(build(theirs())).isEqualTo(Map.of(FLEURY, "its published site is not as the last build left it"));
    }

    @Test
    void whatNobodyHasNeededForLongGoesAndNothingElse() throws IOException {
        var state = folder.resolve("sites-state");
        var before = kept(state);
        age(state);
        for (var part : List.of("archetypes", "places")) {
            Files.createFile(state.resolve(part).resolve("0".repeat(64)));
            Files.setLastModifiedTime(
                    Files.createFile(state.resolve(part).resolve("1".repeat(64))),
                    FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        }
        edit("tenants/" + FLEURY + "/tenant.yaml", "01 99 00 14 00", "01 99 00 14 01");

        assertThat(build(ours())).containsOnlyKeys(FLEURY);

        before.add("archetypes/" + "0".repeat(64));
        before.add("places/" + "0".repeat(64));
        assertThat(kept(state)).isEqualTo(before);
        assertThat(build(theirs())).isEmpty();
    }

    private static SortedSet<String> kept(Path state) throws IOException {
        var kept = new TreeSet<String>();
        for (var part : List.of("archetypes", "places"))
            try (var files = Files.list(state.resolve(part))) {
                files.forEach(file -> kept.add(part + "/" + file.getFileName()));
            }
        return kept;
    }

    private static void age(Path state) throws IOException {
        for (var file : kept(state))
            Files.setLastModifiedTime(
                    state.resolve(file), FileTime.from(Instant.now().minus(Duration.ofDays(30))));
    }
}
