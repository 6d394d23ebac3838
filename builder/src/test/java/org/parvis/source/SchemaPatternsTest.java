package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Period;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patterns of the schema let in what they should. */
class SchemaPatternsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example",
                "prenom.nom+rgpd@ville-de-nimes.example",
                "dpo@mairie.l-haÿ-les-roses.example",
                "x@données.org.example",
                "x@mairie.photography",
                "x@xn--bcher-kva.example",
                "x@mairie.укр"
            })
    void theSchemaLetsAMailboxIn(String email) {
        assertThat(email).matches(pattern("email"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@",
                "@b.example",
                "a@b",
                "a b@c.example",
                "a@b..example",
                "a@-b.example",
                "a@b-.example",
                "a@b.example.",
                "a..b@c.example",
                ".a@b.example",
                "a@b.1",
                "a@b.example, c@d.example",
                "<a@b.example>",
                "mailto:a@b.example"
            })
    void theSchemaRefusesWhatIsNoMailbox(String email) {
        assertThat(email).doesNotMatch(pattern("email"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 99 00 01 00",
                "0199000100",
                "01.99.00.01.00",
                "0 800 000 000",
                "+33 1 99 00 01 00",
                "+262 262 00 00 00",
                "3975",
                "39 75"
            })
    void theSchemaLetsATelephoneNumberIn(String phone) {
        assertThat(phone).matches(pattern("phone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 99 00 01",
                "00 99 00 01 00",
                "01 99 00 01 00 00",
                "+33",
                "n° 12",
                "12",
                "+33 (0)1 99 00 01 00"
            })
    void theSchemaRefusesWhatIsNoTelephoneNumber(String phone) {
        assertThat(phone).doesNotMatch(pattern("phone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mairie.example", "https://www.mairie.example/",
                        "https://mairie.example:8443/a/b.html?x=1&y=%20#z",
                "https://xn--lha-les-roses-jjb.example/", "https://mairie.example/accès",
                        "https://mairie.example/?q=a?b/c"
            })
    void theSchemaLetsAnAddressIn(String url) {
        assertThat(url).matches(pattern("url"));
        assertThat(URI.create(url).getHost()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mairie.example/",
                "https://",
                "https://mairie/",
                "https://mairie.example/a b",
                "https://mairie.example/%2",
                "https://u:p@mairie.example/",
                "https://mairie.example/\"",
                "https://mairie.example/<b>",
                "javascript:alert(1)",
                "https://mairie.example/#a#b",
                "https://l-haÿ.example/",
                "//mairie.example/",
                "https://192.0.2.1/"
            })
    void theSchemaRefusesWhatIsNoAddress(String url) {
        assertThat(url).doesNotMatch(pattern("url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P24M", "P1Y", "P1Y6M", "P30D", "P0D", "P2W"})
    void theSchemaLetsAPeriodIn(String period) {
        assertThat(period).matches(pattern("period"));
        assertThat(Period.parse(period)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "24 mois", "P24", "PT5H", "-P1Y", "p1y", "P1D1M"})
    void theSchemaRefusesWhatIsNoPeriod(String period) {
        assertThat(period).doesNotMatch(pattern("period"));
    }

    private static Pattern pattern(String shape) {
        return Pattern.compile(
                FileSchema.TENANT.root().at("/$defs/" + shape + "/pattern").asText());
    }
}
