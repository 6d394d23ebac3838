package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.site.Site;

class ReportTest {

    private static final Site SITE = SampleSite.after(Edit.none());

    @Test
    void aReportCountsWhatIsToBeMended() {
        var error = OwnRule.ofPages(
                        page -> Objection.because("non").map(objection -> objection.weighing(Severity.ERROR)))
                .judge(SITE);
        var hint = OwnRule.ofParts(
                        "h1",
                        page -> Objection.because("peut-être").map(objection -> objection.weighing(Severity.INFO)))
                .judge(SITE);
        var report = new Report("valmont", "Valmont", List.of(), List.of(error, hint));
        var pages = SampleSite.paths().size();

        assertThat(report.count(Severity.ERROR)).isEqualTo(pages);
        assertThat(report.count(Severity.WARNING)).isZero();
        assertThat(report.open()).hasSize(2 * pages);
        assertThat(report.blocksAt(Severity.ERROR)).isTrue();
        var hints = new Report("valmont", "Valmont", List.of(), List.of(hint));
        assertThat(hints.blocksAt(Severity.WARNING)).isFalse();
        assertThat(hints.blocksAt(Severity.INFO)).isTrue();
        assertThat(hints.waived() + hints.known() + hints.earlier()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Report("x", "x", List.of(), List.of()));
    }
}
