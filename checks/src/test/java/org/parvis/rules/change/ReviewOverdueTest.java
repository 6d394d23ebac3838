package org.parvis.rules.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Finding;
import org.parvis.compliance.LawSource;
import org.parvis.compliance.SampleSite;

class ReviewOverdueTest {

    private static final Edit REVIEWED_LATE = Edit.field("policies.review-by", LocalDate.of(2040, 1, 1))
            .and(Edit.everywhere(page -> Edit.attribute(page, "meta[name=review-by]", "content", "2040-01-01")));

    @Test
    void theLawIsToBeCheckedEveryYear() {
        var checked = LawSource.allCheckedOn();

        assertThat(objection(checked.plusYears(1))).isEmpty();
        assertThat(objection(checked.plusYears(1).plusDays(1)))
                .hasValue("le droit que Parvis applique n’a pas été vérifié depuis plus d’un an");
    }

    private static Optional<String> objection(LocalDate day) {
        return new ReviewOverdue()
                .judge(SampleSite.after(REVIEWED_LATE, day)).findings().stream()
                        .map(Finding::message)
                        .findFirst();
    }
}
