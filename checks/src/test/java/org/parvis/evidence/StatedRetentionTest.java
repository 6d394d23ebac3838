package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.rules.BarePages;
import org.parvis.tenant.privacy.LegalBasis;
import org.parvis.tenant.privacy.ProcessingActivity;
import org.parvis.tenant.privacy.RetentionPeriod;

class StatedRetentionTest {

    private static final List<ProcessingActivity> ACTIVITIES = List.of(
            activity("account", "Gérer votre compte sur le portail"),
            activity("jobs", "Instruire les candidatures"),
            activity("audience", "Compter les visites pour améliorer le portail"),
            activity("newsletter", "Vous envoyer la lettre d’information"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les candidatures sont conservées dix ans.|jobs P10Y",
                "Les données des candidatures sont gardées pendant 24 mois au plus.|jobs P24M",
                "Les données de votre compte seront conservées pour une durée de cinq (5) ans à compter de sa fermeture.|account P5Y",
                "Les données de votre compte seront conservées pour une durée de cinq (5) ans à compter de son ouverture.|account P5Y",
                "Nous conservons les candidatures pendant trois ans.|jobs P3Y",
                "Les candidatures sont effacées au bout de dix ans.|jobs P10Y",
                "Les candidatures sont conservées dix ans, sauf contentieux.|jobs P10Y",
                "La durée de conservation des candidatures est de dix ans.|jobs P10Y",
                "Nous conservons les candidatures vingt-quatre mois.|jobs P24M",
                "Les données relatives à la lettre d’information sont stockées un an.|newsletter P1Y",
            })
    void aPeriodIsThatOfTheActivityThatTheSubjectNames(String sentence, String expected) {
        assertThat(in("<p>" + sentence + "</p>"))
                .isEqualTo(Optional.ofNullable(expected).map(List::of).orElse(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les candidatures ne sont pas conservées dix ans.",
                "Les candidatures sont-elles conservées dix ans ?",
                "Si vous en êtes d’accord, les candidatures sont conservées dix ans.",
                "Les candidatures retenues sont conservées dix ans.",
                "Les candidatures sont conservées dix ans dans le dossier de l’agent.",
                "Les candidatures sont conservées deux ans, puis archivées cinq ans.",
                "Les candidatures sont conservées dix ans (article L. 212-3 du code du patrimoine).",
                "Le journal des connexions à votre compte est conservé six mois.",
                "Les factures sont conservées dix ans.",
                "Vos données sont conservées dix ans.",
                "Les cookies de visite sont conservés treize mois.",
                "Votre compte est supprimé au bout de trente jours après votre demande.",
                "Nous conservons les courriers pendant trois ans.",
                "Candidatures : dix ans.",
                "Les candidatures sont conservées dix ans en cas de contentieux.",
                "Les candidatures sont conservées dix ans, sauf celles que nous retenons.",
            })
    void whatIsConditionalOrSaysMoreIsNone(String sentence) {
        assertThat(in("<p>" + sentence + "</p>")).isEmpty();
    }

    @Test
    void aRowAndALabelGiveAPeriodWherePeriodsAreToldOf() {
        var row = "<tr><td>Instruire les candidatures</td><td>dix ans</td></tr>";
        assertThat(in("<h2>Durées de conservation</h2><table>" + row + "</table>"))
                .containsExactly("jobs P10Y");
        assertThat(in("<table><tr><th>Finalité</th><th>Durée</th></tr>" + row + "</table>"))
                .containsExactly("jobs P10Y");
        assertThat(in("<h2>Combien de temps nous gardons vos données</h2><ul><li>Candidatures : dix ans.</li></ul>"))
                .containsExactly("jobs P10Y");
        assertThat(in("<h2>Postes</h2><table>" + row + "</table>")).isEmpty();
        assertThat(in("<h2>Durées</h2><table><tr><td>Factures</td><td>dix ans</td></tr></table>"))
                .isEmpty();
    }

    private static List<String> in(String main) {
        return Sentence.prose(BarePages.page(main))
                .flatMap(passage -> StatedRetention.in(passage, ACTIVITIES))
                .map(said -> said.activity().id() + " " + said.period())
                .toList();
    }

    private static ProcessingActivity activity(String id, String purpose) {
        return new ProcessingActivity(
                id,
                purpose,
                "nom",
                LegalBasis.PUBLIC_TASK,
                Optional.empty(),
                new RetentionPeriod(Optional.of(Period.ofYears(2)), Optional.empty(), Optional.empty()));
    }
}
