package org.parvis.tenant.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.legal.Mediator;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.opendata.Fee;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.opendata.OtherLicence;
import org.parvis.tenant.organisation.CompanyRegister;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.UserContent;
import org.parvis.tenant.privacy.Audience;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.DataSource;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.Recipient;

class FactsTest {

    private static final Tenant SAMPLE = SampleSite.tenant();
    private static final URI PAGE = URI.create("https://www.valmont.example/page/");

    /** The sample, with all that a record may state beside. */
    private static Tenant full() {
        var licence = new Licence("odbl-1.0", "ODbL 1.0", URI.create("https://licences.example/odbl/"));
        var seat = new PostalAddress("9 rue du Lac", "99555", "Lacville");
        var tenant = Fields.with(
                SAMPLE,
                "organisation.register",
                new CompanyRegister(
                        "SAS",
                        "50 000 €",
                        "123 456 782",
                        "Datacité",
                        Optional.of("FR 12 123456782"),
                        Optional.of(true)));
        tenant = Fields.with(
                tenant,
                "portal.user-content",
                new UserContent("des avis", "avis@valmont.example", Optional.of(PAGE), true));
        tenant = Fields.with(tenant, "portal.online-procedures[0].identification", "un compte de la commune");
        tenant = Fields.with(tenant, "portal.services.offers", true);
        tenant = Fields.with(tenant, "legal-notice.data-storage", new Provider("Silo", seat, "01 99 00 44 55"));
        tenant = Fields.with(tenant, "legal-notice.sells-to-consumers", true);
        tenant = Fields.with(
                tenant,
                "legal-notice.mediator",
                new Mediator("Médiation du Lys", seat, URI.create("https://mediation.example/saisir/")));
        tenant = Fields.with(tenant, "data-protection.officer.form", URI.create("https://www.valmont.example/dpo/"));
        tenant = Fields.with(tenant, "data-protection.audience", Audience.MINORS);
        tenant = Fields.with(tenant, "data-protection.data-subjects", List.of("les parents d’élèves"));
        tenant = Fields.with(tenant, "data-protection.activities[0].source", new DataSource("le cadastre", true));
        tenant = Fields.with(tenant, "data-protection.activities[2].source", new DataSource("le rectorat", false));
        tenant = Fields.with(tenant, "data-protection.activities[1].consent-act", "vous cochez la case");
        tenant = Fields.with(tenant, "data-protection.activities[1].retention.criterion", "tant que vous lisez");
        tenant = Fields.with(
                tenant,
                "data-protection.recipients[1]",
                new Recipient(
                        "host",
                        "Nuage",
                        "hébergement",
                        true,
                        "IN",
                        Optional.of("clauses types"),
                        List.of("tuiles.example", "é.example", "a b")));
        tenant = Fields.with(
                tenant,
                "data-protection.joint-controllers",
                List.of(new JointController("Région", "l’annuaire", "elle répond", Optional.of("r@region.example"))));
        tenant = Fields.with(
                tenant,
                "data-protection.automated-decisions",
                List.of(new AutomatedDecision("draw", "une place", "un tirage", "un refus", Optional.of(PAGE))));
        tenant = Fields.with(
                tenant,
                "trackers",
                List.of(
                        SAMPLE.trackers().get(1),
                        new Tracker(
                                "choix",
                                "la ville",
                                "retenir votre choix",
                                Period.ofMonths(6),
                                "nul",
                                true,
                                false,
                                Optional.empty(),
                                Optional.of(true),
                                List.of()),
                        new Tracker("loupe", "un tiers", "suivre", Period.ofYears(1), "un tiers", false, true)));
        tenant = Fields.with(
                tenant,
                "open-data.licences",
                List.of(new OtherLicence("les arbres", licence, Optional.of("décret du 2 mai"), false)));
        return Fields.with(
                tenant, "open-data.fees", List.of(new Fee("les plans", "10 €", "les frais de copie", licence)));
    }

    @Test
    void whatARecordSaysAPageCanPrint() {
        var printed =
                Facts.of(full()).values().values().stream().map(Fact::value).collect(Collectors.joining("\n"));

        assertThat(Fields.of(full()).entrySet())
                .filteredOn(field -> field.getValue() instanceof String || field.getValue() instanceof URI)
                .filteredOn(field -> !printed.contains(field.getValue().toString()))
                .extracting(field -> field.getKey().replaceAll("\\[\\d+]", ""))
                .as("what rules need to know and no reader does")
                .containsOnly("example-data", "organisation.aliases", "data-protection.recipients.hosts");
    }

