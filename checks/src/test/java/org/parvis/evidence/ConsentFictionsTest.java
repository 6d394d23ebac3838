package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.AsOf;
import org.parvis.site.VisibleText;

/** A visit that is taken for consent. */
class ConsentFictionsTest {

    private static final AsOf TODAY = AsOf.of(LocalDate.of(2026, 11, 2));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En poursuivant votre navigation sur ce site, vous acceptez nos cookies",
                "En continuant à utiliser le portail, vous en acceptez les traceurs",
                "En fermant ce bandeau, vous consentez à leur dépôt",
                "En cliquant ailleurs sur la page, vous donnez votre accord",
                "En consultant ce portail, vous acceptez l’usage de cookies",
                "Si vous continuez, nous supposons que cela vous convient",
                "Vous acceptez ces traceurs dès lors que vous parcourez le portail",
                "La poursuite de la navigation vaut acceptation",
                "Le fait de naviguer constitue un accord",
                "Vous êtes réputé avoir accepté les cookies",
                "By continuing to browse, you agree to our cookies",
            })
    void aVisitTakenForConsentIsRecognised(String words) {
        assertThat(ClosedTable.CONSENT_FICTIONS.in(VisibleText.fold(words), TODAY))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En poursuivant votre navigation, vous n’acceptez rien",
                "En continuant, vous trouverez où vous pouvez accepter les cookies",
                "La poursuite de la navigation ne vaut pas acceptation",
                "En utilisant ce formulaire, vous acceptez que nous vous répondions",
                "En utilisant le bouton « Accepter », vous acceptez les cookies",
                "Vous acceptez les cookies en utilisant le bouton prévu",
                "Votre accord est demandé avant tout dépôt de cookies",
                "Si vous continuez, la page suivante s’affiche",
            })
    void aVisitThatIsNotTakenForConsentIsNot(String words) {
        assertThat(ClosedTable.CONSENT_FICTIONS.in(VisibleText.fold(words), TODAY))
                .isEmpty();
    }
}
