package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Report;
import org.parvis.kept.Manifest;
import org.parvis.kept.Outcome;

/** What a build has kept of itself is not relied on where it is spoilt or wrong. */
class SpoiltManifestIT extends BuiltTowns {

    @Test
    void aManifestThatIsSpoiltCostsTimeAndNothingElse() throws IOException {
        var file = manifest();
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
        var file = manifest();
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
                outcome.days(),
                outcome.neighbours(),
                new Report(report.tenant(), report.name(), report.bakeFindings(), verdicts),
                outcome.site(),
                outcome.archetypes());
    }
}
