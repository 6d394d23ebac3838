package org.parvis.rules.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Severity;
import org.parvis.rules.Findings;
import org.parvis.tenant.privacy.JointController;

class OneIdentityTest {

    private static final String LEGAL = "mentions-legales/index.html";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Directrice de la publication : Mme Dupré.",
                "Directrice de la publication : Anne Dupré-Martin.",
                "Directrice de la publication : Anne Dupré ; directeur de la rédaction : Paul Durand.",
                "Le site est hébergé par la société Nuage Public, filiale d’un autre groupe.",
                "Le site est hébergé par Nuage.",
                "Le responsable du traitement est la Commune de Valmont-sur-Lys.",
                "Le responsable du traitement est la Ville de Valmont.",
                "Le responsable du traitement est la Mairie.",
                "Le responsable du traitement est Valmont-sur-Lys.",
                "Pour les aides, le responsable du traitement est le Département du Val.",
                "Contactez-nous au 01 99 00 01 10.",
                "Appelez-nous au +33 1 99 00 01 00.",
                "Appelez-nous au 01 99 00 01 00 ou, pour les eaux, au 01 99 00 44 44.",
                "Jusqu’en 2020, pour nous joindre : 01 99 00 55 55.",
                "Écrivez-nous à mairie@valmont.example.",
                "Écrivez-nous à contact@services.valmont.example.",
                "Pour nous écrire, donnez votre adresse (nom@fournisseur.example).",
            })
    void whatTheRecordSaysOrAllowsIsLeftAlone(String sentence) {
        assertThat(found(LEGAL, "#editeur", sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mentions-legales/index.html | ERROR | Directeur de la publication : M. Paul Durand.",
                "confidentialite/index.html | ERROR | Le site est hébergé par OVH.",
                "404.html | ERROR | Pour nous joindre : 01 99 00 55 55.",
                "mentions-legales/index.html | WARNING | La billetterie est à part. Le site est hébergé par OVH.",
                "confidentialite/index.html | ERROR | Le responsable du traitement est la Ville de Bordeaux.",
                "confidentialite/index.html | ERROR | Le responsable du traitement est la Mairie de Bordeaux.",
                "confidentialite/index.html | WARNING | Le responsable du traitement est la Métropole du Nord.",
                "confidentialite/index.html | WARNING | Le responsable du traitement est Alizé Cloud.",
                "confidentialite/index.html | WARNING | Le responsable du traitement est Nuage Public SAS.",
            })
    void anotherIsAnErrorWhereThePortalSpeaksOfItselfAndHasOneOfItsKind(
            String page, Severity severity, String sentence) {
        assertThat(found(page, "main", sentence))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(severity);
    }

    @Test
    void elsewhereAnotherIsAWarning() {
        var page = Edit.withPage(
                "actualites/index.html",
                "<html lang=fr><title>Actualités</title><main data-page=news><p>Le site est hébergé par OVH.</p></main>");

        assertThat(Findings.of(new OneIdentity(), page))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(WARNING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisation.legal-name | Syndicat Alizé",
                "organisation.short-name | Alizé",
            })
    void theBodyIsKnownByEachOfItsNames(String field, String name) {
        var sentence = saying("Le responsable du traitement est la Régie Alizé.");

        assertThat(Findings.of(new OneIdentity(), sentence)).hasSize(1);
        assertThat(Findings.of(new OneIdentity(), Edit.field(field, name).and(sentence)))
                .isEmpty();
    }

    @Test
    void theBodyIsKnownByItsAliases() {
        var sentence = saying("Le responsable du traitement est la Régie Alizé.");

        assertThat(Findings.of(
                        new OneIdentity(),
                        Edit.field("organisation.aliases", List.of("Alizé")).and(sentence)))
                .isEmpty();
    }

    @Test
    void aHostMayAnswerForDataJointly() {
        var host = "Nuage Public SAS";
        var joint = new JointController(host, "la carte", "une convention", Optional.empty());

        assertThat(Findings.of(
                        new OneIdentity(),
                        Edit.field("data-protection.joint-controllers", List.of(joint))
                                .and(saying("Le responsable du traitement est " + host + "."))))
                .isEmpty();
    }

    @Test
    void aMailboxMayBeAtAnyDomainOfThePortalOrTheOfficer() {
        var sentence = saying("Écrivez-nous à donnees@centre-de-gestion.example.");

        assertThat(Findings.of(new OneIdentity(), sentence))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(ERROR);
        assertThat(Findings.of(
                        new OneIdentity(),
                        Edit.field("data-protection.officer.domains", List.of("centre-de-gestion.example"))
                                .and(sentence)))
                .isEmpty();
        assertThat(Findings.of(
                        new OneIdentity(),
                        Edit.field("portal.domains", List.of("www.centre-de-gestion.example"))
                                .and(sentence)))
                .isEmpty();
    }

    @Test
    void aMailboxOfTheRecordMayBeAtAnyDomain() {
        var edit = Edit.field("organisation.email", "valmont@boites.example")
                .and(saying("Écrivez-nous à valmont@boites.example."));

        assertThat(Findings.of(new OneIdentity(), edit)).isEmpty();
    }

    private static Edit saying(String sentence) {
        return Edit.append(LEGAL, "#editeur", "<p>" + sentence + "</p>");
    }

    private static List<Finding> found(String page, String css, String sentence) {
        return Findings.of(new OneIdentity(), Edit.append(page, css, "<p>" + sentence + "</p>"));
    }
}
