package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Location;
import org.parvis.compliance.Severity;
import org.parvis.site.Place;

class SharedFindingsTest {

    private static final String SHARED = "site-src/pages/cookies.adoc";

    private final SharedFindings findings = new SharedFindings();

    private static Finding finding(Severity severity, String tenant, String file, String page, String quoted) {
        return new Finding(
                "cookies/duration",
                severity,
                tenant,
                new Location(Place.of(file, 12), Optional.of(page), Optional.empty(), Optional.empty()),
                "le traceur n’a pas de durée",
                Optional.of(quoted),
                Optional.empty(),
                "Chacun doit savoir.",
                "Écrivez-la dans la page.",
                List.of());
    }

    private static Finding cookies(String tenant) {
        return finding(Severity.ERROR, tenant, SHARED, "cookies/index.html", "13 mois");
    }

    @Test
    void whatManyHaveIsOneLine() {
        IntStream.range(0, 1000)
                .forEach(number ->
                        assertThat(findings.take(cookies("ville-" + number))).isTrue());

        assertThat(findings.told())
                .extracting(SharedFindings.Told::line)
                .containsExactly("site-src/pages/cookies.adoc:12: erreur [cookies/duration] 1000\u00a0portails"
                        + " (ville-0, ville-1, ville-2 et 997\u00a0autres) cookies/index.html: le traceur n’a pas de durée"
                        + " « 13 mois » -> Écrivez-la dans la page.");
    }

    @Test
    void whatOneHasIsToldAsEver() {
        findings.take(cookies("valmont"));

        assertThat(findings.told())
                .extracting(SharedFindings.Told::line)
                .containsExactly(ConsoleReport.line(cookies("valmont")));
    }

    @Test
    void whatIsInATenantsOwnFilesIsItsOwn() {
        for (var file :
                new String[] {"tenants/valmont/pages/cookies.adoc", "valmont/cookies/index.html", "tenants/valmont"})
            assertThat(findings.take(finding(Severity.ERROR, "valmont", file, "cookies/index.html", "")))
                    .as(file)
                    .isFalse();
        assertThat(findings.take(finding(Severity.ERROR, "valmont", "tenants/valmont-sur-lys/tenant.yaml", "", "")))
                .as("another's")
                .isTrue();
    }

    @Test
    void ofSeveralPagesTheyAreCounted() {
        for (var tenant : new String[] {"valmont", "rivebelle"})
            for (var page : new String[] {"index.html", "404.html", "cookies/index.html"})
                findings.take(finding(Severity.ERROR, tenant, "site-src/layouts/page.ftlh", page, "Menu"));

        assertThat(findings.told())
                .extracting(SharedFindings.Told::line)
                .containsExactly(
                        "site-src/layouts/page.ftlh:12: erreur [cookies/duration] 2\u00a0portails"
                                + " (valmont, rivebelle), 6\u00a0fois: le traceur n’a pas de durée « Menu » -> Écrivez-la dans la page.");
    }

    @Test
    void wordsThatOnlyOneOfThemHasAreNotThoseOfAll() {
        findings.take(finding(Severity.ERROR, "valmont", SHARED, "cookies/index.html", "Valmont"));
        findings.take(finding(Severity.ERROR, "rivebelle", SHARED, "cookies/index.html", "Rivebelle"));

        assertThat(findings.told())
                .singleElement()
                .satisfies(
                        told -> assertThat(told.line())
                                .endsWith(
                                        "2\u00a0portails (valmont, rivebelle) cookies/index.html: le traceur n’a pas de durée -> Écrivez-la dans la page."));
    }

    @Test
    void theWorstIsFirstAndWhatMostHave() {
        findings.take(finding(Severity.WARNING, "valmont", "site-src/pages/a.adoc", "a.html", ""));
        findings.take(finding(Severity.WARNING, "rivebelle", "site-src/pages/a.adoc", "a.html", ""));
        findings.take(finding(Severity.ERROR, "valmont", "site-src/pages/b.adoc", "b.html", ""));
        findings.take(finding(Severity.ERROR, "valmont", "site-src/pages/c.adoc", "c.html", ""));
        findings.take(finding(Severity.ERROR, "rivebelle", "site-src/pages/c.adoc", "c.html", ""));

        assertThat(findings.told())
                .extracting(told -> told.first().location().source().file())
                .containsExactly("site-src/pages/c.adoc", "site-src/pages/b.adoc", "site-src/pages/a.adoc");
    }
}
