package org.parvis.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.rules.change.VersionAndDates;
import org.parvis.rules.editorial.FactTextAgrees;
import org.parvis.site.AsOf;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Tenant.Kind;

class BareNoticeTest {

    private static final String TITLE = "<h1>Politique de protection des données personnelles</h1>";

    private static final AuditedBody TOWN = new AuditedBody(
            Optional.of("Ville de Valmont-sur-Lys"), List.of(), Optional.of(Kind.COMMUNE), List.of("valmont.example"));

    private static List<Finding> found(Rule rule, String... paragraphs) {
        return foundIn("<p>" + String.join("</p><p>", paragraphs) + "</p>", rule);
    }

    private static List<Finding> foundIn(String prose, Rule rule) {
        var html = "<!DOCTYPE html><html lang=fr><title>Politique de confidentialité</title><body><main>" + TITLE
                + prose + "</main></html>";
        var page = Page.parse("politique.html", html, SourceMap.ofPage(Place.of("politique.html", 1)));
        var site = Site.audited(page, true, TOWN, AsOf.of(LocalDate.of(2026, 11, 2)));
        return rule.judge(site).findings();
    }

    @Test
    void whatAPageSaysWithoutMarksIsSaid() {
        assertThat(found(
                        new ComplaintAuthority(),
                        "Si vous n’êtes pas satisfait de notre réponse, vous pouvez adresser une réclamation à la CNIL, 3 place de "
                                + "Fontenoy, TSA 80715, 75334 Paris Cedex 07, www.cnil.fr."))
                .isEmpty();
        assertThat(found(new VersionAndDates(), "Dernière mise à jour : 12 mars 2026."))
                .isEmpty();
    }

