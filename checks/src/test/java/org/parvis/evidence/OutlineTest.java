package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2 id=a>A</h2><p>un</p><h3>B</h3><p>deux</p><h2>C</h2><p>trois</p>",
                "<section id=a><h2>A</h2><p>un</p><h3>B</h3><p>deux</p></section><section><h2>C</h2><p>trois</p></section>",
                "<div class=sect1><h2 id=a>A</h2><div><div><p>un</p></div><div class=sect2><h3>B</h3><p>deux</p></div></div></div>"
                        + "<div class=sect1><h2>C</h2><p>trois</p></div>",
            })
    void textUnderAHeadingEndsAtTheNextOfItsLevel(String html) {
        var heading = Outline.headingAt(Jsoup.parse(html).getElementById("a")).orElseThrow();

        assertThat(Outline.textUnder(heading).replaceAll("\\s+", " ")).isEqualTo("un deux");
    }

    @Test
    void aHeadingFollowedByAnotherHasNoText() {
        assertThat(Outline.textUnder(heading("<h2>A</h2><h2>B</h2><p>un</p>"))).isEmpty();
        assertThat(Outline.textUnder(heading("<h2>A</h2><p hidden>un</p>"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8. Vos droits, 8", "Article 8 – Vos droits, 8", "ARTICLE 12. Version, 12", "1er article, 1", "10, 10"})
    void headingsBearNumbers(String words, int number) {
        assertThat(Outline.number(heading("<h2>" + words + "</h2>"))).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vos droits", "2.1 Détail", "100 jours", "Les 3 points"})
    void otherHeadingsBearNone(String words) {
        assertThat(Outline.number(heading("<h2>" + words + "</h2>"))).isEmpty();
    }

    private static Element heading(String html) {
        return Jsoup.parse(html).selectFirst("h2");
    }
}
