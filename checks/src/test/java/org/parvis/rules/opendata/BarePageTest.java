package org.parvis.rules.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.rules.BarePages.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Objection;
import org.parvis.language.Phrase;

/** What the rules read on a page that bears none of our marks. */
class BarePageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les données sont publiées en CC BY-NC 4.0.",
                "Nos jeux de données relèvent d’une licence Creative Commons.",
                "Toutes les données ouvertes : CC0.",
            })
    void dataUnderALicenceThatIsNotOnTheList(String sentence) {
        assertThat(page("<p>" + sentence + "</p>")
                        .prose()
                        .flatMap(passage -> UnlistedLicence.claimedIn(passage).stream()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les données sont publiées sous Licence Ouverte 2.0.",
                "Les données sont sous ODbL ; les photos, sous CC BY-NC 4.0.",
                "Les données ne sont plus publiées sous CC BY-SA 3.0.",
                "Les textes du site sont sous Creative Commons.",
                "Ces données sont sous CC BY-SA 4.0, licence homologuée pour elles.",
            })
    void whatIsNoData(String sentence) {
        assertThat(page("<p>" + sentence + "</p>")
                        .prose()
                        .flatMap(passage -> UnlistedLicence.claimedIn(passage).stream()))
                .isEmpty();
    }

    @Test
    void theConditionsOfReuse() {
        var whole = page("<p>Mentionnez la source et la date de mise à jour.</p><p>Ne dénaturez pas les données.</p>");

        assertThat(ReuseConditions.untold(whole)).isEmpty();
        assertThat(ReuseConditions.untold(page("<p>Mentionnez la source.</p>")))
                .map(Objection::message)
                .map(Phrase::toString)
                .hasValue("la mention de la date de mise à jour n’est pas demandée ; "
                        + "il n’est pas demandé de garder leur sens aux données");
        assertThat(ReuseConditions.isLicenceLinked(
                        page("<p><a href=\"https://l.example/\">Licence Ouverte 2.0</a></p>")))
                .isTrue();
        assertThat(ReuseConditions.isLicenceLinked(page("<p>Licence Ouverte 2.0</p>")))
                .isFalse();
    }

    @Test
    void theDirectory() {
        assertThat(Repertoire.isLinked(page("<p><a href=\"/r.csv\">Répertoire des informations publiques</a></p>")))
                .isTrue();
        assertThat(Repertoire.isLinked(page("<p>Répertoire des informations publiques : en mairie.</p>")))
                .isFalse();
        assertThat(Repertoire.isLinked(page("<p><a href=\"/r/\">Répertoire des associations</a></p>")))
                .isFalse();
    }

    @Test
    void thePersonResponsibleForAccess() {
        var named = page("<h2>PRADA</h2><p>Responsable de l’accès aux documents administratifs : Luc Martin.</p>");

        assertThat(Prada.block(named)).map(block -> block.normalName()).hasValue("p");
        assertThat(Prada.block(page("<p>Pour toute demande, contactez nos services.</p>")))
                .isEmpty();
    }

    @Test
    void personalDataInDatasets() {
        assertThat(PersonalData.statement(page(
                        "<p>Les jeux de données sont anonymisés.</p><p>Votre compte est protégé par le RGPD.</p>")))
                .isEqualTo("les jeux de donnees sont anonymises.");
    }
}
