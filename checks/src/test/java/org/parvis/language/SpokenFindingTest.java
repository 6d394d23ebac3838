package org.parvis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;
import org.parvis.rules.accessibility.BasicMarkup;
import org.parvis.site.AsOf;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.tenant.AuditedBody;

/** A finding speaks the language of its page, and is the same finding in every language. */
class SpokenFindingTest {

    @Test
    void aFindingOnAnEnglishPageIsInEnglish() {
        var finding = finding("en-GB");

        assertThat(finding.language()).isEqualTo("en");
        assertThat(finding.message()).isEqualTo("the image has no text alternative (alt)");
        assertThat(finding.reason()).startsWith("A screen reader says only");
        assertThat(finding.remedy()).startsWith("Complete the layout");
    }

    @Test
    void aFindingOnAPageInALanguageWithoutCatalogueIsInFrench() {
        var finding = finding("de");

        assertThat(finding.language()).isEqualTo("fr");
        assertThat(finding.message()).isEqualTo("l’image n’a pas d’alternative textuelle (alt)");
        assertThat(finding.reason()).startsWith("Un lecteur d’écran");
    }

    @Test
    void theLanguageIsNoPartOfTheFingerprint() {
        assertThat(finding("en").fingerprint()).isEqualTo(finding("fr").fingerprint());
        assertThat(finding("en").inFrench()).isEqualTo(finding("fr").message());
    }

    private static Finding finding(String language) {
        var html = "<html lang=\"" + language
                + "\"><title>Map</title><main><h1>Map</h1><img src=\"map.png\"></main></html>";
        var page = Page.parse("map.html", html, SourceMap.ofPage(Place.of("map.html", 1)));
        var site = Site.audited(page, true, AuditedBody.UNKNOWN, AsOf.of(LocalDate.of(2026, 11, 22)));
        return new BasicMarkup().judge(site).findings().get(0);
    }
}
