package org.parvis.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Evidence;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Location;
import org.parvis.compliance.Report;
import org.parvis.compliance.Verdict;
import org.parvis.site.Place;

class ReportDigestTest {

    private static final Finding FINDING = Finding.inSource(
            "bake/missing-attribute",
            "valmont",
            Place.of("pages/cookies.adoc", 3),
            "il manque",
            "Un trou.",
            "Comblez-le.");

    private static List<Verdict> verdicts(int targets, String words) {
        return List.of(new Verdict(
                "legal/notice-present",
                targets,
                List.of(),
                Optional.of(new Evidence(Location.in(Place.of("pages/index.adoc", 1)), Optional.of(words)))));
    }

    private static Report report(String id, String name, List<Finding> found, List<Verdict> verdicts) {
        return new Report(id, name, found, verdicts);
    }

    @Test
    void equalReportsAreKnownByTheSame() {
        assertThat(ReportDigest.of(List.of(report("a", "A", List.of(FINDING), verdicts(1, "Mentions")))))
                .isEqualTo(ReportDigest.of(List.of(report("a", "A", List.of(FINDING), verdicts(1, "Mentions")))));
    }

    @Test
    void whateverIsOtherwiseIsKnownByAnother() {
        var verdicts = verdicts(1, "Mentions");
        var one = report("a", "A", List.of(), verdicts);

        assertThat(Stream.of(
                                List.<Report>of(),
                                List.of(one),
                                List.of(one, one),
                                List.of(one, report("b", "A", List.of(), verdicts)),
                                List.of(report("b", "A", List.of(), verdicts), one),
                                List.of(report("a", "B", List.of(), verdicts)),
                                List.of(report("a", "A", List.of(FINDING), verdicts)),
                                List.of(report("a", "A", List.of(FINDING), List.of())),
                                List.of(report("a", "A", List.of(), verdicts(2, "Mentions"))),
                                List.of(report("a", "A", List.of(), verdicts(1, "Mention"))))
                        .map(ReportDigest::of))
                .doesNotHaveDuplicates();
    }
}
