package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.SampleSite;
import org.parvis.evidence.Destination.Where;
import org.parvis.site.Site;

class DestinationTest {

    private static final Site SITE = SampleSite.after(Edit.none());

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "../cookies/, cookies/index.html, ''",
                "../cookies, cookies/index.html, ''",
                "../cookies/#choix, cookies/index.html, choix",
                "#droits, confidentialite/index.html, droits",
                "'', confidentialite/index.html, ''",
                "?page=2, confidentialite/index.html, ''",
                "/assets/logo.svg, assets/logo.svg, ''",
                "https://data.valmont.example, index.html, ''",
                "HTTPS://DATA.VALMONT.EXAMPLE/404.html, 404.html, ''",
                "../mod%C3%A8le.pdf, modèle.pdf, ''",
            })
    void isInsideTheSite(String address, String path, String fragment) {
        assertThat(from(address)).isEqualTo(new Destination(Where.INSIDE, path, fragment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.cnil.fr/",
                "mailto:dpo@valmont.example",
                "tel:+33199000100",
                "//autre.example/x",
                "https://autre.example/a|b",
                "javascript:void(0)",
            })
    void isElsewhere(String address) {
        assertThat(from(address).where()).isEqualTo(Where.ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../aide/", "{home}", "../a|b", "/../x"})
    void isNowhere(String address) {
        assertThat(from(address).where()).isEqualTo(Where.NOWHERE);
    }

    @Test
    void doesNotClimbOutOfAHomeThatIsAFolder() {
        var site = SampleSite.after(Edit.field("portal.home", URI.create("https://valmont.example/donnees/")));
        var page = site.page("confidentialite/index.html").orElseThrow();

        assertThat(Destination.of("../cookies/", page, site).path()).isEqualTo("cookies/index.html");
        assertThat(Destination.of("../../mairie/", page, site).where()).isEqualTo(Where.NOWHERE);
        assertThat(Destination.of("https://valmont.example/mairie/", page, site).where())
                .isEqualTo(Where.ELSEWHERE);
    }

    private static Destination from(String address) {
        return Destination.of(address, SITE.page("confidentialite/index.html").orElseThrow(), SITE);
    }
}
