package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final LocalDate FAR = DAY.plusDays(120);

    private final AsOf asOf = AsOf.of(DAY);

    @Test
    void nothingThatWasNotAskedTurns() {
        assertThat(asOf.turn()).isEqualTo(LocalDate.MAX);
    }

    @Test
    void whoWritesTheDayDownHasAskedForIt() {
        assertThat(asOf).hasToString("2026-11-21");
        assertThat(asOf.turn()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, false, true", "2026-11-21, false, false", "2026-11-22, true, false"})
    void itIsBeforeOrAfterAnother(LocalDate other, boolean isBefore, boolean isAfter) {
        assertThat(asOf.isBefore(other)).isEqualTo(isBefore);
        assertThat(asOf.isAfter(other)).isEqualTo(isAfter);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01",
        "2026-11-19",
        "2026-11-20",
        "2026-11-21",
        "2026-11-22",
        "2026-11-23",
        "2026-12-31",
        "2027-01-01",
        "2027-02-28"
    })
    void everyAnswerIsTheSameUntilItTurnsAndNoLonger(LocalDate other) {
        for (Function<AsOf, Object> question : List.<Function<AsOf, Object>>of(
                day -> day.isBefore(other), day -> day.isAfter(other), AsOf::year, AsOf::day)) {
            holdsUntilItTurns(question);
            var turn = turn(question);
            if (turn.isBefore(FAR)) assertThat(question.apply(AsOf.of(turn))).isNotEqualTo(question.apply(asOf));
        }
        holdsUntilItTurns(day -> day.isAfter(other) || day.isBefore(DAY.plusDays(9)) && day.year() == 2026);
    }

    private static void holdsUntilItTurns(Function<AsOf, Object> question) {
        var answer = question.apply(AsOf.of(DAY));
        for (var day = DAY; day.isBefore(FAR) && day.isBefore(turn(question)); day = day.plusDays(1))
            assertThat(question.apply(AsOf.of(day))).isEqualTo(answer);
    }

    private static LocalDate turn(Function<AsOf, Object> question) {
        var asked = AsOf.of(DAY);
        question.apply(asked);
        return asked.turn();
    }

    /** As it was compared before anybody remembered anything: whatever the calendar does in February. */
    @Test
    void itIsBeforeAnotherByAWhile() {
        for (var ahead : List.of(Period.ofYears(1), Period.ofYears(3), Period.ofMonths(1)))
            for (var other = LocalDate.of(2028, 1, 28); other.getYear() < 2030; other = other.plusDays(1)) {
                var later = other;
                for (var day = other.minus(ahead).minusDays(4);
                        day.isBefore(other.minus(ahead).plusDays(4));
                        day = day.plusDays(1)) {
                    var asked = AsOf.of(day);
                    assertThat(asked.isBefore(other, ahead))
                            .isEqualTo(day.plus(ahead).isBefore(other));
                    if (day.plus(ahead).isBefore(other))
                        assertThat(asked.turn()).isAfter(day).satisfies(turn -> {
                            assertThat(turn.minusDays(1).plus(ahead)).isBefore(later);
                            assertThat(turn.plus(ahead)).isAfterOrEqualTo(later);
                        });
                }
            }
    }

    @Test
    void ofSeveralAnswersTheFirstThatTurnsCounts() {
        asOf.isBefore(LocalDate.of(2027, 5, 2));
        assertThat(asOf.turn()).isEqualTo(LocalDate.of(2027, 5, 2));
        asOf.year();
        assertThat(asOf.turn()).isEqualTo(LocalDate.of(2027, 1, 1));
        asOf.isAfter(LocalDate.of(2026, 11, 30));
        assertThat(asOf.turn()).isEqualTo(LocalDate.of(2026, 12, 1));
        asOf.isAfter(LocalDate.of(2027, 3, 1));
        assertThat(asOf.turn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(asOf.day()).isEqualTo(DAY);
        assertThat(asOf.turn()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void afterAllDaysEverythingHasCome() {
        assertThat(AsOf.END.isBefore(LocalDate.MAX)).isFalse();
        assertThat(AsOf.END.isAfter(LocalDate.MAX)).isFalse();
        assertThat(AsOf.END.turn()).isEqualTo(LocalDate.MAX);
    }
}
