package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.VisibleText;

class NearNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "la Comission nationale de l’informatique et des libertés",
                "le règlement général sur la protction des données",
                "le Défensuer des droits",
                "notre déléggué à la protection des données",
            })
    void anAuthorityWithAMisspeltWordIsFound(String text) {
        assertThat(NearName.official(VisibleText.fold(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "la Commission nationale de l’informatique et des libertés",
                "les délégués à la protection des données",
                "la déléguée à la protection des données",
                "le règlement intérieur sur la protection des données",
                "la loi de finances",
            })
    void anAuthorityWellNamedAndOtherWordsAreNot(String text) {
        assertThat(NearName.official(VisibleText.fold(text))).isEmpty();
    }

    @Test
    void aNameWithOneLetterWrongIsFound() {
        assertThat(NearName.among(List.of("Valmont-sur-Lys"), "le portail de valmomt-sur-lys"))
                .extracting(NearName::written)
                .containsExactly("valmomt sur lys");
        assertThat(NearName.among(List.of("Valmont-sur-Lys"), "valmont-sur-lys et valmonts sur lys"))
                .isEmpty();
        assertThat(NearName.among(List.of("Lens"), "la ville de sens")).isEmpty();
    }

    @Test
    void anExchangeOfNeighboursIsOneFault() {
        assertThat(NearName.distance("portial", "portail")).isEqualTo(1);
        assertThat(NearName.distance("portai", "portail")).isEqualTo(1);
        assertThat(NearName.distance("porttail", "portail")).isEqualTo(1);
        assertThat(NearName.distance("postial", "portail")).isEqualTo(2);
        assertThat(NearName.distance("", "abc")).isEqualTo(3);
    }
}
