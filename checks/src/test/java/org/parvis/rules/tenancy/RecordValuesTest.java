package org.parvis.rules.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.parvis.rules.tenancy.RecordFaultsTest.faults;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.legal.Mediator;
import org.parvis.tenant.opendata.Fee;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.opendata.OtherLicence;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.UserContent;

/** Each value of a record is what its field asks for. */
class RecordValuesTest {

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
                "legal-notice.publication-director.first-name | '\u3164'",
                "legal-notice.publication-director.last-name | '\u2800 \u2800'",
                "legal-notice.hosting.name | '\u034f\u200d'",
                "organisation.legal-name | 'Commune de Valm\u043ent'",
                "organisation.short-name | 'R\u0456ve-Belle'",
                "legal-notice.publication-director.last-name | '\u0395xemple'",
                "data-protection.activities[0].purpose | '\u115f\u1160\uffa0'",
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
    @ValueSource(
            strings = {
                "<b>",
                "ACME@",
                "{x}",
                "--",
                "L’Haÿ-les-Roses",
                "*gras*",
                "a & b",
                "xref:x[y]",
                "서울",
                "⠏⠁⠗⠊⠎",
                "e\u0301",
                "👪"
            })
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

    @Test
    void aDirectoryIsNotDatedOfTomorrow() {
        var early = Fields.with(VALMONT, "open-data.directory.updated-on", LocalDate.of(2026, 11, 3));

        assertThat(faults(early)).containsOnlyKeys("open-data.directory.updated-on");
    }
}
