package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.site.Place;

/** In which order findings stand, and by what their causes are known. */
class FindingTest {

    private static Finding finding(Severity severity, Optional<String> field, Place source, String page, String words) {
        return new Finding(
                "links/resolve",
                severity,
                "valmont",
                new Location(source, Optional.of(page), Optional.empty(), field),
                "le lien ne mène nulle part",
                Optional.of(words),
                Optional.empty(),
                "Raison.",
                "Remède.",
                List.of());
    }

    private static Finding at(String file, int line, int column, String page, String words) {
        return finding(Severity.WARNING, Optional.empty(), new Place(file, line, column), page, words);
    }

    @Test
    void findingsStandByWeightThenTheRecordThenByPlace() {
        var inOrder = List.of(
                finding(Severity.ERROR, Optional.empty(), Place.of("z.adoc", 9), "z.html", "z"),
                finding(Severity.WARNING, Optional.of("organisation.phone"), Place.of("y.yaml", 9), "y.html", "y"),
                at("a.adoc", 1, 1, "a.html", "a"),
                at("a.adoc", 1, 2, "a.html", "a"),
                at("a.adoc", 2, 0, "a.html", "a"),
                at("b.adoc", 1, 0, "a.html", "a"),
                at("b.adoc", 1, 0, "b.html", "a"),
                at("b.adoc", 1, 0, "b.html", "b"),
                finding(Severity.INFO, Optional.of("organisation.phone"), Place.of("a.yaml", 1), "a.html", "a"),
                finding(Severity.ERROR, Optional.empty(), Place.of("a.adoc", 1), "a.html", "a")
                        .standing(Standing.OPEN.asKnown()));

        for (int seed = 0; seed < 20; seed++) {
            var mixed = new ArrayList<>(inOrder);
            Collections.shuffle(mixed, new Random(seed));
            mixed.sort(Finding.BY_PLACE);

            assertThat(mixed).isEqualTo(inOrder);
        }
    }

    @Test
    void aCauseIsTheSameForAllWhoShareItsSource() {
        var here = at("a.adoc", 1, 0, "a.html", "a");
        var later = at("a.adoc", 7, 0, "a.html", "A  ");

        assertThat(here.cause()).isEqualTo(later.cause()).hasSize(32);
        assertThat(here.cause()).isNotEqualTo(at("b.adoc", 1, 0, "a.html", "a").cause());
        assertThat(here.cause()).isNotEqualTo(at("a.adoc", 1, 0, "a.html", "b").cause());
    }

    @Test
    void onAPageOfOthersARemedyNamesNothingOfOurs() {
        var ours = Requirement.of("T", Severity.ERROR, Law.RGPD.at("article 13"), "R.", "Écrivez [.fact.dpo].");
        var plain = Requirement.of("T", Severity.ERROR, Law.RGPD.at("article 13"), "R.", "Donnez l’adresse.");

        assertThat(ours.remedyByHand()).doesNotContain("[.fact").startsWith("Écrivez sur la page");
        assertThat(plain.remedyByHand()).isEqualTo("Donnez l’adresse.");
    }

    @Test
    void aReportMayBeHeldWithoutWhatShowsThatAllIsWell() {
        var evidence = new Evidence(Location.in(Place.of("a.adoc", 1)), Optional.of("a"));
        var verdict = new Verdict("links/resolve", 2, List.of(), Optional.of(evidence));
        var report = new Report("valmont", "Valmont", List.of(), List.of(verdict));
        var plain = List.of(new Verdict("links/resolve", 2, List.of()));

        assertThat(report.withoutEvidence(verdicts -> verdicts).verdicts()).isEqualTo(plain);
        assertThat(report.withoutEvidence(verdicts -> plain).verdicts()).isEqualTo(plain);
        assertThat(report.withoutEvidence(verdicts -> plain).tenant()).isEqualTo("valmont");
        assertThat(report.findings()).isEmpty();
    }
}
