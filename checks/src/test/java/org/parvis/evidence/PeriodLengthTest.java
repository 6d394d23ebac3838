package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;

class PeriodLengthTest {

    private static final Period THIRTEEN_MONTHS = Period.ofMonths(13);

    @Test
    void equalLengthsMayBeWrittenInSeveralUnits() {
        assertThat(PeriodLength.same(THIRTEEN_MONTHS, Period.of(1, 1, 0))).isTrue();
        assertThat(PeriodLength.same(THIRTEEN_MONTHS, Period.ofDays(395))).isTrue();
        assertThat(PeriodLength.same(THIRTEEN_MONTHS, Period.ofDays(396))).isTrue();
        assertThat(PeriodLength.same(Period.ofYears(3), Period.ofDays(1095))).isTrue();
        assertThat(PeriodLength.same(Period.ofMonths(6), Period.ofDays(184))).isTrue();
    }

    @Test
    void otherLengthsDiffer() {
        assertThat(PeriodLength.same(THIRTEEN_MONTHS, Period.ofDays(400))).isFalse();
        assertThat(PeriodLength.same(THIRTEEN_MONTHS, Period.ofMonths(12))).isFalse();
        assertThat(PeriodLength.same(Period.ZERO, Period.ofDays(3))).isFalse();
    }

    @Test
    void aCeilingIsExceededOnlyBeyondTheTolerance() {
        assertThat(PeriodLength.exceeds(Period.ofDays(396), THIRTEEN_MONTHS)).isFalse();
        assertThat(PeriodLength.exceeds(Period.ofYears(1), THIRTEEN_MONTHS)).isFalse();
        assertThat(PeriodLength.exceeds(Period.ofDays(400), THIRTEEN_MONTHS)).isTrue();
        assertThat(PeriodLength.exceeds(Period.ofYears(2), THIRTEEN_MONTHS)).isTrue();
    }
}
