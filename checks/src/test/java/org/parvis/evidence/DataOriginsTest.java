package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.rules.BarePages;
import org.parvis.site.Passage;

/** Where it can be mended that a page forgets a kind of user whom it defines. */
class DataOriginsTest {

    private static final String DEFINITIONS =
            "<h2>Définitions</h2><ul><li>les visiteurs ;</li><li>les contributeurs.</li></ul><h2>Données</h2>";

    @Test
    void usersAreForgottenWhereThePageSaysOfWhomItUsesData() {
        assertThat(
                        forgetting(
                                DEFINITIONS + "<p>Le traitement de données des services est décrit ici.</p>"
                                        + "<p>La commune peut collecter des données à caractère personnel relatives aux visiteurs.</p>"))
                .containsExactly(
                        "La commune peut collecter des données à caractère personnel relatives aux visiteurs.");
    }

    @Test
    void theyAreForgottenWhereTheyAreDefinedIfThePageNowhereSaysOfWhom() {
        assertThat(forgetting(DEFINITIONS + "<p>Vos données servent.</p>")).containsExactly("les contributeurs.");
    }

    @Test
    void thoseOfWhomThePageSpeaksAreNotForgotten() {
        assertThat(forgetting(DEFINITIONS + "<p>Nous traitons les données des contributeurs et des visiteurs.</p>"))
                .isEmpty();
    }

    private static List<String> forgetting(String main) {
        return DataOrigins.forgettingUsers(BarePages.page(main))
                .map(Passage::text)
                .toList();
    }
}
