package org.parvis.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.rules.change.VersionAndDates;
import org.parvis.rules.editorial.FactTextAgrees;
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
        var html = "<!DOCTYPE html><html lang=fr><title>Politique de confidentialité</title><body><main>" + TITLE
                + "<p>" + String.join("</p><p>", paragraphs) + "</p></main></html>";
        var page = Page.parse("politique.html", html, SourceMap.ofPage(Place.of("politique.html", 1)));
        var site = Site.audited(page, true, TOWN, LocalDate.of(2026, 11, 2));
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
}
