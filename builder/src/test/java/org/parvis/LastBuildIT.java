package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.kept.Manifest;
import org.parvis.kept.Outcome;

/** A second build does what has changed, and says the same as a first one. */
class LastBuildIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    @BeforeEach
    void threeTowns() throws IOException {
        town("fleury-sur-orne", "fleury-sur-orne");
        town("nimes-metropole", "nimes-metropole");
        town("fleury-sur-orne", "valmont");
        edit("valmont", "Fleury-sur-Orne", "Valmont");
        edit("valmont", "Serge Rouzière", "du Lavoir");
        edit("valmont", "01 99 00 14", "01 99 00 77");
        build();
    }

    private void town(String from, String id) throws IOException {
        var source = Path.of("../tenants", from);
        try (var files = Files.walk(source)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = folder.resolve("tenants")
                        .resolve(id)
                        .resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.writeString(target, Files.readString(file).replace(from, id));
            }
        }
    }

    private void edit(String tenant, String words, String others) throws IOException {
        Towns.edit(folder.resolve("tenants").resolve(tenant).resolve("tenant.yaml"), words, others);
    }

    private List<Result> build(String... selection) {
        return new Parvis(Towns.config(folder, DAY, selection)).build(result -> {});
    }

    /** Why each tenant was worked on, of those that were. */
    private Map<String, String> reasons(List<Result> results) {
        var reasons = new TreeMap<String, String>();
        results.forEach(result ->
                result.why().ifPresent(why -> reasons.put(result.report().tenant(), why)));
        return reasons;
    }

    private Map<Path, FileTime> times() throws IOException {
        var times = new TreeMap<Path, FileTime>();
        try (var files = Files.walk(folder.resolve("sites"))) {
            for (var file : (Iterable<Path>) files::iterator) times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }

    @Test
    void nothingIsDoneWhereNothingHasChanged() throws IOException {
        var before = times();
        var first = build();
        Files.delete(folder.resolve("sites-state/manifest"));
        var anew = build();

        assertThat(reasons(first)).isEmpty();
        assertThat(first)
                .extracting(Result::report)
                .isEqualTo(anew.stream().map(Result::report).toList());
        assertThat(first).extracting(Result::published).doesNotContain(Optional.empty());
        assertThat(reasons(anew)).hasSize(3);
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void aChangedFactIsWorkedOnAloneAndOnlyWhatItChangesIsWritten() throws IOException {
        var before = times();
        edit("valmont", "population: 5000", "population: 5001");

        assertThat(reasons(build())).isEqualTo(Map.of("valmont", "its tenant.yaml has changed"));

        var style = folder.resolve("sites/valmont/assets/theme.css");
        var other = folder.resolve("sites/nimes-metropole");
        assertThat(times().get(style)).isEqualTo(before.get(style));
        assertThat(times().get(other)).isEqualTo(before.get(other));
        assertThat(reasons(build())).isEmpty();
    }

    @Test
    void aNewNameConcernsThoseWhoMaySayIt() throws IOException {
        edit("nimes-metropole", "short-name: Nîmes Métropole", "short-name: Rivebelle");
        assertThat(reasons(build())).containsOnlyKeys("nimes-metropole");

        edit("nimes-metropole", "short-name: Rivebelle", "short-name: Valmont");
        var results = build();

        assertThat(reasons(results))
                .containsOnlyKeys("nimes-metropole", "valmont")
                .containsEntry("valmont", "another tenant’s record has changed, and may concern it");
    }

    @Test
    void aNumberConcernsWhoHasItTooAndWhatIsDeclaredOfThemDoes() throws IOException {
        edit("nimes-metropole", "phone: 01 99 00 30 00", "phone: 01 99 00 77 00");
        var copied = build();
        assertThat(reasons(copied)).containsOnlyKeys("nimes-metropole", "valmont");
        assertThat(copied.subList(1, 3))
                .allSatisfy(result -> assertThat(result.report().findings())
                        .isNotEmpty()
                        .allMatch(finding -> finding.rule().equals("tenant/foreign-contact")));

        edit("nimes-metropole", "partners: []", "partners: [valmont]");
        var declared = build();
        assertThat(reasons(declared)).containsOnlyKeys("nimes-metropole", "valmont");
        assertThat(declared)
                .flatExtracting(result -> result.report().findings().toList())
                .isEmpty();
    }

    @Test
    void whatWasNotBuiltAmongNewNeighboursIsBuiltLater() throws IOException {
        edit("nimes-metropole", "short-name: Nîmes Métropole", "short-name: Valmont");
        assertThat(reasons(build("nimes-metropole"))).containsOnlyKeys("nimes-metropole");

        assertThat(reasons(build())).containsOnlyKeys("valmont");
    }

    @Test
    void whatBlockedIsSaidAgainUntilItIsMended() throws IOException {
        edit("valmont", "dpo@valmont.example", "dpo@nimes-metropole.fr");
        var blocked = build();
        assertThat(blocked.get(2).published()).isEmpty();

        var again = build();
        assertThat(reasons(again)).isEmpty();
        assertThat(again.get(2).published()).isEmpty();
        assertThat(again.get(2).report()).isEqualTo(blocked.get(2).report());

        edit("valmont", "dpo@nimes-metropole.fr", "dpo@valmont.example");
        assertThat(build().get(2).published()).isPresent();
    }

    @Test
    void anotherDayOrAnotherChoiceIsWorkedOnAnew() {
        assertThat(reasons(new Parvis(Towns.config(folder, DAY.plusDays(1))).build(result -> {})))
                .hasSize(3)
                .containsEntry("valmont", "it is judged as of 2026-11-22, and was as of 2026-11-21");
        assertThat(reasons(build())).hasSize(3);
        assertThat(reasons(build())).isEmpty();
        var config = Towns.config(folder, DAY);
        var known = new Baseline(List.of(
                new Baseline.Entry("0".repeat(32), "valmont", "links/internal-resolve", "index.html", "un défaut")));
        var other = config.judgedBy(config.gate().rulebook(), config.gate().rules(), known);

        assertThat(reasons(new Parvis(other).build(result -> {})))
                .isEqualTo(Map.of("valmont", "the baseline knows other findings of it"));
    }

    @Test
    void pathsInFindingsAreThoseOfTheRunThatTellsThem() throws IOException {
        edit("valmont", "dpo@valmont.example", "dpo@nimes-metropole.fr");
        build();
        var config = Towns.config(folder, DAY);

        var inside =
                new Parvis(config.on(folder.resolve("tenants"), config.source(), config.tenants())).build(result -> {});

        assertThat(reasons(inside))
                .hasSize(3)
                .containsEntry("valmont", "its folder is valmont in findings, and was tenants/valmont");
        assertThat(inside.get(2).report().findings())
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.location().source().file()).isEqualTo("valmont/tenant.yaml"));
    }

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
    @ValueSource(strings = {"sources", "places", "sources/valmont", "manifest", "owners"})
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

    private static Set<String> names(Path state) throws IOException {
        try (var files = Files.walk(state)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> state.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aManifestThatIsSpoiltCostsTimeAndNothingElse() throws IOException {
        var file = folder.resolve("sites-state/manifest");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        var before = times();

        assertThat(reasons(build())).hasSize(3);
        assertThat(times()).isEqualTo(before);
        assertThat(reasons(build())).isEmpty();
    }

    /** As if an earlier build had been wrong about what its inputs make: of those that need no work, one is made all the same. */
    @Test
    void aManifestThatIsWrongIsFoundOutAndNothingOfItReliedOn() throws IOException {
        var right = build();
        var file = folder.resolve("sites-state/manifest");
        var left = Manifest.in(file);
        var wrong = new TreeMap<String, Outcome>();
        left.outcomes().forEach((id, outcome) -> wrong.put(id, withoutAVerdict(outcome)));
        new Manifest(left.records(), wrong).write(file);
        edit("valmont", "population: 5000", "population: 5001");

        var results = build();

        assertThat(reasons(results))
                .isEqualTo(Map.of(
                        "fleury-sur-orne", "what the last build left is not to be trusted",
                        "nimes-metropole", "what the last build left is not to be trusted",
                        "valmont", "its tenant.yaml has changed"));
        assertThat(results.subList(0, 2))
                .extracting(Result::report)
                .isEqualTo(right.subList(0, 2).stream().map(Result::report).toList());
        assertThat(results).extracting(Result::published).doesNotContain(Optional.empty());
        assertThat(reasons(build())).isEmpty();
    }

    private static Outcome withoutAVerdict(Outcome outcome) {
        var report = outcome.report();
        var verdicts = report.verdicts().subList(1, report.verdicts().size());
        return new Outcome(
                outcome.inputs(),
                outcome.neighbours(),
                new Report(report.tenant(), report.name(), report.bakeFindings(), verdicts),
                outcome.site(),
                outcome.archetypes());
    }
}
