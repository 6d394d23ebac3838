package org.parvis.rules.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Objection;
import org.parvis.compliance.SampleSite;
import org.parvis.site.AsOf;
import org.parvis.site.Registry;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.facts.Facts;
import org.parvis.tenant.organisation.CompanyRegister;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.LegalBasis;

/** What a record says in one place is held against what it says in others. */
class RecordFaultsTest {

    private static final Tenant VALMONT = SampleSite.tenant();
    private static final Tenant NEIGHBOUR = neighbour();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final URI HTTP = URI.create("http://www.valmont.example/ancien/");

    @Test
    void aPublicBodyHasAnOfficerWhoCanBeReached() {
        var silent = Fields.with(
                Fields.with(VALMONT, "data-protection.officer.email", null), "data-protection.officer.postal", null);

        assertThat(faults(silent)).containsOnlyKeys("data-protection.officer");
    }

    @Test
    void anAccessOfficerCanBeReached() {
        var silent = Fields.with(
                Fields.with(VALMONT, "open-data.access-officer.email", null), "open-data.access-officer.phone", null);

        assertThat(faults(silent)).containsOnlyKeys("open-data.access-officer");
    }

    @Test
    void aRateComesFromAnAudit() {
        var unaudited =
                Fields.with(Fields.with(VALMONT, "accessibility.auditor", null), "accessibility.audited-on", null);

        assertThat(faults(unaudited)).containsOnlyKeys("accessibility.auditor", "accessibility.audited-on");
    }

    @Test
    void aTrackerMeasuresTheAudienceOfAPortalThatHasItMeasured() {
        assertThat(faults(Fields.with(VALMONT, "portal.services.audience-measurement", false)))
                .containsOnlyKeys("portal.services.audience-measurement");
    }

    @Test
    void aCompanyThatHasOffersSaysWhetherConsumersBuyThem() {
        var company = Fields.with(
                Fields.with(
                        Fields.with(VALMONT, "kind", Kind.COMPANY),
                        "organisation.register",
                        new CompanyRegister("SAS", "50 000 €", "123 456 782", "Datacité")),
                "portal.services.offers",
                true);

        assertThat(faults(company)).containsOnlyKeys("legal-notice.sells-to-consumers");
        assertThat(faults(Fields.with(company, "legal-notice.sells-to-consumers", false)))
                .isEmpty();
    }

    @Test
    void whatIsSaidOfOneIsSaidOnce() {
        assertThat(faults(Fields.with(VALMONT, "data-protection.activities[1].id", "account")))
                .containsOnlyKeys("data-protection.activities[1].id");
        assertThat(faults(Fields.with(VALMONT, "data-protection.recipients[1].id", "service")))
                .containsOnlyKeys("data-protection.recipients[1].id");
        assertThat(faults(Fields.with(VALMONT, "trackers[1].name", "session"))).containsOnlyKeys("trackers[1].name");
        var nursery = VALMONT.openData().algorithms().get(0);
        assertThat(faults(Fields.with(VALMONT, "open-data.algorithms", List.of(nursery, nursery))))
                .containsOnlyKeys("open-data.algorithms[1].id");
        var region = new JointController("Région", "l’annuaire", "la région répond", Optional.empty());
        assertThat(faults(Fields.with(VALMONT, "data-protection.joint-controllers", List.of(region, region))))
                .containsOnlyKeys("data-protection.joint-controllers[1].name");
        var decision = new AutomatedDecision("rank", "un rang", "des points", "un délai", Optional.of(HTTP));
        assertThat(faults(Fields.with(VALMONT, "data-protection.automated-decisions", List.of(decision, decision))))
                .containsOnlyKeys(
                        "data-protection.automated-decisions[0].details",
                        "data-protection.automated-decisions[1].details",
                        "data-protection.automated-decisions[1].id");
    }

    @Test
    void whatGoesOutsideTheUnionIsGuaranteed() {
        var abroad = Fields.with(VALMONT, "data-protection.recipients[1].country", "IN");

        assertThat(faults(abroad)).containsOnlyKeys("data-protection.recipients[1].safeguard");
        assertThat(faults(
                        Fields.with(abroad, "data-protection.recipients[1].safeguard", "clauses contractuelles types")))
                .isEmpty();
    }

    @Test
    void anActivitySaysHowLongAndWhy() {
        var forever = Fields.with(VALMONT, "data-protection.activities[0].retention.period", null);
        var ownInterest = Fields.with(
                Fields.with(VALMONT, "data-protection.activities[1].basis", LegalBasis.LEGITIMATE_INTEREST),
                "data-protection.activities[1].foundation",
                null);

        assertThat(faults(forever)).containsOnlyKeys("data-protection.activities[0].retention");
        assertThat(faults(Fields.with(
                        forever, "data-protection.activities[0].retention.criterion", "tant que le compte sert")))
                .isEmpty();
        assertThat(faults(ownInterest)).containsOnlyKeys("data-protection.activities[1].foundation");
        assertThat(faults(Fields.with(ownInterest, "data-protection.activities[1].foundation", "répondre à tous")))
                .isEmpty();
    }

    @Test
    void aCompanyIsRegistered() {
        var company = Fields.with(VALMONT, "kind", Kind.COMPANY);
        var register = new CompanyRegister("SAS", "50 000 €", "123 456 789", "Datacité");

        assertThat(faults(company)).containsOnlyKeys("organisation.register");
        assertThat(faults(Fields.with(company, "organisation.register", register)))
                .containsOnlyKeys("organisation.register.siren");
    }

