package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.evidence.MeasurementTime.Subject.DATA;
import static org.parvis.evidence.MeasurementTime.Subject.TRACKER;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

class MeasurementTimeTest {

    @Test
    void theFirstThingNamedIsWhatLasts() {
        assertThat(MeasurementTime.in(passage("Les cookies de statistiques vivent 13 mois.")))
                .containsExactly(new MeasurementTime(TRACKER, Period.ofMonths(13)));
        assertThat(MeasurementTime.in(passage("Les données de fréquentation issues des cookies sont gardées 25 mois.")))
                .containsExactly(new MeasurementTime(DATA, Period.ofMonths(25)));
        assertThat(MeasurementTime.in(passage(
                        "Ce que des fichiers stockés dans votre terminal disent de l’audience dure treize (13) mois.")))
                .containsExactly(new MeasurementTime(TRACKER, Period.ofMonths(13)));
    }

    @Test
    void eachClauseHasItsOwnLength() {
        assertThat(MeasurementTime.in(
                        passage("Mesure d’audience : le traceur vit un an et les données sont gardées deux ans.")))
                .containsExactly(
                        new MeasurementTime(TRACKER, Period.ofYears(1)), new MeasurementTime(DATA, Period.ofYears(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Votre cookie de session vit 13 mois.",
                "L’audience est mesurée par un cookie.",
                "La mesure d’audience a commencé il y a deux ans."
            })
    void otherLengthsAreNotOfMeasurement(String words) {
        assertThat(MeasurementTime.in(passage(words))).isEmpty();
    }

    @Test
    void aTrackerThatIsRenewedAtEachVisitIsNoticed() {
        assertThat(MeasurementTime.prolonged(passage("Le traceur est renouvelé à chaque visite.")))
                .isPresent();
        assertThat(MeasurementTime.prolonged(passage("Le traceur n’est pas renouvelé à chaque visite.")))
                .isEmpty();
        assertThat(MeasurementTime.prolonged(passage("La session du compte est renouvelée à chaque visite.")))
                .isEmpty();
    }

    private static Passage passage(String words) {
        var html = "<main><p>" + words + "</p></main>";
        return Page.parse("index.html", html, SourceMap.ofPage(Place.of("index.adoc", 1)))
                .mainProse()
                .findFirst()
                .orElseThrow();
    }
}
