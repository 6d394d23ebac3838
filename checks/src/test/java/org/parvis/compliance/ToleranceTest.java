package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.rules.Rulebook;
import org.parvis.site.AsOf;
import org.parvis.site.Place;

/** What waivers and a baseline let pass, and what they do not, on the sample site. */
class ToleranceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final String PRIVACY = "confidentialite/index.html";
    private static final Edit NO_OFFICER = Edit.remove(PRIVACY, "[data-fact=dpo]");

    @Test
    void aWaivedFindingDoesNotBlock() {
        var report = waived(NO_OFFICER, waiver("privacy/dpo-contact", PRIVACY, "2026-11-01"));

        assertThat(judged(NO_OFFICER).blocksAt(Severity.ERROR)).isTrue();
        assertThat(report.blocksAt(Severity.ERROR)).isFalse();
        assertThat(report.waived()).isEqualTo(1);
        assertThat(report.open()).isEmpty();
        assertThat(verdict(report, "privacy/dpo-contact").outcome()).isEqualTo(Verdict.Outcome.TOLERATED);
        assertThat(report.findings().findFirst().orElseThrow().standing().waiver())
                .hasValueSatisfying(waiver -> assertThat(waiver.reason()).isEqualTo("Le délégué change"));
    }

    @Test
    void anExpiredWaiverBlocksAgain() {
        var report = waived(NO_OFFICER, waiver("privacy/dpo-contact", PRIVACY, "2026-10-31"));

        assertThat(report.blocksAt(Severity.ERROR)).isTrue();
        assertThat(report.waived()).isZero();
        assertThat(report.open())
                .singleElement()
                .satisfies(finding -> assertThat(finding.standing().expired()).isTrue());
    }

    @Test
    void ofTwoWaiversTheOneThatHoldsCounts() {
        var report = waived(
                NO_OFFICER,
                waiver("privacy/dpo-contact", PRIVACY, "2026-10-31"),
                waiver("privacy/dpo-contact", PRIVACY, "2027-01-31"));

        assertThat(report.open()).isEmpty();
    }

    @Test
    void aWaiverCoversItsRuleAtItsPlaceAndNothingElse() {
        assertThat(waived(NO_OFFICER, waiver("privacy/dpo-contact", "cookies/index.html", "2027-01-31"))
                        .blocksAt(Severity.ERROR))
                .isTrue();
        assertThat(waived(NO_OFFICER, waiver("privacy/controller-identity", PRIVACY, "2027-01-31"))
                        .blocksAt(Severity.ERROR))
                .isTrue();
    }

    @Test
    void aWaiverThatCoversNothingIsReportedAtItsPlace() {
        var report = waived(
                Edit.none(),
                waiver("privacy/dpo-contact", PRIVACY, "2027-01-31"),
                waiver("privacy/dpo-contacts", PRIVACY, "2027-01-31"));

        assertThat(report.bakeFindings())
                .extracting(Finding::severity, finding -> finding.location().source(), Finding::message)
                .containsExactly(
                        tuple(
                                Severity.WARNING,
                                Place.of("tenants/valmont/tenant.yaml", 100),
                                "la dérogation à « privacy/dpo-contact » sur « " + PRIVACY
                                        + " » ne couvre plus aucun constat"),
                        tuple(
                                Severity.WARNING,
                                Place.of("tenants/valmont/tenant.yaml", 1),
                                "la dérogation vise « privacy/dpo-contacts », qui n’est pas une règle ; "
                                        + "vouliez-vous dire « privacy/dpo-contact » ?"));
    }

    @Test
    void aWaiverThatHoldsForMoreThanThreeYearsIsReported() {
        var endless = waived(NO_OFFICER, waiver("privacy/dpo-contact", PRIVACY, "9999-12-31"));

        assertThat(endless.blocksAt(Severity.ERROR)).isFalse();
        assertThat(endless.waived()).isEqualTo(1);
        assertThat(endless.bakeFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message())
                    .isEqualTo(
                            "la dérogation à « privacy/dpo-contact » sur « " + PRIVACY + " » vaut jusqu’au 31 décembre "
                                    + "9999, soit plus de trois ans : ce n’est plus un délai");
            assertThat(finding.remedy()).contains("until");
        });
        assertThat(waived(NO_OFFICER, waiver("privacy/dpo-contact", PRIVACY, "2029-11-01"))
                        .bakeFindings())
                .as("three years to the day")
                .isEmpty();
        assertThat(waived(Edit.none(), waiver("privacy/dpo-contact", PRIVACY, "9999-12-31"))
                        .bakeFindings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("ne couvre plus aucun constat"));
    }

    @Test
    void aWaiverOfARuleThatDidNotJudgeIsNotCalledIdle() {
        var report = new Report("valmont", "Valmont", List.of(), List.of(new Verdict("links/x", 1, List.of())));

        assertThat(waivers(waiver("privacy/dpo-contact", PRIVACY, "2027-01-31")).applyTo(report, Rulebook.RULES))
                .isEqualTo(report);
    }

    @Test
    void nothingDispensesWithAValidRecord() {
        var wrong = Edit.field("organisation.aliases[0]", "[à compléter]");
        var report = waived(wrong, waiver("tenant/record-complete", "organisation.aliases[0]", "2027-01-31"));

        assertThat(report.blocksAt(Severity.ERROR)).isTrue();
        assertThat(report.waived()).isZero();
        assertThat(report.bakeFindings())
                .extracting(Finding::message)
                .containsExactly("la dérogation vise « tenant/record-complete », dont rien ne dispense");
        assertThat(Baseline.EMPTY.after(List.of(judged(wrong)), Rulebook.RULES).entries())
                .isEmpty();
    }

    @Test
    void nothingDispensesWithABakeThatWorked() {
        var hole = Finding.inSource(
                "bake/missing-attribute", "valmont", Place.of("pages/index.adoc", 4), "Trou.", "Raison.", "Remède.");
        var report = new Report(
                "valmont", "Valmont", List.of(hole), judged(NO_OFFICER).verdicts());
        var known = new Baseline(
                List.of(new Baseline.Entry(hole.fingerprint(), "valmont", hole.rule(), "pages/index.adoc", "Trou.")));

        assertThat(known.applyTo(report, Rulebook.RULES).open()).contains(hole);
        assertThat(waivers(waiver("bake/missing-attribute", "pages/index.adoc", "2027-01-31"))
                        .applyTo(report, Rulebook.RULES)
                        .open())
                .contains(hole);
    }

    @Test
    void aPageCannotGrantItselfAWaiver() {
        var pretending = NO_OFFICER.and(Edit.append(
                PRIVACY,
                "main",
                "<!-- parvis:disable privacy/dpo-contact --><p data-parvis-ignore=\"privacy/dpo-contact\" "
                        + "data-waiver=\"privacy/dpo-contact\" data-proofer-ignore>Merci de votre visite.</p>"));

        assertThat(judged(pretending).open()).extracting(Finding::rule).contains("privacy/dpo-contact");
    }

    @Test
    void aKnownFindingDoesNotBlockAndANewOneDoes() {
        var known = Baseline.EMPTY.after(List.of(judged(NO_OFFICER)), Rulebook.RULES);
        var worse = NO_OFFICER.and(Edit.remove("mentions-legales/index.html", "[data-fact=host]"));

        var before = known.applyTo(judged(NO_OFFICER), Rulebook.RULES);
        var after = known.applyTo(judged(worse), Rulebook.RULES);

        assertThat(before.open()).isEmpty();
        assertThat(before.known()).isEqualTo(1);
        assertThat(after.known()).isEqualTo(1);
        assertThat(after.open()).extracting(Finding::rule).containsOnly("legal/host-identity");
    }

    @Test
    void whatWasThereBeforeAChangeDoesNotBlockAndWhatAWaiverHadCoveredDoes() {
        var open = judged(NO_OFFICER);
        var covered = waived(NO_OFFICER, waiver("privacy/dpo-contact", PRIVACY, "2027-01-31"));

        var kept = Baseline.EMPTY.after(List.of(open), Rulebook.RULES).applyAsEarlier(open, Rulebook.RULES);
        var uncovered = Baseline.EMPTY.after(List.of(covered), Rulebook.RULES).applyAsEarlier(open, Rulebook.RULES);

        assertThat(kept.open()).isEmpty();
        assertThat(kept.earlier()).isEqualTo(1);
        assertThat(kept.known()).isZero();
        assertThat(uncovered.open()).hasSize(1);
    }

    @Test
    void rewritingABaselinePrunesWhatIsGoneAndKeepsWhoWasNotJudged() {
        var elsewhere = new Baseline.Entry("0".repeat(32), "rivebelle", "links/x", "index.html", "…");
        var known = new Baseline(List.of(elsewhere)).after(List.of(judged(NO_OFFICER)), Rulebook.RULES);

        assertThat(known.entries()).hasSize(2);
        assertThat(known.after(List.of(judged(Edit.none())), Rulebook.RULES).entries())
                .containsExactly(elsewhere);
        assertThat(known.after(
                                List.of(new Report(
                                        "valmont-sur-lys",
                                        "Valmont",
                                        List.of(Finding.inSource("bake/x", "valmont", Place.of("x", 1), "x", "x", "x")),
                                        List.of())),
                                Rulebook.RULES)
                        .entries())
                .hasSize(2);
    }

    @Test
    void whatIsWaivedIsNotTakenIntoABaseline() {
        var report = waived(NO_OFFICER, waiver("privacy/dpo-contact", PRIVACY, "2027-01-31"));

        assertThat(Baseline.EMPTY.after(List.of(report), Rulebook.RULES).entries())
                .isEmpty();
    }

    private static Report judged(Edit edit) {
        return new Report("valmont-sur-lys", "Valmont", List.of(), Rulebook.PARVIS.judge(SampleSite.after(edit)));
    }

    private static Report waived(Edit edit, Waiver... waivers) {
        return waivers(waivers).applyTo(judged(edit), Rulebook.RULES);
    }

    private static Waivers waivers(Waiver... waivers) {
        return new Waivers(
                List.of(waivers),
                Map.of(
                        "",
                        Place.of("tenants/valmont/tenant.yaml", 1),
                        "waivers[0]",
                        Place.of("tenants/valmont/tenant.yaml", 100)),
                AsOf.of(TODAY));
    }

    private static Waiver waiver(String rule, String place, String until) {
        return new Waiver(rule, place, "Le délégué change", "Anne Dupré", LocalDate.parse(until));
    }

    private static Verdict verdict(Report report, String rule) {
        return report.verdicts().stream()
                .filter(verdict -> verdict.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
