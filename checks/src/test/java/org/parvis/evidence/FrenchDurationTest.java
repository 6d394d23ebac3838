package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.tenant.InFrench;

class FrenchDurationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 mois | P24M",
                "24 mois après la dernière connexion | P24M",
                "trois ans | P3Y",
                "Trois années à compter du dernier clic | P3Y",
                "un an | P1Y",
                "une année civile | P1Y",
                "1 an 6 mois | P1Y6M",
                "1 an et 6 mois | P1Y6M",
                "2 ans 3 mois 10 jours | P2Y3M10D",
                "un an et demi | P1Y6M",
                "treize (13) mois | P13M",
                "13 (treize) mois | P13M",
                "vingt-cinq (25) mois | P25M",
                "vingt et un jours | P21D",
                "vingt-et-un jours | P21D",
                "cent quatre-vingts jours | P180D",
                "cent quatre-vingt-trois jours | P183D",
                "soixante et onze jours | P71D",
                "quatre-vingt-dix-neuf jours | P99D",
                "nonante jours | P90D",
                "trois cent soixante-cinq jours | P365D",
                "1 095 jours | P1095D",
                "six semaines | P42D",
                "un trimestre | P3M",
                "deux semestres | P12M",
                "conservées 13 mois au plus, puis effacées | P13M",
                "pendant 5 ans, puis 10 ans en archive | P5Y",
                "six mois | P6M",
                "deux mois et dix jours | P2M10D",
                "la session | P0D",
                "session | P0D",
                "la durée de la session | P0D",
                "fin de session | P0D",
                "jusqu’à la fin de la session | P0D",
            })
    void readsDurations(String words, String period) {
        assertThat(FrenchDuration.in(words)).contains(Period.parse(period));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "la durée strictement nécessaire",
                "treize (12) mois",
                "12 (treize) mois",
                "(12) mois",
                "1,5 an",
                "2.5 mois",
                "six mois et demi",
                "deux trois mois",
                "vingt dix jours",
                "quelques mois",
                "plusieurs années",
                "cet an prochain",
                "mois",
                "le 2 mars",
                "v2 mois",
                "13 moisissures",
                "aucun an",
                "30 minutes après la fin de la session",
                "la session, 30 minutes au plus",
                "garder votre session ouverte",
                "1\u200b3 mois",
                "13 m\u043eis",
                "1234567 jours",
            })
    void refusesWhatIsNoDuration(String words) {
        assertThat(FrenchDuration.in(words)).isEmpty();
    }

    @Test
    void findsWhatIsWrittenTwiceAndDisagrees() {
        assertThat(FrenchDuration.contradictions("pendant treize (12) mois, puis 24 (vingt-quatre) mois"))
                .containsExactly("treize (12) mois");
        assertThat(FrenchDuration.contradictions("treize (13) mois, ou un (1) an"))
                .isEmpty();
    }

    @Test
    void readsNonBreakingSpacesAndHyphens() {
        assertThat(FrenchDuration.in("13\u00a0mois")).contains(Period.ofMonths(13));
        assertThat(FrenchDuration.in("1\u202f095\u00a0jours")).contains(Period.ofDays(1095));
        assertThat(FrenchDuration.in("vingt\u2011cinq mois")).contains(Period.ofMonths(25));
    }

    @Test
    void readsWhatThePagesWrite() {
        IntStream.range(1, 100).forEach(count -> {
            assertThat(FrenchDuration.in(InFrench.period(Period.ofMonths(count))))
                    .contains(Period.ofMonths(count));
            assertThat(FrenchDuration.in(InFrench.period(Period.of(count, 1 + count % 11, 1 + count % 30))))
                    .contains(Period.of(count, 1 + count % 11, 1 + count % 30));
        });
        assertThat(FrenchDuration.in(InFrench.period(Period.ZERO))).contains(Period.ZERO);
    }
}
