package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.tenant.InFrench;

class FrenchDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1er juin 2026 | 2026-06-01",
                "2 mars 2026 | 2026-03-02",
                "en vigueur le 1er août 2026. | 2026-08-01",
                "14 FÉVRIER 2026 | 2026-02-14",
                "31\u00a0décembre\u00a02026 | 2026-12-31",
                "publiée le 2 mai 2026, en vigueur le 1er juin 2026 | 2026-05-02",
            })
    void isReadFromWords(String words, LocalDate date) {
        assertThat(FrenchDate.parse(words)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "09/10/2026", "mars 2026", "30 février 2026", "2 mars 26", "2 marsouins 2026", "2 mars 20261"
            })
    void isNotReadWhereThereIsNone(String words) {
        assertThat(FrenchDate.parse(words)).isEmpty();
    }

    @Test
    void isReadBackAsItIsWritten() {
        IntStream.range(0, 366)
                .mapToObj(LocalDate.of(2026, 1, 1)::plusDays)
                .forEach(date ->
                        assertThat(FrenchDate.parse(InFrench.date(date))).contains(date));
    }
}
