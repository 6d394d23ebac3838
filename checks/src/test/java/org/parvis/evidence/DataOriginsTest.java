package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les données que vous nous fournissez sont votre nom et votre adresse.",
                "Nous utilisons ce que tu saisis dans l’application.",
                "Via le formulaire de contact : prénom, téléphone.",
                "Les informations recueillies par nos différents formulaires sont les suivantes.",
                "Lors de la création de ton compte, nous collectons ton prénom.",
                "Lorsque vous passez commande, nous recueillons votre adresse."
            })
    void wherePeopleGiveTheirDataIsWhereDataComeFrom(String words) {
        assertThat(DataOrigins.areStatedOn(BarePages.page("<p>" + words + "</p>")))
                .isTrue();
    }

    @Test
    void whatIsDoneWithDataSaysNotWhereTheyComeFrom() {
        assertThat(DataOrigins.areStatedOn(BarePages.page(
                        "<p>Nous traitons votre nom lorsque vous commandez. Remplissez un formulaire.</p>")))
                .isFalse();
    }

    private static List<String> forgetting(String main) {
        return DataOrigins.forgettingUsers(BarePages.page(main))
                .map(Passage::text)
                .toList();
    }
}
