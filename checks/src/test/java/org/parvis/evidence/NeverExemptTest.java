package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.AsOf;
import org.parvis.site.VisibleText;

/** Tools of others that always need consent. */
class NeverExemptTest {

    private static final AsOf TODAY = AsOf.of(LocalDate.of(2026, 11, 2));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google Analytics",
                "_ga",
                "_ga_1A2B3C",
                "_gid",
                "https://www.google-analytics.com/analytics.js",
                "https://www.googletagmanager.com/gtag/js?id=G-0",
                "pixel de Meta",
                "_fbp",
                "https://connect.facebook.net/fr_FR/fbevents.js",
                "Quantcast",
                "https://www.youtube.com/embed/0",
                "https://www.youtube-nocookie.com/embed/0",
            })
    void aToolThatAlwaysNeedsConsentIsRecognised(String words) {
        assertThat(ClosedTable.NEVER_EXEMPT.in(VisibleText.fold(words), TODAY)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_pk_id.*",
                "_garde",
                "matomo",
                "https://www.youtube.com/watch?v=0",
                "https://google-analytics.com.mairie.example/",
                "https://notre-youtube.com/embed/0",
                "mesure d’audience",
            })
    void anotherToolIsNot(String words) {
        assertThat(ClosedTable.NEVER_EXEMPT.in(VisibleText.fold(words), TODAY)).isEmpty();
    }
}
