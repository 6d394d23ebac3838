package org.parvis.rules.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Objection;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tenant.CompanyRegister;
import org.parvis.tenant.Tenant.Kind;

class RecordFaultsTest {

    private static final Tenant VALMONT = SampleSite.tenant();

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

    private static Map<String, Objection> faults(Tenant tenant) {
        return RecordFaults.in(tenant, LocalDate.of(2026, 11, 2));
    }
}
