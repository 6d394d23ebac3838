package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrableDomainTest {

    @ParameterizedTest
    @CsvSource({
        "mairie.fr, mairie.fr",
        "mail.mairie.fr, mairie.fr",
        "DATA.Mairie.FR, mairie.fr",
        "mairie.fr., mairie.fr",
        "www.interieur.gouv.fr, interieur.gouv.fr",
        "a.b.example.co.uk, example.co.uk",
        "ville.github.io, ville.github.io",
        "data.valmont.example, valmont.example",
        "valmont.example, valmont.example",
        "data.évreux.fr, xn--vreux-9ra.fr",
        "xn--vreux-9ra.fr, xn--vreux-9ra.fr",
        "mail.点看.公司.香港, xn--3pxu8k.xn--55qx5d.xn--j6w193g",
        "mail.xn--3pxu8k.xn--55qx5d.xn--j6w193g, xn--3pxu8k.xn--55qx5d.xn--j6w193g",
    })
    void isFoundInAHost(String host, String domain) {
        assertThat(RegistrableDomain.of(host)).contains(new RegistrableDomain(domain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "gouv.fr", "localhost", "192.0.2.1", "a..fr", "-a.fr", "a b.fr", "[::1]"})
    void isMissingFromWhatNobodyRegistered(String host) {
        assertThat(RegistrableDomain.of(host)).isEmpty();
    }

    @Test
    void isThatOfAnAddressesHost() {
        assertThat(Email.of("dpo@mail.mairie.fr").flatMap(Email::domain)).contains(new RegistrableDomain("mairie.fr"));
        assertThat(Email.of("mairie.fr")).isEmpty();
        assertThat(Email.of("@mairie.fr")).isEmpty();
    }
}