    @Test
    void whatItDoesNotSayIsAnError() {
        assertThat(found(new ComplaintAuthority(), "Nous prenons soin de vos données personnelles."))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.message()).isEqualTo("le droit de se plaindre à la CNIL n’est pas dit");
                    assertThat(finding.remedy()).doesNotContain("[.fact").startsWith("Écrivez sur la page");
                });
        assertThat(found(new VersionAndDates(), "Nous prenons soin de vos données personnelles."))
                .extracting(Finding::message)
                .containsExactly("la page n’a ni version ni date");
    }

    @Test
    void whatItSaysInPartIsAWarningThatSaysWhatIsMissing() {
        assertThat(
                        found(
                                new RightsComplete(),
                                "Vous disposez d’un droit d’accès, de rectification, d’effacement, d’opposition et de limitation."))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.message()).contains("portabilité");
                    assertThat(finding.quoted().orElseThrow()).contains("droit d'accès");
                });
    }

    @Test
    void aSupplierThatIsNamedAsNobodysProcessorIsFound() {
        var message = "un fournisseur est nommé, et rien ne dit qu’il traite les données comme sous-traitant";

        assertThat(found(new RecipientsComplete(), "Le portail réunit les services proposés par Nuagix."))
                .extracting(Finding::message)
                .contains(message);
        assertThat(found(
                        new RecipientsComplete(),
                        "Le portail réunit les services proposés par Nuagix.",
                        "Nuagix a la qualité de sous-traitant."))
                .extracting(Finding::message)
                .doesNotContain(message);
        assertThat(found(new RecipientsComplete(), "Voici les services proposés par Ville de Valmont-sur-Lys."))
                .extracting(Finding::message)
                .doesNotContain(message);
    }

    @Test
    void theOfficersMailboxAndAddressAreOfOneBody() {
        var post = "Écrivez au délégué à la protection des données, 4 place du Marché, 99123 Valmont-sur-Lys.";

        assertThat(found(new FactTextAgrees(), "Le délégué : dpo@ailleurs.example.", post))
                .extracting(Finding::message)
                .containsExactly("le courriel et l’adresse postale du délégué ne sont pas du même organisme");
        assertThat(found(new FactTextAgrees(), "Le délégué : dpo@valmont.example.", post))
                .isEmpty();
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                arguments(new PurposesSpecific(), "aucune finalité n’est annoncée"),
                arguments(new LegalBasisPerPurpose(), "aucune base légale n’est donnée"),
                arguments(new ControllerIdentity(), "le responsable du traitement n’est pas indiqué"),
                arguments(new RecipientsComplete(), "aucun destinataire n’est nommé"),
                arguments(
                        new TransfersDeclared(), "rien n’est dit des transferts hors de l’Espace économique européen"),
                arguments(new RetentionPerPurpose(), "aucune durée de conservation n’est donnée"),
                arguments(new DpoContact(), "le contact du délégué à la protection des données est absent"),
                arguments(new ExerciseChannel(), "rien ne dit comment exercer ses droits"));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void aNoticeThatSaysNothingIsToldSoOnce(Rule rule, String message) {
        assertThat(found(rule, "Bienvenue sur cette page."))
                .extracting(Finding::message)
                .containsExactly(message);
    }

    static Stream<Arguments> headings() {
        return Stream.of(
                arguments(
                        new PurposesSpecific(),
                        "<h2>Finalités</h2><p>Nous tenons des statistiques (visites, mots cherchés…).</p>",
                        "la finalité est vague ou laissée ouverte"),
                arguments(
                        new PurposesSpecific(),
                        "<h2>Pourquoi ?</h2><ul><li>le suivi des impayés</li></ul>",
                        "la finalité parle de paiements, et aucune donnée de paiement n’est traitée"),
                arguments(
                        new LegalBasisPerPurpose(),
                        "<p>Votre adresse sert à l’envoi de la lettre d’information.</p>",
                        "une lettre est envoyée, et rien ne dit ni l’accord ni le moyen de se désabonner"),
                arguments(
                        new ControllerIdentity(),
                        "<h2>Le responsable du traitement</h2><p>C’est la ville.</p>",
                        "ce qui porte le titre du responsable ne dit ni où ni comment le joindre"));
    }

    @ParameterizedTest
    @MethodSource("headings")
    void whatStandsUnderItsHeadingAndIsNotItIsAWarning(Rule rule, String prose, String message) {
        assertThat(foundIn(prose, rule))
                .filteredOn(finding -> finding.message().equals(message))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
                .satisfies(finding -> assertThat(prose)
                        .contains(finding.quoted().orElseThrow().replace('\'', '’')));
    }

    @Test
    void whatALawMeansByAControllerIsNotWhoItIs() {
        var law = "<p>Le responsable est, au sens du RGPD, qui décide des moyens et des fins.</p>";

        assertThat(foundIn(
                        "<h2>Le responsable du traitement</h2>" + law + "<p>C’est la ville.</p>",
                        new ControllerIdentity()))
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(finding -> finding.quoted().orElseThrow())
                .containsExactly("C'est la ville.");
        assertThat(foundIn("<h2>Le responsable du traitement</h2>" + law, new ControllerIdentity()))
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .hasSize(1);
    }

    static Stream<Arguments> enough() {
        var letter = "<p>Votre adresse sert à l’envoi de la lettre d’information.</p>";
        var controller = "<h2>Le responsable du traitement</h2><p>C’est la ville.</p>";
        return Stream.of(
                arguments(new PurposesSpecific(), "<h2>Sécurité</h2><p>Nous protégeons tout (pare-feu…).</p>"),
                arguments(
                        new PurposesSpecific(),
                        "<h2>Finalités</h2><p>le suivi des impayés</p><h2>Données</h2><p>vos coordonnées bancaires</p>"),
                arguments(new LegalBasisPerPurpose(), letter + "<p>Vous pouvez vous désinscrire.</p>"),
                arguments(new LegalBasisPerPurpose(), letter + "<p>Vous pouvez retirer votre accord.</p>"),
                arguments(new ControllerIdentity(), controller + "<p>4 place du Marché, 99123 Valmont</p>"),
                arguments(new ControllerIdentity(), controller + "<p>01 99 00 01 00</p>"),
                arguments(new ControllerIdentity(), controller + "<p><a href=/contact>Nous écrire</a></p>"),
                arguments(
                        new ControllerIdentity(),
                        controller + "<h3>Le responsable du traitement : contact</h3><p>mairie@valmont.example</p>"));
    }

    @ParameterizedTest
    @MethodSource("enough")
    void whatIsSaidElsewhereOnTheNoticeIsSaid(Rule rule, String prose) {
        assertThat(foundIn(prose, rule))
                .extracting(Finding::severity)
                .as("at most that the notice as a whole is silent, which is an error")
                .doesNotContain(Severity.WARNING);
    }
}
