package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lisez les cartes publiés ici. | les cartes publiés",
                "Nous gardons vos demandes conservés. | vos demandes conservés",
                "Il faut lire ces règlements approuvées. | ces règlements approuvées",
                "Elles sont exacts, complètes et jointes. | sont exacts, complètes et jointes",
            })
    void whatDoesNotAgreeIsFound(String text, String words) {
        assertThat(Agreement.faults(text)).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lisez les cartes publiées ici.",
                "les outils pour les communes équipés par nos soins",
                "les plans et les cartes publiés ensemble",
                "les données relatives aux cookies déposés",
                "Nous les transmettons chiffrés.",
                "une carte utile et un plan fini",
                "Les données sont conservées, pendant trois ans, sur un serveur.",
                "Elles sont exactes, complètes et jointes.",
                "vos nom et prénom usuels",
                "Une fois donné, votre accord vaut pour un an.",
            })
    void whatAgreesOrMayAgreeIsNot(String text) {
        assertThat(Agreement.faults(text)).isEmpty();
    }
}
