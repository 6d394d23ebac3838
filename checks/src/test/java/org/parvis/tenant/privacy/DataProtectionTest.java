package org.parvis.tenant.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.organisation.PostalAddress;

class DataProtectionTest {

    private static final DataProtection SAMPLE = SampleSite.tenant().dataProtection();

    @Test
    void anActivityIsFoundByItsId() {
        assertThat(SAMPLE.activity("newsletter"))
                .hasValueSatisfying(activity -> assertThat(activity.basis()).isEqualTo(LegalBasis.CONSENT));
        assertThat(SAMPLE.activity("aucune")).isEmpty();
    }

    @Test
    void purposesStandInTheOrderOfTheRecordUnderTheirIds() {
        assertThat(SAMPLE.purposes().keySet()).containsExactly("account", "newsletter", "audience");
        assertThat(SAMPLE.purposes()).containsEntry("newsletter", "Vous envoyer la lettre d’information");
    }

    @Test
    void anOfficerIsReachedByAnyChannel() {
        var postal = new PostalLine("Délégué", new PostalAddress("1 place du Marché", "99123", "Valmont"));

        assertThat(officer(Optional.of("dpo@valmont.example"), Optional.empty(), Optional.empty()))
                .matches(DataProtectionOfficer::isReachable);
        assertThat(officer(Optional.empty(), Optional.of(URI.create("https://valmont.example/")), Optional.empty()))
                .matches(DataProtectionOfficer::isReachable);
        assertThat(officer(Optional.empty(), Optional.empty(), Optional.of(postal)))
                .matches(DataProtectionOfficer::isReachable);
        assertThat(officer(Optional.empty(), Optional.empty(), Optional.empty()).isReachable())
                .isFalse();
    }

    private static DataProtectionOfficer officer(
            Optional<String> email, Optional<URI> form, Optional<PostalLine> postal) {
        return new DataProtectionOfficer(email, form, postal, List.of());
    }

    @Test
    void aRecipientIsAbroadOutsideTheEuropeanEconomicArea() {
        assertThat(recipient("NO").isOutsideEea()).isFalse();
        assertThat(recipient("CH").isOutsideEea()).isTrue();
    }

    private static Recipient recipient(String country) {
        return new Recipient("r", "R", "rôle", false, country, Optional.empty(), List.of());
    }
}
