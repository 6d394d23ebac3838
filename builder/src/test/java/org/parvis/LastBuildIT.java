package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Finding;

/** A second build does what has changed, and says the same as a first one. */
class LastBuildIT extends BuiltTowns {

    @Test
    void nothingIsDoneWhereNothingHasChanged() throws IOException {
        var before = times();
        var first = build();
        Files.delete(manifest());
        var anew = build();

        assertThat(reasons(first)).isEmpty();
        assertThat(reports(first)).isEqualTo(reports(anew));
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

    /** A telephone number says nothing of whose a domain is. */
    @Test
    void aNumberConcernsNobodyWhoNamesTheSameDomain() throws IOException {
        edit("valmont", "kind: commune", "kind: commune # à une heure de nimes-metropole.fr");
        build();
        edit("nimes-metropole", "phone: 01 99 00 30 00", "phone: 01 99 00 30 01");

        assertThat(reasons(build())).containsOnlyKeys("nimes-metropole");
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
    void anotherDayIsNoReasonUntilWhatWasSaidTurns() {
        var said = build();
        var next = buildOn(DAY.plusDays(1));
        assertThat(reasons(next)).isEmpty();
        assertThat(reports(next)).isEqualTo(reports(said));

        var newYear = LocalDate.of(2027, 1, 1);
        assertThat(reasons(buildOn(newYear.minusDays(1)))).isEmpty();
        assertThat(reasons(buildOn(newYear)))
                .hasSize(3)
                .containsEntry(
                        "valmont",
                        "it is judged as of 2027-01-01, and what was said of it as of 2026-11-21 was to hold until 2027-01-01");
        assertThat(reasons(build()))
                .hasSize(3)
                .containsEntry("valmont", "it is judged as of 2026-11-21, and was as of 2027-01-01");
        assertThat(reasons(build())).isEmpty();
    }

    @Test
    void theDayOnWhichADelayEndsIsAReasonForWhoHasIt() throws IOException {
        edit("valmont", "review-by: 2027-09-01", "review-by: 2026-12-04");
        build();

        assertThat(reasons(buildOn(LocalDate.of(2026, 12, 4)))).isEmpty();
        var overdue = buildOn(LocalDate.of(2026, 12, 5));
        assertThat(reasons(overdue)).containsOnlyKeys("valmont");
        assertThat(overdue.get(2).report().findings().map(Finding::rule)).containsExactly("change/review-overdue");
        assertThat(reasons(buildOn(LocalDate.of(2026, 12, 6)))).isEmpty();
    }

    @Test
    void anotherChoiceIsWorkedOnAnew() {
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
}
