package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.evidence.ReuseLicence.Standing;
import org.parvis.site.VisibleText;

class ReuseLicenceTest {

    @ParameterizedTest
    @CsvSource({
        "etalab-2.0, DATA",
        "ODbL-1.0, DATA",
        "etalab-1.0, SUPERSEDED",
        "AGPL-3.0-or-later, SOFTWARE",
        "CECILL-2.1, SOFTWARE",
        "EUPL-1.2, SOFTWARE",
        "CC-BY-4.0, OPEN",
        "CC-BY-SA-3.0-FR, OPEN",
        "CC0-1.0, OPEN",
        "CC-BY-NC-4.0, RESTRICTED",
        "CC-BY-NC-SA-4.0, RESTRICTED",
        "CC-BY-ND-4.0, RESTRICTED",
        "LicenseRef-maison, UNLISTED",
    })
    void anIdHasAStanding(String id, Standing expected) {
        assertThat(ReuseLicence.standingOf(id)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les données sont sous Licence Ouverte 2.0 (Etalab). | DATA",
                "sous Licence Ouverte Etalab version 2.0 | DATA",
                "Open Database License (ODbL) | DATA",
                "sous Licence Ouverte v1 | SUPERSEDED",
                "Données publiées en CC BY-NC 4.0 | RESTRICTED",
                "licence Creative Commons BY-NC-SA | RESTRICTED",
                "sous CC-BY 4.0 | OPEN",
                "une licence Creative Commons | OPEN",
                "le code est sous AGPL v3 | SOFTWARE",
                "sous licence Etalab | DATA",
                "Creative Commons Attribution – Pas d’utilisation commerciale | RESTRICTED",
            })
    void aSentenceNamesALicence(String sentence, Standing expected) {
        assertThat(ReuseLicence.namedIn(VisibleText.fold(sentence)).findFirst())
                .map(ReuseLicence::standing)
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"nous avons la licence IV", "une copie carbone (cc) par courriel", "la paternité du projet"})
    void otherWordsNameNone(String sentence) {
        assertThat(ReuseLicence.namedIn(VisibleText.fold(sentence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/, etalab-2.0, false",
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/, etalab-1.0, false",
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/, ODbL-1.0, true",
        "https://opendatacommons.org/licenses/odbl/1-0/, etalab-2.0, true",
        "https://creativecommons.org/licenses/by/4.0/, CC-BY-4.0, false",
        "https://creativecommons.org/licenses/by-sa/4.0/, CC-BY-SA-4.0, false",
        "https://www.valmont.example/licence/, etalab-2.0, false",
    })
    void anAddressMayBeThatOfAnotherLicence(String address, String id, boolean expected) {
        assertThat(ReuseLicence.isOfAnother(address, id)).isEqualTo(expected);
    }
}
