package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.report.ConsoleReport;
import org.parvis.report.Run;
import org.parvis.site.Place;

class TellingTest {

    private static final String SHARED = "site-src/pages/cookies.adoc";

    private static Finding in(String tenant, String file) {
        return Finding.inSource(
                "bake/missing-attribute", tenant, Place.of(file, 7), "l’attribut manque", "Un trou.", "Écrivez-le.");
    }

    private static Report report(String tenant, String... files) {
        var found = Stream.of(files).map(file -> in(tenant, file)).toList();
        return new Report(tenant, tenant, List.of(), List.of(new Verdict("bake/missing-attribute", 1, found)));
    }

    private static Run run(Report... reports) {
        return new Run(LocalDate.of(2026, 11, 21), "test", Optional.of(Severity.ERROR), List.of(), List.of(reports));
    }

    private static List<String> told(Report... reports) {
        var telling = new Telling(reports.length);
        var own = Stream.of(reports)
                .flatMap(report -> telling.of(report, run(report)))
                .toList();
        return Stream.concat(own.stream(), telling.shared()).map(Line::kept).toList();
    }

    private static Report[] fleet(int tenants, Report... besides) {
        return Stream.concat(
                        IntStream.range(0, tenants).mapToObj(number -> report("ville-" + number, SHARED)),
                        Stream.of(besides))
                .toArray(Report[]::new);
    }

    @Test
    void aThousandThatShareAFaultHaveOneLineAndWhoHasOneOfItsOwnHasItsOwn() {
        var fleet = fleet(1000, report("valmont", SHARED, "tenants/valmont/tenant.yaml"), report("rivebelle"));

        assertThat(told(fleet))
                .containsExactly(
                        "ERROR tenants/valmont/tenant.yaml:7: erreur [bake/missing-attribute] valmont: l’attribut manque"
                                + " -> Écrivez-le.",
                        "INFO valmont: not publishable, 2 errors, 0 rules passed, 0 not applicable",
                        "ERROR site-src/pages/cookies.adoc:7: erreur [bake/missing-attribute] 1001\u00a0portails"
                                + " (ville-0, ville-1, ville-2 et 998\u00a0autres): l’attribut manque -> Écrivez-le.");
        assertThat(ConsoleReport.totals(run(fleet))).isEqualTo("1 of 1002 tenants publishable; 1002 errors");
    }

    @Test
    void ofAFewEachHasASummary() {
        assertThat(told(report("valmont", SHARED), report("rivebelle", SHARED)))
                .containsExactly(
                        "INFO valmont: not publishable, 1 error, 0 rules passed, 0 not applicable",
                        "INFO rivebelle: not publishable, 1 error, 0 rules passed, 0 not applicable",
                        "ERROR site-src/pages/cookies.adoc:7: erreur [bake/missing-attribute] 2\u00a0portails"
                                + " (valmont, rivebelle): l’attribut manque -> Écrivez-le.");
    }

    @Test
    void aTenantWithHundredsOfFindingsDoesNotDrownTheOthers() {
        var files = IntStream.range(100, 300)
                .mapToObj(number -> "tenants/valmont/pages/p" + number + ".adoc")
                .toArray(String[]::new);
        var told = told(report("valmont", files), report("rivebelle", "tenants/rivebelle/tenant.yaml"));

        assertThat(told).hasSize(50 + 2 + 2);
        assertThat(told.get(0)).startsWith("ERROR tenants/valmont/pages/p100.adoc:7");
        assertThat(told.get(49)).startsWith("ERROR tenants/valmont/pages/p149.adoc:7");
        assertThat(told.get(50))
                .isEqualTo("INFO valmont: 150 more are in the reports; -Dparvis.tenants=valmont tells all of them.");
        assertThat(told.get(51)).startsWith("INFO valmont: not publishable, 200 errors");
        assertThat(told(report("valmont", files))).as("alone").hasSize(201);
    }

    @Test
    void oneIsToldEverythingAtOnce() {
        assertThat(told(report("valmont", SHARED)))
                .containsExactly(
                        "ERROR site-src/pages/cookies.adoc:7: erreur [bake/missing-attribute] valmont: l’attribut manque"
                                + " -> Écrivez-le.",
                        "INFO valmont: not publishable, 1 error, 0 rules passed, 0 not applicable");
    }
}
