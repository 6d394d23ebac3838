package org.parvis.rules.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.rules.Findings;

/** The record has a tracker of the session and one that measures, for thirteen months. */
class LifetimeProseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les cookies de mesure d’audience sont conservés 13 mois.",
                "Nos cookies expirent à la fin de la session ou au bout de 13 mois.",
                "Le cookie session est conservé moins d’une semaine.",
                "Le cookie session reste sur votre appareil une semaine au plus.",
                "Nos cookies sont effacés dans les deux ans.",
                "Nos cookies sont supprimés sous deux ans.",
                "Nos cookies ne sont conservés que treize mois.",
                "Nos cookies ne sont pas gardés trois ans.",
                "Le cookie de langue est conservé six mois.",
                "Le cookie _pk_id, dont on efface le journal au bout de six mois, est conservé treize mois.",
                "Le cookie _pk_id et le cookie session restent trois mois.",
                "Nos cookies restent-ils six mois ?",
                "Avant 2024, nos cookies restaient six mois.",
            })
    void whatTheRecordBearsOutOrKnowsNothingOfIsLeftAlone(String sentence) {
        assertThat(found("<p>" + sentence + "</p>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tous les six mois, nous vérifions que nos cookies restent nécessaires.",
                "Nous revoyons toutes les deux semaines la façon dont nos cookies sont conservés.",
                "Depuis six mois, nos cookies sont effacés quand la session se ferme.",
                "Les statistiques issues des cookies sont conservées six mois.",
                "Les statistiques que produisent ces cookies sont gardées six mois.",
                "Les mesures faites grâce au cookie _pk_id sont conservées six mois.",
                "Les cookies sont gardés moins longtemps que les journaux, qui le sont six mois.",
            })
    void howLongSomethingElseLastsIsNoLifetime(String sentence) {
        assertThat(found("<p>" + sentence + "</p>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Les vidéos viennent de YouTube, qui dépose ses cookies. Ces cookies restent six mois sur votre appareil.</p>",
                "<p>D’autres sites, auxquels mènent nos liens, déposent des traceurs. Ces traceurs restent six mois.</p>",
                "<h3>Cookies tiers</h3><p>Les cookies restent six mois sur votre appareil.</p>",
                "<h3>Les cookies de YouTube</h3><p>Les cookies de mesure d’audience sont conservés six mois.</p>",
                "<blockquote><p>Nos cookies restent six mois sur votre appareil.</p></blockquote>",
                "<h3>Nos cookies restent six mois sur votre appareil</h3>",
                "<p>Nos cookies restent <span data-fact=x>six mois</span> sur votre appareil.</p>",
            })
    void whatOthersKeepOrSayIsTheirs(String html) {
        assertThat(found(html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Le cookie session est valable trois mois.</p>",
                "<p>Le cookie « _pk_id » expire au bout de six mois.</p>",
                "<p>Le cookie _pk_id est conservé six mois au plus.</p>",
                "<p>Le cookie _pk_id est conservé moins d’un an.</p>",
                "<p>Les cookies de mesure d’audience sont conservés six mois.</p>",
                "<p>Les cookies de mesure, qui produisent nos statistiques, sont conservés six mois.</p>",
                "<p>La durée de vie des cookies de mesure est de six mois.</p>",
                "<p>Ce portail dépose deux cookies. Ces cookies restent six mois sur votre appareil.</p>",
                "<p>Rien n’est transmis à des tiers. Les cookies de mesure sont conservés six mois.</p>",
                "<p>Aucun cookie n’est lu par des tiers. Ces cookies sont conservés six mois.</p>",
                "<p>Les tiers sont rares. Les cookies restent six mois sur votre appareil.</p>",
                "<h3>Les vidéos de YouTube</h3><p>Nos cookies restent six mois sur votre appareil.</p>",
            })
    void anotherLifetimeIsFound(String html) {
        assertThat(found(html)).containsExactly("la page donne à un traceur une autre durée que celle de la fiche");
    }

    /** That one is told by the rule on how long measurement lasts. */
    @ParameterizedTest
    @ValueSource(strings = "<p>Les cookies de mesure d’audience sont conservés deux ans.</p>")
    void whatIsLongerThanIsRecommendedSaysAnotherRule(String html) {
        assertThat(found(html)).isEmpty();
        assertThat(Findings.messages(new MeasurementDurations(), Edit.append("cookies/index.html", "#choix", html)))
                .hasSize(1);
    }

    private static List<String> found(String html) {
        return Findings.messages(new InventoryComplete(), Edit.append("cookies/index.html", "#choix", html));
    }
}
