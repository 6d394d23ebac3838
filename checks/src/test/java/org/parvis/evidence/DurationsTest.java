package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.site.Language;

class DurationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two years after your last login | P2Y",
                "13 months | P13M",
                "a thirteen-month period | P13M",
                "thirteen (13) months | P13M",
                "twenty-four months | P24M",
                "one year and six months | P1Y6M",
                "Within 30 days. | P30D",
                "six weeks | P42D",
                "the session | P0D",
                "until the end of your session | P0D",
            })
    void englishDurationsAreRead(String words, String period) {
        assertThat(Durations.in(words, english())).contains(Period.parse(period));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"as long as necessary", "version 13", "two copies", "the may-day fair"})
    void whatIsNoDurationIsNone(String words) {
        assertThat(Durations.in(words, english())).isEmpty();
    }

    @Test
    void wordsAndFiguresThatDisagreeAreNoDuration() {
        assertThat(Durations.in("thirteen (12) months", english())).isEmpty();
        assertThat(Durations.contradictions("thirteen (12) months", english())).containsExactly("thirteen (12) months");
        assertThat(Durations.contradictions("thirteen (13) months", english())).isEmpty();
    }

    @Test
    void frenchIsReadAsFrench() {
        assertThat(Durations.in("deux ans", new Element("p"))).contains(Period.ofYears(2));
        assertThat(Durations.in("two years", new Element("p"))).isEmpty();
    }

    private static Element english() {
        var part = new Element("p");
        Language.note("en", part);
        return part;
    }
}
