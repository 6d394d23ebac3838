package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Baseline;

class ConsoleReportTest {

    @Test
    void eachFindingIsALineAndEachTenantASummary() {
        assertThat(ConsoleReport.lines(Runs.run(Bodies.green(), Bodies.red(), Bodies.unjudged())))
                .containsExactly(
                        "rivebelle: publishable, 2 rules passed, 1 not applicable",
                        "tenants/valmont-sur-lys/tenant.yaml:31:3: erreur [privacy/contact] valmont-sur-lys data-protection.officer: "
                                + "le contact du délégué n’est pas celui de la commune « dpo@ailleurs.example » ; "
                                + "attendu : dpo@valmont.example -> Donnez l’adresse du délégué de la commune.",
                        "site-src/pages/cookies.adoc:12: avertissement [cookies/duration] valmont-sur-lys/cookies/index.html: "
                                + "le traceur n’a pas de durée -> Écrivez-le dans la page.",
                        "site-src/pages/cookies.adoc: conseil [cookies/duration] valmont-sur-lys/cookies/index.html: "
                                + "la durée se lit mieux en mois -> Écrivez-le dans la page.",
                        "valmont-sur-lys: not publishable, 1 error, 1 warning, 1 hint, 1 rule passed, 0 not applicable",
                        "tenants/hautecombe/pages/index.adoc:4: erreur [bake/missing-attribute] hautecombe: "
                                + "l’attribut {org-nom} n’existe pas -> Écrivez {org-name}.",
                        "hautecombe: not publishable, 1 error, not judged",
                        "Judged as of 2026-11-01");
    }

    @Test
    void whereNothingBlocksTheSummaryStillCounts() {
        var run = Runs.run(Optional.empty(), Bodies.red());

        assertThat(ConsoleReport.summary(run, Bodies.red()))
                .isEqualTo("valmont-sur-lys: publishable, 1 error, 1 warning, 1 hint, 1 rule passed, 0 not applicable");
    }

    @Test
    void whatIsLetPassIsNoErrorAndSaysWhy() {
        assertThat(ConsoleReport.lines(Runs.run(Bodies.tolerated())))
                .containsExactly(
                        "site-src/pages/cookies.adoc:12: erreur [links/resolve] montclair/cookies/index.html: "
                                + "le lien ne mène nulle part ; la dérogation, valable jusqu’au 31 octobre 2026 et approuvée "
                                + "par Luc Martin, a expiré -> Écrivez-le dans la page.",
                        "site-src/pages/cookies.adoc:12: dérogation [privacy/contact] montclair/cookies/index.html: "
                                + "le contact manque ; dérogation jusqu’au 31 mars 2027, approuvée par Anne Dupré : "
                                + "Le délégué change -> Écrivez-le dans la page.",
                        "montclair: not publishable, 1 error, 1 waived, 1 from the baseline, 0 rules passed, 0 not applicable",
                        "Judged as of 2026-11-01");
    }

    @Test
    void whatTheBaselineHasAndNobodyFindsIsCounted() {
        var entries = Stream.of("a", "b")
                .map(print -> new Baseline.Entry(print, "rivebelle", "links/resolve", "index.html", "…"))
                .toList();
        var run = Runs.run(Bodies.green());

        assertThat(ConsoleReport.gone(new Baseline(entries), run))
                .hasValue("The baseline has 2 findings that are gone: -Dparvis.updateBaseline takes them out.");
        assertThat(ConsoleReport.gone(new Baseline(entries.subList(0, 1)), run))
                .hasValue("The baseline has 1 finding that is gone: -Dparvis.updateBaseline takes it out.");
        assertThat(ConsoleReport.gone(Baseline.EMPTY, run)).isEmpty();
    }

    @Test
    void aFleetIsCounted() {
        assertThat(ConsoleReport.fleet(Runs.run(Bodies.green(), Bodies.red()))).isEqualTo("1 of 2 tenants publishable");
        assertThat(ConsoleReport.fleet(Runs.run(Bodies.green()))).isEqualTo("1 of 1 tenant publishable");
        assertThat(ConsoleReport.unchanged(3, 4)).isEqualTo("3 of 4 tenants are as the last build left them.");
        assertThat(ConsoleReport.unchanged(4, 4))
                .as("where a tenant has gone, or another shard's has changed, something has")
                .isEqualTo("All 4 tenants here need no work: what the last build made of them holds.");
        assertThat(ConsoleReport.unchanged(1, 1))
                .isEqualTo("The tenant here needs no work: what the last build made of it holds.");
        assertThat(ConsoleReport.unchanged(1, 4)).isEqualTo("1 of 4 tenants is as the last build left it.");
        assertThat(ConsoleReport.nothingChanged()).startsWith("Nothing has changed since the last build");
    }

    @Test
    void aTenantCanForgeNoLine() {
        assertThat(ConsoleReport.lines(Runs.run(Bodies.hostile())))
                .hasSize(4)
                .endsWith("Judged as of 2026-11-01")
                .filteredOn(line -> !line.startsWith("Judged"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]")
                        .doesNotContain("##[", "##vso[")
                        .startsWith("./"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("./::error::<script>")
                        .contains("\\u001B[31mrouge\\u0007", "\\u000D\\u000A::error title=pwn::x", "\\u202Eesrever"));
    }
}