    @Test
    void aCompanyNeedsNoOfficer() {
        var silent = Fields.with(
                Fields.with(VALMONT, "data-protection.officer.email", null), "data-protection.officer.postal", null);
        var company = Fields.with(
                Fields.with(silent, "kind", Kind.COMPANY),
                "organisation.register",
                new CompanyRegister("SAS", "50 000 €", "123 456 782", "Datacité"));

        assertThat(faults(company)).isEmpty();
        assertThat(faults(
                        Fields.with(silent, "data-protection.officer.form", URI.create("https://valmont.example/dpo"))))
                .isEmpty();
    }

    @Test
    void thePortalOfAnotherIsNotOnesOwn() {
        var home = "https://data.rivebelle.example/";

        assertThat(faults(with("portal.home", URI.create(home)))).containsOnlyKeys("portal.home");
        assertThat(faults(with("portal.home", URI.create(home + "valmont/")))).containsOnlyKeys("portal.home");
        assertThat(faults(with("portal.domains", List.of("valmont.example", "rivebelle.example"))))
                .containsOnlyKeys("portal.domains[1]");
        assertThat(faults(
                        with("portal.domains", List.of("valmont.example", "rivebelle.example")),
                        Fields.with(NEIGHBOUR, "relations.partners", List.of(VALMONT.id()))))
                .isEmpty();
    }

    @Test
    void theRightfulOwnerHearsNothing() {
        var copy = Fields.with(NEIGHBOUR, "id", "copie");

        assertThat(faults(NEIGHBOUR, copy)).isEmpty();
        assertThat(faults(copy, NEIGHBOUR)).containsOnlyKeys("portal.home");
    }

    @Test
    void aHomeIsAPlainAddress() {
        for (var address : List.of(
                "https://data.valmont.example/%2e%2e/rivebelle/",
                "https://data.valmont.example/a%0d%0aSet-Cookie:x/",
                "https://data.valmont.example/../",
                "https://data.valmont.example//a/",
                "https://data.valmont.example:8443/",
                "https://maire@data.valmont.example/",
                "https://data.valmont.example/?page=/",
                "https://data.valmont.example/#/",
                "https://data.v\u0430lmont.example/",
                "https://data.xn--vlmont-4nf.example/"))
            assertThat(faults(with("portal.home", URI.create(address))))
                    .as(address)
                    .containsOnlyKeys("portal.home");
        for (var address : List.of(
                "https://data.valmont.example/",
                "https://portails.exemple-2.example/valmont_sur-lys/v1.2/",
                "https://portails.exemple-2.example/donn%C3%A9es/",
                "https://data.xn--ha-qia.example/"))
            assertThat(faults(with("portal.home", URI.create(address))))
                    .as(address)
                    .isEmpty();
    }

    @Test
    void anAddressDoesNotLeadToAnother() {
        var plan = URI.create("https://data.rivebelle.example/accessibilite/");

        for (var path : List.of("accessibility.scheme-url", "accessibility.plan-url", "portal.licence.url")) {
            assertThat(faults(with(path, plan))).containsOnlyKeys(path);
            assertThat(faults(with(path, URI.create("https://maire@valmont.example/a"))))
                    .containsOnlyKeys(path);
            assertThat(faults(with(path, URI.create("https://valmont.example/a%0d%0ab"))))
                    .containsOnlyKeys(path);
            assertThat(faults(with(path, URI.create("https://valmont.example/%C3%A9t%C3%A9?a=%20b"))))
                    .isEmpty();
            assertThat(faults(Fields.with(with(path, plan), "relations.partners", List.of("rivebelle"))))
                    .isEmpty();
        }
    }

    @Test
    void parentsAreThere() {
        assertThat(faults(with("relations.parents", List.of(VALMONT.id())))).containsOnlyKeys("relations.parents[0]");
        assertThat(faults(with("relations.parents", List.of("rivebelle", "nulle-part"))))
                .containsOnlyKeys("relations.parents[1]");
        assertThat(faults(with("relations.partners", List.of("nulle-part")))).containsOnlyKeys("relations.partners[0]");
        assertThat(faults(with("relations.parents", List.of("rivebelle")))).isEmpty();
        assertThat(faults(
                        with("relations.parents", List.of("rivebelle")),
                        Fields.with(NEIGHBOUR, "relations.parents", List.of(VALMONT.id()))))
                .containsOnlyKeys("relations.parents[0]");
    }

    private static Tenant neighbour() {
        var tenant = Fields.with(VALMONT, "id", "rivebelle");
        tenant = Fields.with(tenant, "organisation.legal-name", "Commune de Rivebelle");
        tenant = Fields.with(tenant, "portal.home", URI.create("https://data.rivebelle.example/"));
        return Fields.with(tenant, "portal.domains", List.of("rivebelle.example"));
    }

    private static Tenant with(String path, Object value) {
        return Fields.with(VALMONT, path, value);
    }

    static Map<String, Objection> faults(Tenant tenant) {
        return faults(tenant, NEIGHBOUR);
    }

    private static Map<String, Objection> faults(Tenant tenant, Tenant neighbour) {
        var others = Registry.of(List.of(tenant, neighbour)).otherThan(tenant);
        return RecordFaults.in(tenant, Facts.of(tenant), Fields.of(tenant), others, AsOf.of(TODAY));
    }
}
