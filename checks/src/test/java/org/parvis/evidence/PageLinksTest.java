package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.SampleSite;
import org.parvis.site.Page;
import org.parvis.site.Site;

class PageLinksTest {

    private static final Site SITE = SampleSite.after(Edit.none());

    @ParameterizedTest
    @CsvSource({
        "../cookies/, cookies/index.html",
        "../cookies/index.html, cookies/index.html",
        "../cookies, cookies/index.html",
        "../cookies/#choix, cookies/index.html",
        "../cookies/?a=b, cookies/index.html",
        "/cookies/, cookies/index.html",
        "https://data.valmont.example/cookies/, cookies/index.html",
        "https://data.valmont.example/, index.html",
        "//data.valmont.example/, index.html",
        "../, index.html",
        "#droits, confidentialite/index.html",
    })
    void leadToPagesOfTheSite(String href, String path) {
        assertThat(PageLinks.target(href, policy(SITE), SITE)).map(Page::path).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../absente/",
                "../../cookies/",
                "https://data.rivebelle.example/cookies/",
                "http://data.valmont.example/cookies/",
                "https://data.valmont.example:8443/cookies/",
                "mailto:dpo@valmont.example",
                "https:cookies",
                "javascript:void(0)",
                "a b",
            })
    void leadNowhereElse(String href) {
        assertThat(PageLinks.target(href, policy(SITE), SITE)).isEmpty();
    }

    @Test
    void leadToPagesBelowAHomeThatIsAFolder() {
        var site = SampleSite.after(Edit.field("portal.home", URI.create("https://valmont.example/donnees/")));

        assertThat(PageLinks.target("/donnees/cookies/", policy(site), site))
                .map(Page::path)
                .contains("cookies/index.html");
        assertThat(PageLinks.target("../cookies/", policy(site), site))
                .map(Page::path)
                .contains("cookies/index.html");
        assertThat(PageLinks.target("/cookies/", policy(site), site)).isEmpty();
    }

    @Test
    void countOnlyIfAReaderSeesThem() {
        var link = "footer a[href$='cookies/']";
        var hidden = SampleSite.after(Edit.attribute("index.html", link, "hidden", ""));
        var empty = SampleSite.after(Edit.text("index.html", link, " "));

        assertThat(PageLinks.to("cookies", home(SITE), "footer a[href]", SITE)).hasSize(1);
        assertThat(PageLinks.to("cookies", home(hidden), "footer a[href]", hidden))
                .isEmpty();
        assertThat(PageLinks.to("cookies", home(empty), "footer a[href]", empty))
                .isEmpty();
    }

    private static Page policy(Site site) {
        return site.page("confidentialite/index.html").orElseThrow();
    }

    private static Page home(Site site) {
        return site.page("index.html").orElseThrow();
    }
}
