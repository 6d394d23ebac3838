package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.rules.Rulebook;
import org.parvis.site.Place;

class FingerprintTest {

    private static final Finding FINDING = finding("cookies/index.html", 12, "le traceur n’a pas de durée", "_session");

    @Test
    void theSameFaultIsKnownAgainOnAnotherLineAndInOtherSpaces() {
        assertThat(finding("cookies/index.html", 41, "le traceur  n’a pas de\u00a0durée", "_session")
                        .fingerprint())
                .isEqualTo(FINDING.fingerprint())
                .matches("[0-9a-f]{32}");
    }

    @Test
    void howMuchARuleWeighsIsNoPartOfTheFault() {
        var lighter = new Finding(
                FINDING.rule(),
                Severity.INFO,
                FINDING.tenant(),
                FINDING.location(),
                FINDING.message(),
                FINDING.quoted(),
                Optional.of("13 mois"),
                "Autre raison.",
                "Autre remède.",
                List.of("RGPD, article 13"));

        assertThat(lighter.fingerprint()).isEqualTo(FINDING.fingerprint());
    }

    @Test
    void anotherPageAnotherFaultOrOtherWordsAreAnotherFinding() {
        assertThat(List.of(
                        FINDING,
                        finding("index.html", 12, "le traceur n’a pas de durée", "_session"),
                        finding("cookies/index.html", 12, "le traceur n’a pas de finalité", "_session"),
                        finding("cookies/index.html", 12, "le traceur n’a pas de durée", "_langue")))
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates();
    }

    @Test
    void aWholePassageMayBeEditedElsewhere() {
        var passage = "Conformément à la loi du 6 août 2004, vous disposez d’un droit d’accès, ".repeat(2);

        assertThat(finding("index.html", 3, "le texte est abrogé", passage + "sur demande.")
                        .fingerprint())
                .isEqualTo(finding("index.html", 3, "le texte est abrogé", passage + "par courrier.")
                        .fingerprint());
    }

    @Test
    void aFieldKeepsItsFingerprintWhenItsListGrows() {
        assertThat(field("data-protection.activities[2].purpose").fingerprint())
                .isEqualTo(field("data-protection.activities[3].purpose").fingerprint())
                .isNotEqualTo(field("data-protection.activities[2].data").fingerprint());
    }

    @Test
    void findingsThatAreAlikeAreCountedInTheirReport() {
        var report = report(List.of(FINDING, FINDING), FINDING, FINDING);

        assertThat(report.findings().map(Finding::fingerprint))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .contains(FINDING.fingerprint());
        assertThat(report(List.of(), report.findings().toArray(Finding[]::new)).findings())
                .containsExactlyElementsOf(report.findings().toList());
    }

    @Test
    void anEditElsewhereLeavesEveryFingerprintOfARealSite() {
        var spoilt = Edit.remove("confidentialite/index.html", "[data-fact=dpo]")
                .and(Edit.words("cookies/index.html", "13 mois", "à définir"))
                .and(Edit.words("mentions-legales/index.html", "Valmont-sur-Lys", "la société"));
        var moved = spoilt.and(Edit.words("confidentialite/index.html", "<h1>", "<p>Ceci est nouveau.</p><h1>"))
                .and(Edit.words("cookies/index.html", "<h1>", "<p>Ceci est nouveau.</p><h1>"));

        assertThat(fingerprints(spoilt))
                .hasSizeGreaterThan(2)
                .doesNotHaveDuplicates()
                .isEqualTo(fingerprints(moved));
    }

    private static List<String> fingerprints(Edit edit) {
        return new Report("valmont", "Valmont", List.of(), Rulebook.PARVIS.judge(SampleSite.after(edit)))
                .findings()
                .map(Finding::fingerprint)
                .sorted()
                .toList();
    }

    private static Report report(List<Finding> baking, Finding... findings) {
        return new Report("valmont", "Valmont", baking, List.of(new Verdict("cookies/duration", 4, List.of(findings))));
    }

    private static Finding field(String path) {
        return finding(new Location(
                Place.of("tenants/valmont/tenant.yaml", 9), Optional.empty(), Optional.empty(), Optional.of(path)));
    }

    private static Finding finding(Location location) {
        return new Finding(
                "tenant/record-complete",
                Severity.ERROR,
                "valmont",
                location,
                "la valeur est vide",
                Optional.empty(),
                Optional.empty(),
                "Raison.",
                "Remède.",
                List.of());
    }

    private static Finding finding(String page, int line, String message, String quoted) {
        return new Finding(
                "cookies/duration",
                Severity.ERROR,
                "valmont",
                new Location(
                        Place.of("pages/cookies.adoc", line), Optional.of(page), Optional.of("p"), Optional.empty()),
                message,
                Optional.of(quoted),
                Optional.empty(),
                "Raison.",
                "Remède.",
                List.of());
    }
}
