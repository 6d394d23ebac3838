package org.parvis.rules.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Finding;
import org.parvis.compliance.SampleSite;

class SchemeAndPlanTest {

    /** A baseline would else let it pass until New Year, and block then. */
    @Test
    void aSchemeThatIsOverIsTheSameFaultAYearLater() {
        var first = judgedIn(2026);
        var later = judgedIn(2027);

        assertThat(later.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(later.expected()).hasValue("des années dont 2027 fait partie");
        assertThat(later.remedy()).contains("scheme-years", "tenant.yaml").doesNotContain("[.fact");
    }

    private static Finding judgedIn(int year) {
        var over = Edit.field("accessibility.scheme-years", "2022-2024");
        return new SchemeAndPlan()
                .judge(SampleSite.after(over, LocalDate.of(year, 1, 1)))
                .findings()
                .get(0);
    }
}
