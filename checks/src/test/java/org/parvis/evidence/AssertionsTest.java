package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

class AssertionsTest {

    private static final Expression SOLD = Expression.of("\\bvendues?\\b");

    @ParameterizedTest
    @ValueSource(strings = {"Vos données sont vendues.", "Sachez-le : elles sont vendues."})
    void aSentenceSaysWhatItSays(String sentence) {
        assertThat(Assertions.say(SOLD, sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vos données ne sont jamais vendues.",
                "Elles n’ont pas été vendues.",
                "Aucune de vos données n’est vendue.",
                "On lit parfois « vos données sont vendues » ailleurs.",
                "Elles sont gardées.",
            })
    void whatIsDeniedOrQuotedIsNotSaid(String sentence) {
        assertThat(Assertions.say(SOLD, sentence)).isFalse();
    }

    @Test
    void aDenialReachesSixWords() {
        assertThat(Assertions.say(SOLD, "Il ne pleut plus et un deux trois quatre données vendues."))
                .isTrue();
    }

    @Test
    void quotationsAndHistoryHaveNoSentences() {
        assertThat(Assertions.sentences(passage("<p>Une. Deux !</p>"))).containsExactly("Une.", "Deux !");
        assertThat(Assertions.sentences(passage("<blockquote><p>Une.</p></blockquote>")))
                .isEmpty();
        assertThat(Assertions.sentences(passage("<ul data-changelog><li>Une.</li></ul>")))
                .isEmpty();
    }

    private static Passage passage(String html) {
        var page = Page.parse("index.html", "<main>" + html + "</main>", SourceMap.ofPage(Place.of("index.adoc", 1)));
        return page.mainProse().findFirst().orElseThrow();
    }
}
