package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchLexiconTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"portail", "bénéficiaires", "BENEFICIAIRES", "BÉNÉFICIAIRES", "Délégué", "cœur", "COEUR", "où"})
    void frenchWordsAreThere(String word) {
        assertThat(FrenchLexicon.has(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"portial", "beneficiaires", "delegué", "réutilisateur", "Valmont-sur-Lys", "xyz", "", "_", "a_b"
            })
    void othersAreNot(String word) {
        assertThat(FrenchLexicon.has(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TRAITMENT, traitement",
        "DESTINATTAIRE, destinataire",
        "ABONNMÉENT, abonnement",
        "CONTRIBTUEUR, contributeur",
        "HEBERGEMONT, hébergement",
        "PLATEFOME, plateforme",
        "KUBERNETES, ",
    })
    void aWordOneLetterAwayIsFound(String word, String meant) {
        assertThat(FrenchLexicon.near(word).orElse(null)).isEqualTo(meant);
    }

    @Test
    void grammarTellsWhatAFormCanBe() {
        assertThat(FrenchLexicon.readings("cartes")).anySatisfy(reading -> {
            assertThat(reading.isNoun()).isTrue();
            assertThat(reading.isFeminine()).isTrue();
            assertThat(reading.isPlural()).isTrue();
            assertThat(reading.isMasculine()).isFalse();
        });
        assertThat(FrenchLexicon.readings("ouverts")).anySatisfy(reading -> {
            assertThat(reading.isQualifier()).isTrue();
            assertThat(reading.isMasculine()).isTrue();
        });
        assertThat(FrenchLexicon.readings("publiant")).anyMatch(FrenchLexicon.Reading::isParticiple);
    }
}
