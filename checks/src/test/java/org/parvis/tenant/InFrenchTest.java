package org.parvis.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.tenant.Tenant.Kind;

class InFrenchTest {

    @ParameterizedTest
    @CsvSource({
        "P0D, la session",
        "P1D, 1 jour",
        "P30D, 30 jours",
        "P1M, 1 mois",
        "P24M, 24 mois",
        "P1Y, 1 an",
        "P2Y, 2 ans",
        "P1Y6M, 1 an 6 mois",
        "P1Y1D, 1 an 1 jour"
    })
    void aPeriodIsSaidInWords(Period period, String words) {
        assertThat(InFrench.period(period)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 1er juin 2026", "2026-06-11, 11 juin 2026", "2026-06-02, 2 juin 2026"})
    void aDayIsSaidInWords(LocalDate day, String words) {
        assertThat(InFrench.date(day)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, de la commune, à la commune, La commune",
        "DEPARTMENT, du département, au département, Le département",
        "EPCI, de l’établissement, à l’établissement, L’établissement",
        "OTHER_PUBLIC, de l’établissement, à l’établissement, L’établissement",
        "REGION, de la région, à la région, La région",
        "COMPANY, de la société, à la société, La société",
        "UNKNOWN, de l’organisme, à l’organisme, L’organisme"
    })
    void aBodyIsSaidWithItsArticle(Kind kind, String of, String to, String capitalised) {
        assertThat(InFrench.of(kind.noun())).isEqualTo(of);
        assertThat(InFrench.to(kind.noun())).isEqualTo(to);
        assertThat(InFrench.capitalised(kind.noun())).isEqualTo(capitalised);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(InFrench.capitalised("")).isEmpty();
    }
}
