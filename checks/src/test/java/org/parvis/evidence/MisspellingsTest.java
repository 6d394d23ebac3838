package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.VisibleText;

/** Terms of the law as they are often misspelt. */
class MisspellingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votre consentement express",
                "En tant d’abonné",
                "quelque soit le motif",
                "la loi informatique et liberté",
                "la loi Informatiques et Libertés",
                "la Cnil",
                "Commission nationale informatique et libertés",
                "Commission nationale de l’information et des libertés",
                "le RGDP",
                "règlement général de protection des données",
                "délégué à la protection de données",
                "Délégué pour la protection des données",
                "données à caractère personnelles",
                "données à caractère personnelle",
                "confiance en l’économie numérique",
                "le Défenseur du droit",
            })
    void misspellingsAreRecognised(String words) {
        assertThat(ClosedTable.MISSPELLINGS.in(VisibleText.normalise(words), TODAY))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votre consentement exprès",
                "un train express",
                "en tant qu’abonné",
                "quel que soit le motif",
                "loi Informatique et Libertés",
                "la CNIL",
                "www.cnil.fr",
                "Commission nationale de l’informatique et des libertés",
                "le RGPD",
                "règlement général sur la protection des données",
                "délégué à la protection des données",
                "données à caractère personnel",
                "confiance dans l’économie numérique",
                "le Défenseur des droits",
            })
    void whatIsWellWrittenIsNot(String words) {
        assertThat(ClosedTable.MISSPELLINGS.in(VisibleText.normalise(words), TODAY))
                .isEmpty();
    }
}
