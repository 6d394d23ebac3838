package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.AsOf;
import org.parvis.site.VisibleText;

/** Terms of the law as they are often misspelt. */
class MisspellingsTest {

    private static final AsOf TODAY = AsOf.of(LocalDate.of(2026, 11, 2));

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
                "la loi n° 2004-575 du 21 juillet 2004",
                "la loi n°78-17 du 6 janvier 1979 modifiée",
                "la loi 2005-102 du 11 mars 2005",
                "le décret n° 2019-768 du 24 juillet 2018",
                "le règlement (UE) 2018/679",
                "le RGPD (règlement (UE) 2016/697)",
                "la loi Informatique et Libertés, n° 78-71",
                "la loi « Informatique et Libertés » du 6 juin 1978",
                "la loi n° 78-18 du 6 janvier 1978 relative à l’informatique, aux fichiers et aux libertés",
                "la loi du 21 juillet 2004 pour la confiance dans l’économie numérique",
                "la loi n° 2004-576 pour la confiance dans l’économie numérique",
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
                "la loi n° 2004-575 du 21 juin 2004 pour la confiance dans l’économie numérique",
                "la loi n°78-17 du 06 janvier 1978 modifiée",
                "la loi Informatique et Libertés du 6 janvier 1978, modifiée par la loi n° 2018-493 du 20 juin 2018",
                "la loi n° 78-17, modifiée en dernier lieu en 2024",
                "le règlement (UE) 2016/679 du 27 avril 2016",
                "le RGPD et le règlement (UE) 2022/2065 du 19 octobre 2022",
                "la loi n° 2005-102 du 11 fevrier 2005",
                "la loi n° 2018-493 du 20 juin 2018 relative à la protection des données personnelles",
                "le décret n° 2019-768 et la loi du 21 juillet 2004",
            })
    void whatIsWellWrittenIsNot(String words) {
        assertThat(ClosedTable.MISSPELLINGS.in(VisibleText.normalise(words), TODAY))
                .isEmpty();
    }
}
