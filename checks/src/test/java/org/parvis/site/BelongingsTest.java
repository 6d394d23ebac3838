package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;

/** By what a tenant and those who work for it are known. */
class BelongingsTest {

    @Test
    void hostsAndDomainsOfOthersAreUsedAndNotOwned() {
        var tenant = Fields.with(
                SampleSite.tenant(), "data-protection.recipients[1].hosts", List.of("Tuiles.Example", "é.example"));
        tenant = Fields.with(tenant, "data-protection.officer.domains", List.of("cdg.example"));
        tenant = Fields.with(tenant, "open-data.access-officer.domains", List.of("prada.example"));
        var belongings = Belongings.of(tenant);

        assertThat(belongings.used().hosts())
                .containsExactly("tuiles.example", "xn--9ca.example", "cdg.example", "prada.example");
        assertThat(belongings.own().hosts()).contains("data.valmont.example").doesNotContain("cdg.example");
    }

    @Test
    void aNameWithoutAWordIsNone() {
        var tenant = Fields.with(SampleSite.tenant(), "organisation.aliases", List.of("–", "Valmont"));

        assertThat(Belongings.of(tenant).own().names())
                .containsExactly("Commune de Valmont-sur-Lys", "Valmont-sur-Lys", "Valmont");
    }

    @Test
    void aMailboxHasOneWriting() {
        assertThat(Belongings.mailbox("DPO@É.Example")).isEqualTo("dpo@xn--9ca.example");
    }

    @Test
    void whatIsNoHostStaysAsItIs() {
        assertThat(Hosts.ascii(" Data.Valmont.Example ")).isEqualTo("data.valmont.example");
        assertThat(Hosts.ascii("A." + "b".repeat(70))).isEqualTo("a." + "b".repeat(70));
        assertThat(Hosts.upwards("a.b.example")).containsExactly("a.b.example", "b.example", "example");
    }
}
