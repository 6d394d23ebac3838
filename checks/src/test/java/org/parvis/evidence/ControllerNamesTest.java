package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.rules.BarePages;

class ControllerNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La société Alizéo collecte vos données.",
                "Alizéo, qui collecte vos données, est une association.",
                "Grelot s'engage à protéger vos données.",
                "Vos données, collectées par Panier Doux, sont gardées.",
                "Ce site est édité par Alizéo.",
                "Ce site, édité par Alizéo, mesure avec Matomo.",
                "La Société désigne Alizéo, 4 place du Marché.",
                "L'association désigne Alizéo, sise à Valmont.",
            })
    void whoeverCollectsPublishesOrIsMeantActsAsOneWhoAnswers(String sentence) {
        assertThat(acts(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La mesure est faite avec Matomo, édité par Alizéo.",
                "Le paiement est géré par Alizéo.",
                "Vos données, collectées avec l'outil Panier Doux, sont gardées.",
                "Conformément au label Vélin, nous collectons vos données.",
                "Selon le guide Alizéo, qui vit ici depuis longtemps et y travaille toujours, nous collectons vos données.",
                "Un cookie désigne un fichier d'Alizéo.",
                "Le présent document désigne Alizéo, 4 place du Marché.",
                "Respect de vos données : engagement tenu.",
                "Gestion des données : nous nous y engageons.",
                "Données que Grelot protège.",
                "L'utilisateur Martin protège ses données.",
                "Alizéo ne dit rien.",
            })
    void whoMakesAToolOrStandsInPassingDoesNot(String sentence) {
        assertThat(acts(sentence)).isFalse();
    }

    private static boolean acts(String sentence) {
        var notice = Notice.of(BarePages.page("<p>" + sentence + "</p>"));
        return notice.statements().stream().anyMatch(statement -> ControllerNames.act(statement, notice));
    }
}
