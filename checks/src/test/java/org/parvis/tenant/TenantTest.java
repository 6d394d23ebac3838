package org.parvis.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.facts.Facts;

class TenantTest {

    private static final Tracker EXEMPT = tracker("_pk_id", true, true);
    private static final Tracker CONSENTED = tracker("_ga", false, true);
    private static final Tracker SESSION = tracker("session", true, false);

    @Test
    void consentIsAskedForWhatIsNotExempt() {
        assertThat(with(EXEMPT, CONSENTED, SESSION).consentTrackers()).containsExactly(CONSENTED);
        assertThat(List.of(EXEMPT, CONSENTED, SESSION))
                .filteredOn(Tracker::isExemptMeasurement)
                .containsExactly(EXEMPT);
    }

    @Test
    void pagesSpeakOfConsentOnlyWhereItIsAskedFor() {
        assertThat(Facts.of(with(EXEMPT, SESSION)).flags())
                .contains("has-trackers", "has-exempt-measurement")
                .doesNotContain("has-consent-trackers", "has-consent-measurement");
        assertThat(Facts.of(with(CONSENTED)).flags())
                .contains("has-consent-trackers", "has-consent-measurement")
                .doesNotContain("has-exempt-measurement");
    }

    private static Tenant with(Tracker... trackers) {
        return Fields.with(SampleSite.tenant(), "trackers", List.of(trackers));
    }

    private static Tracker tracker(String name, boolean exempt, boolean measurement) {
        return new Tracker(name, "la ville", "servir", Period.ofMonths(6), "aucun tiers", exempt, measurement);
    }

    @Test
    void anAuditedBodyIsATenantAsFarAsItIsKnown() {
        var known = new AuditedBody(
                Optional.of("Ville de Rivebelle"),
                List.of("Rivebelle"),
                Optional.of(Kind.COMMUNE),
                List.of("rivebelle.example"));
        var tenant = known.asTenant("rivebelle");

        assertThat(tenant.kind()).isEqualTo(Kind.COMMUNE);
        assertThat(tenant.organisation().legalName()).isEqualTo("Ville de Rivebelle");
        assertThat(tenant.organisation().aliases()).containsExactly("Rivebelle");
        assertThat(tenant.portal().domains()).containsExactly("rivebelle.example");
        assertThat(tenant.relations().parents()).isEmpty();
    }
}
