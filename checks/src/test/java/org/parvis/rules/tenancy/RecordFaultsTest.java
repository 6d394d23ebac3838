package org.parvis.rules.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Objection;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.facts.Facts;
import org.parvis.tenant.legal.Mediator;
import org.parvis.tenant.opendata.Fee;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.opendata.OtherLicence;
import org.parvis.tenant.organisation.CompanyRegister;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.UserContent;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.LegalBasis;

class RecordFaultsTest {

    private static final Tenant VALMONT = SampleSite.tenant();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final URI HTTP = URI.create("http://www.valmont.example/ancien/");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Valmont",
                "organisation.legal-name | ''",
                "organisation.short-name | '\u00a0'",
                "organisation.phone | 01 99 00",
                "organisation.phone | 01 23 45 67 89",
                "organisation.seat.postcode | 9912",
                "organisation.seat.city | XXX",
                "organisation.email | contact@valmont",
                "portal.theme.accent | bleu",
                "portal.theme.accent | #777777",
                "portal.licence.name | {licence-name}",
                "legal-notice.hosting.phone | néant",
                "legal-notice.publication-director.first-name | TODO",
                "data-protection.activities[0].purpose | [à compléter]",
                "data-protection.recipients[0].country | France",
                "policies.version | ''",
                "open-data.access-officer.phone | 01 99",
                "open-data.access-officer.email | documents",
                "open-data.algorithms[0].rules | XXX",
            })
    void aValueMustBeWhatItClaims(String path, String value) {
        assertThat(faults(Fields.with(VALMONT, path, value))).containsOnlyKeys(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "ACME@", "{x}", "--", "L’Haÿ-les-Roses", "*gras*", "a & b", "xref:x[y]"})
    void aFactIsTextWhateverItHolds(String value) {
        assertThat(faults(Fields.with(VALMONT, "organisation.short-name", value)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 99 00 01 00",
                "01.99.00.01.00",
                "+33 1 99 00 01 00",
                "+262 262 00 00 00",
                "3975",
                "0199000100"
            })
    void aPhoneNumberHasManyForms(String phone) {
        assertThat(faults(Fields.with(VALMONT, "organisation.phone", phone))).isEmpty();
    }

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
    void aDirectoryIsNotDatedOfTomorrow() {
        var early = Fields.with(VALMONT, "open-data.directory.updated-on", LocalDate.of(2026, 11, 3));

        assertThat(faults(early)).containsOnlyKeys("open-data.directory.updated-on");
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

    static Stream<Arguments> untrue() {
        return Stream.of(
                arguments("portal.home", URI.create("http://data.valmont.example/")),
                arguments("portal.home", URI.create("https://data.valmont.example")),
                arguments("portal.home", URI.create("https:/donnees/")),
                arguments("portal.domains", List.of()),
                arguments("portal.domains[0]", "valmont"),
                arguments("portal.social-networks[0].url", HTTP),
                arguments("portal.online-procedures[0].url", HTTP),
                arguments("portal.licence.url", HTTP),
                arguments("data-protection.officer.form", HTTP),
                arguments("data-protection.officer.postal.address.postcode", "2A004"),
                arguments("data-protection.activities", List.of()),
                arguments("data-protection.activities[1].retention.period", Period.ZERO),
                arguments("data-protection.activities[1].retention.period", Period.ofMonths(-1)),
                arguments("data-protection.recipients", List.of()),
                arguments("trackers[0].lifetime", Period.ofDays(-1)),
                arguments("trackers[1].retention", Period.ZERO),
                arguments("trackers[1].retention", Period.ofDays(-3)),
                arguments("accessibility.rate", -1),
                arguments("accessibility.rate", 101),
                arguments("accessibility.audited-on", TODAY.plusDays(1)),
                arguments("accessibility.scheme-url", HTTP),
                arguments("accessibility.plan-url", HTTP),
                arguments("open-data.directory.url", HTTP),
                // The channels of a colour weigh what they weigh in WCAG 2.1, relative luminance.
                arguments("portal.theme.accent", "#ef0000"),
                arguments("portal.theme.accent", "#008b00"),
                arguments("portal.theme.accent", "#c000ff"),
                arguments("portal.theme.accent", "#ee0a00"));
    }

    @ParameterizedTest
    @MethodSource("untrue")
    void aValueMustBeTrue(String path, Object value) {
        assertThat(faults(Fields.with(VALMONT, path, value))).containsOnlyKeys(path);
    }

    static Stream<Arguments> atTheLimit() {
        return Stream.of(
                arguments("accessibility.rate", 0),
                arguments("accessibility.rate", 100),
                arguments("accessibility.audited-on", TODAY),
                arguments("open-data.directory.updated-on", TODAY),
                arguments("trackers[0].lifetime", Period.ZERO),
                arguments("portal.theme.accent", "#767676"),
                arguments("portal.theme.accent", "#ee0000"),
                arguments("portal.theme.accent", "#008a00"),
                arguments("portal.theme.accent", "#bf00ff"),
                arguments("portal.theme.accent", "#ee0600"));
    }

    @ParameterizedTest
    @MethodSource("atTheLimit")
    void aValueMayGoToTheLimit(String path, Object value) {
        assertThat(faults(Fields.with(VALMONT, path, value))).isEmpty();
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
    void whatMayBeThereIsJudgedWhereItIs() {
        var licence = new Licence("odbl-1.0", "ODbL 1.0", HTTP);
        var mediator = new Mediator("Médiation", new PostalAddress("1 rue", "75", "Paris"), HTTP);

        assertThat(faults(Fields.with(VALMONT, "legal-notice.mediator", mediator)))
                .containsOnlyKeys("legal-notice.mediator.address.postcode", "legal-notice.mediator.site");
        assertThat(faults(Fields.with(
                        VALMONT,
                        "portal.user-content",
                        new UserContent("des avis", "avis@valmont.example", Optional.of(HTTP), false))))
                .containsOnlyKeys("portal.user-content.report-form");
        assertThat(faults(Fields.with(
                        VALMONT,
                        "open-data.licences",
                        List.of(new OtherLicence("le cadastre", licence, Optional.empty(), false)))))
                .containsOnlyKeys("open-data.licences[0].licence.url");
        assertThat(faults(Fields.with(
                        VALMONT, "open-data.fees", List.of(new Fee("le plan", "10 €", "l’usage", licence)))))
                .containsOnlyKeys("open-data.fees[0].licence.url");
        assertThat(faults(Fields.with(
                        VALMONT,
                        "trackers[0]",
                        new Tracker(
                                "session",
                                "la commune",
                                "la session",
                                Period.ZERO,
                                "aucun tiers",
                                true,
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                List.of("hôte")))))
                .containsOnlyKeys("trackers[0].hosts[0]");
    }

    @Test
    void whatIsWrongIsQuoted() {
        var faults = faults(Fields.with(VALMONT, "organisation.email", "contact@valmont"));

        assertThat(faults.get("organisation.email").quoted()).hasValue("contact@valmont");
        assertThat(faults.get("organisation.email").message()).hasToString("ce n’est pas une adresse électronique");
    }

    private static Map<String, Objection> faults(Tenant tenant) {
        return RecordFaults.in(tenant, Facts.of(tenant), Fields.of(tenant), TODAY);
    }
}
