package org.parvis.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.compliance.Edit;
import org.parvis.rules.Findings;

class TransferProseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "confidentialite/index.html | Les journaux sont stockés en Tunisie.",
                "cookies/index.html | Les journaux sont stockés en Tunisie.",
                "mentions-legales/index.html | Vos messages sont stockés en Tunisie.",
                "index.html | Les données personnelles sont hébergées aux États-Unis.",
            })
    void aTransferOfPersonalDataIsOneOnEveryPage(String page, String sentence) {
        assertThat(found(page, "<p>" + sentence + "</p>"))
                .containsExactly("la phrase dit un transfert hors de l’Espace économique européen "
                        + "que la fiche ne déclare pas");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index.html | Les données de la station météo sont transmises aux États-Unis.",
                "index.html | Les serveurs de la carte sont hébergés en Suisse.",
                "confidentialite/index.html | Nos données ouvertes sont transmises aux États-Unis.",
                "confidentialite/index.html | Les données publiques du portail sont copiées aux États-Unis et y sont hébergées.",
                "confidentialite/index.html | Vos demandes de passeport pour aller aux États-Unis sont transmises à la préfecture.",
            })
    void whatIsNotPersonalMayGoAnywhere(String page, String sentence) {
        assertThat(found(page, "<p>" + sentence + "</p>")).isEmpty();
    }

    @Test
    void whatAnEntryOfThePolicySaysIsHeldToTheRecordAsAnEntry() {
        assertThat(found(
                        "confidentialite/index.html",
                        "<div data-fact=transfer data-country=TN><p>Vos messages sont stockés en Tunisie.</p></div>"))
                .containsExactly("un transfert est annoncé que la fiche ne déclare pas");
    }

    private static List<String> found(String page, String html) {
        return Findings.messages(new TransfersDeclared(), Edit.append(page, "main", html));
    }
}
