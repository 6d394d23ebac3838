package org.parvis.rules.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.rules.Findings;

class TrackerProseTest {

    private static final String UNDECLARED = "la page dit employer un outil que la fiche ne déclare pas";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nous utilisons Google Analytics pour compter les visites.",
                "L’audience de ce site est mesurée par Google Analytics.",
                "Nous utilisons Google Analytics plutôt que Matomo.",
                "Si vous l’acceptez, nous utilisons Google Analytics.",
            })
    void aToolThatTheRecordDoesNotKnowIsFound(String sentence) {
        assertThat(found(saying(sentence))).containsExactly(UNDECLARED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Depuis 2022, nous utilisons Matomo au lieu de Google Analytics.",
                "Nous utilisons Matomo plutôt que Google Analytics.",
                "Nous utilisons Matomo à la place de Google Analytics.",
                "Nous utilisons un outil libre qui remplace Google Analytics.",
                "D’autres communes comptent leurs visiteurs avec Google Analytics.",
                "La plupart des sites mesurent leur fréquentation avec Google Analytics.",
                "Si nous utilisons un jour Google Analytics, nous vous demanderons votre accord.",
                "Nous utilisons Google Analytics ? Non.",
                "Nous n’utilisons pas Google Analytics.",
                "Nous utilisions Google Analytics jusqu’en 2020.",
            })
    void aToolThatIsNotEmployedHereIsLeftAlone(String sentence) {
        assertThat(found(saying(sentence))).isEmpty();
    }

    /** That it is no such thing says the rule on what is exempt. */
    @ParameterizedTest
    @ValueSource(strings = "Nous utilisons Google Analytics pour l’audience, exempté de consentement.")
    void aToolThatIsCalledExemptSaysAnotherRule(String sentence) {
        assertThat(found(saying(sentence))).isEmpty();
        assertThat(Findings.messages(new ExemptionConditions(), saying(sentence)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trackers[1].name | Google Analytics | true",
                "trackers[1].set-by | Google, par Google Analytics | true",
                "trackers[1].purpose | mesurer l’audience avec Google Analytics | true",
                "trackers[1].access | ceux de Google Analytics | true",
                "data-protection.recipients[1].name | Google Analytics | true",
                "data-protection.recipients[1].role | compter les visites avec Google Analytics | true",
                "trackers[1].set-by | Google | false",
                "data-protection.recipients[1].role | suivre le pixel Facebook | false",
            })
    void aToolIsDeclaredByAnyWordOfItsTrackerOrRecipient(String field, String value, boolean isDeclared) {
        var declaring = Edit.field(field, value).and(saying("Nous utilisons Google Analytics."));

        assertThat(found(declaring).contains(UNDECLARED)).isNotEqualTo(isDeclared);
    }

    @ParameterizedTest
    @CsvSource({"www.google-analytics.com,true", "connect.facebook.net,false"})
    void aToolIsDeclaredByItsHost(String host, boolean isDeclared) {
        var declaring = Edit.field("trackers[1].hosts", List.of(host)).and(saying("Nous utilisons Google Analytics."));

        assertThat(found(declaring).contains(UNDECLARED)).isNotEqualTo(isDeclared);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h2>Nos cookies</h2><p>Ce site utilise des cookies. Le cookie langue est conservé six mois.</p> | 0",
                "<h2>Nos cookies</h2><p>Ce site utilise des cookies, plus ou moins durables.</p> | 1",
            })
    void aPageWithoutOurMarksThatDescribesItsTrackersSaysEnough(String html, int findings) {
        var charter = Edit.field("trackers", List.of())
                .and(Edit.onlyPage(
                        "cookies/index.html",
                        "<html lang=fr><title>Cookies</title><main data-page=cookies>" + html + "</main>"));

        assertThat(found(charter))
                .filteredOn(message -> message.endsWith("sans dire lesquels ni pour combien de temps"))
                .hasSize(findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ce portail n’utilise aucun cookie.",
                "Pour votre tranquillité, nous n’utilisons aucun cookie.",
                "Pour respecter votre vie privée, notre site ne dépose pas de cookie ni de traceur.",
                "Aucun cookie n’est déposé sur votre appareil.",
                "Ce site est entièrement sans cookies.",
            })
    void aPortalThatHasTrackersDoesNotDenyThem(String sentence) {
        assertThat(found(saying(sentence)))
                .containsExactly("la page dit n’utiliser aucun traceur, alors que la fiche en déclare");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pour la publicité, ce portail n’utilise aucun cookie.",
                "Pour afficher les cartes, nous n’utilisons aucun cookie.",
                "Pour vous reconnaître d’un site à l’autre, nous n’utilisons aucun cookie.",
                "Nous ne suivons personne : à cette fin, nous n’utilisons aucun cookie.",
                "Sur cette page, nous n’utilisons aucun cookie.",
                "En 2020, ce portail n’utilisait aucun cookie.",
                "Notre site ne déposait alors aucun cookie.",
                "Jusqu’en 2022, nous n’avons utilisé aucun cookie.",
                "Il est faux que ce portail n’utilise aucun cookie.",
                "Ce portail ne dépose aucun cookie. Seul un cookie de session est nécessaire.",
                "Si vous refusez, nous ne déposons aucun cookie.",
            })
    void whatIsDeniedOfOnePurposeOrOfAnotherTimeIsNotDeniedOfThePortal(String sentence) {
        assertThat(found(saying(sentence))).isEmpty();
    }

    private static Edit saying(String sentence) {
        return Edit.append("index.html", "#offre", "<p>" + sentence + "</p>");
    }

    private static List<String> found(Edit edit) {
        return Findings.messages(new InventoryComplete(), edit);
    }
}