    @Test
    void aPageAsksWhetherThereIsSomething() {
        assertThat(Facts.of(full()).flags())
                .containsExactlyInAnyOrder(
                        "is-commune",
                        "is-public-body",
                        "is-demonstration",
                        "is-in-liquidation",
                        "is-for-minors",
                        "has-accounts",
                        "has-newsletter",
                        "has-audience-measurement",
                        "has-offers",
                        "has-social-networks",
                        "has-online-procedures",
                        "has-user-content",
                        "has-automated-moderation",
                        "has-data-storage",
                        "has-consumers",
                        "has-transfers",
                        "has-data-subjects",
                        "has-sources",
                        "has-joint-controllers",
                        "has-automated-decisions",
                        "has-trackers",
                        "has-consent-trackers",
                        "has-measurement-trackers",
                        "has-exempt-measurement",
                        "has-consent-measurement",
                        "has-measured-data",
                        "has-a11y-audit",
                        "has-a11y-non-conformities",
                        "has-review",
                        "has-access-officer",
                        "has-directory",
                        "has-other-licences",
                        "has-fees",
                        "has-algorithms",
                        "right-access",
                        "right-rectification",
                        "right-erasure",
                        "right-restriction",
                        "right-objection",
                        "right-portability",
                        "right-withdrawal");
        assertThat(Facts.of(AuditedBody.UNKNOWN.asTenant("inconnu")).flags())
                .containsExactlyInAnyOrder(
                        "is-unknown",
                        "is-for-everyone",
                        "right-access",
                        "right-rectification",
                        "right-erasure",
                        "right-restriction",
                        "right-objection");
    }

    @Test
    void aValueIsShownAsTheFrenchWriteIt() {
        var facts = Facts.of(full());

        assertThat(facts.value("policy-published-text")).hasValue("2 mai 2026");
        assertThat(facts.value("policy-published")).hasValue("2026-05-02");
        assertThat(facts.value("org-phone-link")).hasValue("tel:+33199000100");
        assertThat(facts.value("choice-retention-text")).hasValue("6 mois");
        assertThat(facts.value("org-noun-of")).hasValue("de la commune");
        assertThat(facts.value("org-noun-capitalised")).hasValue("La commune");
        assertThat(facts.value("recipients-2-country-text")).hasValue("Inde");
        assertThat(facts.value("sources-1-access-text")).hasValue("source accessible au public");
        assertThat(facts.value("sources-2-access-text")).hasValue("source qui n’est pas accessible au public");
        assertThat(facts.value("trackers-1-consent-text")).hasValue("exempté");
        assertThat(facts.value("trackers-3-consent-text")).hasValue("soumis à votre accord");
        assertThat(facts.value("activities-1-basis-text")).hasValue("mission d’intérêt public");
        assertThat(facts.value("nothing")).isEmpty();
    }

    @Test
    void aPageMayLoadImagesFromHostsThatAreHosts() {
        assertThat(Facts.of(full()).value("image-sources"))
                .hasValue("'self' https://tuiles.example https://xn--9ca.example");
    }

    @Test
    void aListHasARowForEachThingAndACellForWhatIsSaid() {
        var lists = Facts.of(full()).lists();

        assertThat(lists.get("recipients").get(0).cells()).doesNotContainKeys("processor", "safeguard");
        assertThat(lists.get("recipients").get(1).cells())
                .containsEntry("processor", "recipients-2-processor")
                .containsEntry("safeguard", "recipients-2-safeguard");
        assertThat(lists.get("transfers")).hasSize(1);
        assertThat(lists.get("sources")).hasSize(2);
        assertThat(lists.get("measured-data")).hasSize(1);
        assertThat(lists.get("joint-controllers").get(0).cells().keySet())
                .containsExactly("name", "purpose", "arrangement", "contact");
        assertThat(lists.get("licences").get(0).cells().keySet())
                .containsExactly("data", "licence", "licence-name", "licence-url", "approval");
    }

    @Test
    void textsAreSeenOnceLongestFirst() {
        assertThat(Facts.of(full()).texts())
                .doesNotContain("")
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, other) -> other.length() - one.length());
    }

    @Test
    void aFieldIsChangedByItsPath() {
        var two = List.of("Ville de Valmont", "Valmont");
        var aliases = Fields.with(SAMPLE, "organisation.aliases", two);

        assertThat(Fields.with(aliases, "organisation.aliases[0]", null)
                        .organisation()
                        .aliases())
                .containsExactly("Valmont");
        assertThat(Fields.with(aliases, "organisation.aliases[1]", "Lys")
                        .organisation()
                        .aliases())
                .containsExactly("Ville de Valmont", "Lys");
        assertThat(Fields.with(SAMPLE, "kind", Kind.REGION).kind()).isEqualTo(Kind.REGION);
        assertThat(Fields.with(SAMPLE, "policies.published", LocalDate.EPOCH)
                        .policies()
                        .published())
                .isEqualTo(LocalDate.EPOCH);
        assertThat(Fields.of(SAMPLE)).containsKey("legal-notice.publication-director.first-name");
    }
}
