package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.rules.BarePages;

class SensitiveDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nous recueillons aussi des données de santé.",
                "Le formulaire demande votre religion et vos opinions politiques.",
                "Vos empreintes digitales sont enregistrées à l’entrée.",
                "Nous utilisons la reconnaissance faciale.",
                "Sont recueillis : votre nom, votre état de santé.",
            })
    void whatIsRecordedIsTold(String sentence) {
        assertThat(in(sentence, "nom, adresse électronique")).containsExactly(sentence.replace('’', '\''));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nous ne recueillons aucune donnée de santé.",
                "Ne nous donnez ni votre religion ni vos opinions politiques.",
                "Demandons-nous votre religion ?",
                "Les données de santé sont conservées par l’hôpital.",
                "Les données de santé sont protégées par la loi.",
                "Nous recueillons les jeux de données de santé que publient les hôpitaux.",
                "Nous traitons des données de santé publique.",
                "Si nous recueillons votre religion, dites-le à notre délégué.",
                "La religion de chacun est libre.",
                "Le registre des délibérations est conservé ; les opinions politiques y sont publiques.",
            })
    void whatIsDeniedOrOthersIsNot(String sentence) {
        assertThat(in(sentence, "nom, adresse électronique")).isEmpty();
    }

    @Test
    void whatTheRecordNamesIsDeclared() {
        assertThat(in("Nous recueillons les certificats médicaux.", "nom, certificat médical"))
                .isEmpty();
    }

    private static List<String> in(String sentence, String record) {
        return Sentence.prose(BarePages.page("<p>" + sentence + "</p>"))
                .flatMap(passage -> SensitiveData.in(passage, record))
                .toList();
    }
}
