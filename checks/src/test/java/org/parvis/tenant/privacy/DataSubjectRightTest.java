package org.parvis.tenant.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;

class DataSubjectRightTest {

    @ParameterizedTest
    @CsvSource({
        "CONSENT, ACCESS RECTIFICATION ERASURE RESTRICTION PORTABILITY WITHDRAWAL",
        "CONTRACT, ACCESS RECTIFICATION ERASURE RESTRICTION PORTABILITY",
        "LEGAL_OBLIGATION, ACCESS RECTIFICATION RESTRICTION",
        "VITAL_INTERESTS, ACCESS RECTIFICATION ERASURE RESTRICTION",
        "PUBLIC_TASK, ACCESS RECTIFICATION RESTRICTION OBJECTION",
        "LEGITIMATE_INTEREST, ACCESS RECTIFICATION ERASURE RESTRICTION OBJECTION",
    })
    void aBasisOpensTheRightsThatTheRegulationGivesWithIt(LegalBasis basis, String rights) {
        assertThat(Arrays.stream(DataSubjectRight.values())
                        .filter(right -> right.isOpenedBy(Set.of(basis)))
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rights);
    }

    @Test
    void severalBasesOpenWhatEachOpens() {
        var bases = Set.of(LegalBasis.PUBLIC_TASK, LegalBasis.CONTRACT);

        assertThat(DataSubjectRight.ERASURE.isOpenedBy(bases)).isTrue();
        assertThat(DataSubjectRight.OBJECTION.isOpenedBy(bases)).isTrue();
        assertThat(DataSubjectRight.PORTABILITY.isOpenedBy(bases)).isTrue();
        assertThat(DataSubjectRight.WITHDRAWAL.isOpenedBy(bases)).isFalse();
    }

    @Test
    void aNoticeListsWithdrawalWhereSomethingRestsOnConsent() {
        var consenting = SampleSite.tenant().dataProtection();
        var without = Fields.with(SampleSite.tenant(), "data-protection.activities[1]", null)
                .dataProtection();

        assertThat(DataSubjectRight.owedBy(consenting)).containsExactly(DataSubjectRight.values());
        assertThat(DataSubjectRight.owedBy(without))
                .doesNotContain(DataSubjectRight.WITHDRAWAL, DataSubjectRight.PORTABILITY)
                .hasSize(5);
    }
}
