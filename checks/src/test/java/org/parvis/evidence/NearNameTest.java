package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(among("Valmont-sur-Lys", "le portail de Valmomt-sur-Lys"))
                .extracting(NearName::written)
                .containsExactly("valmomt sur lys");
        assertThat(among("Valmont-sur-Lys", "Valmont-sur-Lys et Valmonts sur Lys"))
                .isEmpty();
        assertThat(among("Lens", "la ville de Sens")).isEmpty();
        assertThat(among("Chelles", "le portail de chellas")).hasSize(1);
        assertThat(among("Commune de Publier", "la Commune de Publiée")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Chelles, 'celles que nous avons'",
        "Publier, 'Publiée le 1er septembre'",
        "Servin, 'vous servir'",
        "Fontenay, '3 place de Fontenoy, 75007 Paris'",
        "Commune de Change, 'la charge'",
        "Commune de Change, 'une commune de charge'",
        "La Charme, 'la charge'",
    })
    void aWordOfFrenchAndAStreetAreNoMisspeltName(String name, String text) {
        assertThat(among(name, text)).isEmpty();
    }

    private static List<NearName> among(String name, String text) {
        return NearName.among(List.of(name), text, VisibleText.fold(text)).toList();
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
