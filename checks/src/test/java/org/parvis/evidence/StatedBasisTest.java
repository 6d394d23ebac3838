package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.rules.BarePages;
import org.parvis.tenant.privacy.LegalBasis;
import org.parvis.tenant.privacy.ProcessingActivity;
import org.parvis.tenant.privacy.RetentionPeriod;

class StatedBasisTest {

    private static final List<ProcessingActivity> ACTIVITIES = List.of(
            activity("account", "Gérer votre compte sur le portail"),
            activity("newsletter", "Vous envoyer la lettre d’information"),
            activity("courses", "Recevoir une inscription aux activités du musée"),
            activity("nursery", "Recevoir une inscription à la crèche"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La base légale de votre compte est le contrat.|account CONTRACT",
                "La lettre d’information repose sur votre consentement.|newsletter CONSENT",
                "L’envoi de la lettre d’information est fondé sur votre accord.|",
                "La lettre d’information est fondée uniquement sur votre accord.|newsletter CONSENT",
                "Votre compte repose sur une obligation légale.|account LEGAL_OBLIGATION",
                "Votre compte se fonde sur l’exécution d’une mission d’intérêt public.|account PUBLIC_TASK",
                "La gestion des comptes a pour base légale notre intérêt légitime.|account LEGITIMATE_INTEREST",
                "L’inscription à la crèche repose sur les intérêts vitaux.|nursery VITAL_INTERESTS",
                "Votre compte repose sur un contrat avec vous.|account CONTRACT",
            })
    void aSentenceRestsOneActivityOnABasis(String sentence, String expected) {
        assertThat(in("<p>" + sentence + "</p>"))
                .isEqualTo(Optional.ofNullable(expected).map(List::of).orElse(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Votre compte repose sur un contrat ?</p>",
                "<p>Votre compte ne repose pas sur un contrat.</p>",
                "<p>Si votre compte repose sur un contrat, il le dit.</p>",
                "<p>Votre compte reposait sur un contrat.</p>",
                "<p>Votre compte repose sur un contrat jusqu’au 1er mars.</p>",
                "<p>La lettre d’information repose sur un contrat avec notre imprimeur.</p>",
                "<p>La lettre d’information repose sur un accord entre la commune et la poste.</p>",
                "<p>La lettre d’information des agents repose sur un contrat.</p>",
                "<p>L’inscription repose sur un contrat.</p>",
                "<p>Le portail repose sur un contrat.</p>",
                "<p>Votre compte et la lettre d’information reposent sur un contrat.</p>",
                "<blockquote><p>Votre compte repose sur un contrat.</p></blockquote>",
                "<h2>Votre compte repose sur un contrat</h2>",
                "<p data-fact=basis>Votre compte repose sur un contrat.</p>",
                "<p>Votre compte repose sur un <span data-fact=basis>contrat</span>.</p>",
            })
    void whatDeniesAsksOrSpeaksOfMoreOrLessRestsNothingOnAnything(String markup) {
        assertThat(in(markup)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les bases légales|newsletter LEGAL_OBLIGATION",
                "Sur quels fondements|newsletter LEGAL_OBLIGATION",
                "Ce que nous vous demandons|",
            })
    void aListGivesBasesUnderATitleThatSaysSo(String title, String expected) {
        assertThat(in("<h1>Bases légales</h1><h2>" + title
                        + "</h2><ul><li>Lettre d’information : obligation légale</li></ul>"))
                .isEqualTo(Optional.ofNullable(expected).map(List::of).orElse(List.of()));
        assertThat(in("<ul><li>Lettre d’information : obligation légale</li></ul>"))
                .isEmpty();
    }

    private static List<String> in(String main) {
        return BarePages.page(main)
                .prose()
                .flatMap(passage -> StatedBasis.in(passage, ACTIVITIES))
                .map(said -> said.activity().id() + " " + said.basis())
                .toList();
    }

    private static ProcessingActivity activity(String id, String purpose) {
        return new ProcessingActivity(
                id,
                purpose,
                "nom",
                LegalBasis.PUBLIC_TASK,
                Optional.empty(),
                new RetentionPeriod(Optional.empty(), Optional.of("la fin"), Optional.empty()));
    }
}
