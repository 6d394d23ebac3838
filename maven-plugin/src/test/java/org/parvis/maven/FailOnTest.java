package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.parvis.SetupException;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Location;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.report.Run;
import org.parvis.site.Place;

class FailOnTest {

    private static final Report FIT = report("rivebelle");
    private static final Report ADVISED = report("lagune", Severity.INFO);
    private static final Report WARNED = report("montclair", Severity.WARNING, Severity.WARNING);
    private static final Report WRONG = report("valmont", Severity.ERROR, Severity.WARNING);

    @Test
    void anErrorFailsTheBuild() {
        assertThatThrownBy(() -> FailOn.named("error").judge(run(FailOn.ERROR, FIT, WARNED, WRONG)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("1 of 3 tenants not publishable: valmont (1 error)."
                        + " Each finding above says where it is and how to mend it.");
    }

    @Test
    void aWarningDoesNot() {
        assertThatCode(() -> FailOn.ERROR.judge(run(FailOn.ERROR, FIT, ADVISED, WARNED)))
                .doesNotThrowAnyException();
    }

    @Test
    void unlessItIsAskedTo() {
        assertThatThrownBy(() -> FailOn.named("warning").judge(run(FailOn.WARNING, FIT, ADVISED, WARNED, WRONG)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(
                        "2 of 4 tenants not publishable: montclair (2 warnings), valmont (1 error and 1 warning).");
    }

    @Test
    void ofManyTenantsTheFirstAreNamed() {
        var many = IntStream.range(0, 1_000)
                .mapToObj(number -> report("ville-" + number, Severity.ERROR))
                .toArray(Report[]::new);

        assertThatThrownBy(() -> FailOn.ERROR.judge(run(FailOn.ERROR, many)))
                .hasMessageStartingWith("1000 of 1000 tenants not publishable: ville-0 (1 error), ")
                .hasMessageContaining("ville-19 (1 error) and 980 more. Each finding");
    }

    @Test
    void aBuildMayNeverFailAndYetPublishNothingWrong() {
        assertThatCode(() -> FailOn.named("never").judge(run(FailOn.NEVER, WRONG)))
                .doesNotThrowAnyException();
        assertThat(FailOn.NEVER.blocking()).isEqualTo(Severity.ERROR);
    }

    @Test
    void anotherWordIsABrokenSetUp() {
        assertThatThrownBy(() -> FailOn.named("Error"))
                .isInstanceOf(SetupException.class)
                .hasMessage("parvis.failOn is 'Error'. Set it to 'error', 'warning' or 'never'.");
    }

    private static Run run(FailOn failOn, Report... reports) {
        return new Run(
                LocalDate.of(2026, 11, 21), "0.1.0", Optional.of(failOn.blocking()), List.of(), List.of(reports));
    }

    private static Report report(String tenant, Severity... severities) {
        var findings = Stream.of(severities)
                .map(severity -> new Finding(
                        "links/internal-resolve",
                        severity,
                        tenant,
                        Location.in(Place.of("pages/index.adoc", 1)),
                        "le lien ne mène nulle part",
                        Optional.empty(),
                        Optional.empty(),
                        "Raison.",
                        "Remède.",
                        List.of()))
                .toList();
        return new Report(tenant, tenant, List.of(), List.of(new Verdict("links/internal-resolve", 3, findings)));
    }
}
