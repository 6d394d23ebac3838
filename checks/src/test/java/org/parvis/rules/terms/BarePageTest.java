package org.parvis.rules.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.rules.BarePages.page;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.evidence.Sentence;

/** What the rules read on a page that bears none of our marks. */
class BarePageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toute reproduction, même partielle, est strictement interdite.",
                "Il est interdit de réutiliser les données à d’autres fins.",
                "L’utilisation des données nécessite l’accord préalable de la mairie.",
                "Les données sont réservées à un usage non-commercial.",
                "La réutilisation sans autorisation est interdite.",
                "Toute réutilisation à des fins commerciales est interdite.",
                "La réutilisation à des fins lucratives n’est pas autorisée.",
                "Vous ne pouvez pas revendre ces données.",
                "Les données ne sauraient faire l’objet d’une exploitation commerciale.",
                "Usage commercial exclu.",
                "Les données sont téléchargeables, à l’exclusion de toute utilisation commerciale.",
                "Les données sont réservées à un usage strictement privé.",
                "© Mairie, tous droits de reproduction réservés.",
            })
    void whatTakesBackAnOpenLicence(String sentence) {
        assertThat(restrictions(sentence)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La réutilisation est libre, y compris à des fins commerciales.",
                "Vous pouvez réutiliser les données à des fins commerciales ou non commerciales.",
                "La reproduction des photographies est interdite.",
                "L’usage du logo est soumis à l’accord de la mairie.",
                "Aucune autorisation n’est requise pour réutiliser les données.",
                "Tous droits réservés, hors données.",
                "L’usage commercial n’est pas soumis à autorisation.",
                "L’usage commercial n’est pas interdit.",
                "Vos coordonnées ne peuvent être vendues.",
                "La photo ne peut être utilisée à des fins commerciales.",
                "Les listes électorales ne peuvent être réutilisées à des fins commerciales.",
                "La licence ne peut exclure un usage commercial.",
                "L’usage commercial est-il interdit ?",
                "Le compte est réservé à un usage personnel.",
                "Il est interdit de dénaturer les données.",
            })
    void whatLeavesItAsItIs(String sentence) {
        assertThat(restrictions(sentence)).isEmpty();
    }

    private static Stream<Sentence> restrictions(String sentence) {
        return page("<p>" + sentence + "</p>")
                .prose()
                .flatMap(passage -> LicenceConsistency.restriction(passage).stream());
    }

    @Test
    void theSentenceIsQuotedAsThePageSaysIt() {
        assertThat(restrictions("Toute réutilisation est interdite sans accord écrit.")
                        .map(Sentence::text))
                .containsExactly("Toute réutilisation est interdite sans accord écrit.");
    }

    @Test
    void aFormThatAppliesToTheBody() {
        var message = "<input type=email name=e><textarea name=m></textarea><button>Envoyer</button>";

        assertThat(TeleserviceModalities.hasForm(page("<form>" + message + "</form>")))
                .isTrue();
        assertThat(TeleserviceModalities.hasForm(page("<form hidden>" + message + "</form>")))
                .isFalse();
        assertThat(TeleserviceModalities.hasForm(page("<form role=search><input name=q></form>")))
                .isFalse();
        assertThat(TeleserviceModalities.hasForm(page("<form><input name=q><button>Chercher</button></form>")))
                .isFalse();
        assertThat(TeleserviceModalities.hasForm(page("<form><input type=email name=e><button>Oui</button></form>")))
                .isFalse();
    }

    @Test
    void whatTermsMustSay() {
        var whole = "<p>" + "L’accès est libre, un compte suffit, nous répondons de nos fautes. ".repeat(5) + "</p>";

        assertThat(OwnTerms.untold(page(whole), true)).isEmpty();
        assertThat(OwnTerms.untold(page(whole.replace("un compte suffit, ", "")), true))
                .hasSize(1);
        assertThat(OwnTerms.untold(page("<p>Voir les CGU de l’éditeur du logiciel.</p>"), false))
                .hasSize(4);
    }
}
