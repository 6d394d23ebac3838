package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.AsOf;
import org.parvis.site.VisibleText;

/** Services that are gone or are called otherwise, and the hosts that went with them. */
class StaleServicesTest {

    private static final AsOf TODAY = AsOf.of(LocalDate.of(2026, 11, 2));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partagez sur Google+",
                "Google + et d’autres",
                "GOOGLE+",
                "Google Plus",
                "sur Twitter",
                "TWITTER",
                "mesuré par Universal Analytics",
                "Piwik",
                "Facebook Ireland Ltd",
                "Google Data Studio",
                "avec Internet Explorer",
                "les cookies Flash",
                "Periscope",
                "Storify",
                "AT Internet",
            })
    void servicesThatAreGoneAreRecognised(String words) {
        assertThat(ClosedTable.STALE_SERVICES.in(VisibleText.normalise(words), TODAY))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google Maps",
                "un cercle de 3 + 2",
                "Twitter/X",
                "Twitter (X)",
                "@twitter",
                "help.twitter.com",
                "Piwik PRO",
                "Facebook",
                "un flash info",
                "Matomo",
                "un explorateur",
            })
    void servicesThatAreThereAreNot(String words) {
        assertThat(ClosedTable.STALE_SERVICES.in(VisibleText.normalise(words), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plus.google.com/+valmont",
                "www.periscope.tv",
                "storify.com/valmont",
            })
    void deadHostsAreRecognised(String address) {
        assertThat(ClosedTable.DEAD_HOSTS.in(address, TODAY)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"google.com", "ec.europa.eu/info", "plus.google.com.example", "www.cnil.fr/odr"})
    void livingHostsAreNot(String address) {
        assertThat(ClosedTable.DEAD_HOSTS.in(address, TODAY)).isEmpty();
    }
}
