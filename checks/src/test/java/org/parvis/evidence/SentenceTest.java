package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

class SentenceTest {

    private static List<Sentence> in(String html) {
        return Sentence.in(Page.parse("p.html", html, SourceMap.ofPage(Place.of("p.adoc", 1))))
                .toList();
    }

    @Test
    void sentencesAreParted() {
        assertThat(in("<p>Un compte est gratuit. Est-il utile ? Oui ; et facile.</p>"))
                .extracting(Sentence::text)
                .containsExactly("Un compte est gratuit.", "Est-il utile ?", "Oui ;", "et facile.");
    }

    @Test
    void theFullStopOfAnAbbreviationEndsNothing() {
        assertThat(in("<p>Selon l’article L. 312-1-1 du CRPA (art. 6 du RGPD). Rien d’autre.</p>"))
                .extracting(Sentence::text)
                .containsExactly("Selon l'article L. 312-1-1 du CRPA (art. 6 du RGPD).", "Rien d'autre.");
    }

    @Test
    void aParagraphOfAnArticleBelongsToIt() {
        assertThat(in("<p>Fondé sur l’article 6. 1. e du RGPD. Voir l’article 4. À bientôt. Tome 3. 2 euros.</p>"))
                .extracting(Sentence::text)
                .containsExactly(
                        "Fondé sur l'article 6. 1. e du RGPD.",
                        "Voir l'article 4.",
                        "À bientôt.",
                        "Tome 3.",
                        "2 euros.");
    }

    @Test
    void eachSentenceIsFoldedByItself() {
        assertThat(in("<p>Œuvre achevée. Été venu.</p>"))
                .extracting(Sentence::folded)
                .containsExactly("oeuvre achevee.", "ete venu.");
    }

    @Test
    void whatIsHiddenIsNotSaid() {
        assertThat(in("<p hidden>Un secret.</p><p>Rien.</p>"))
                .extracting(Sentence::text)
                .containsExactly("Rien.");
    }

    @Test
    void theMainContentIsReadWhereThereIsOne() {
        assertThat(in("<main><p>Dedans.</p></main><footer>Dehors.</footer>"))
                .extracting(Sentence::text)
                .containsExactly("Dedans.");
    }

    @Test
    void aNegationNearBeforeIsADenial() {
        var sold = Expression.of("\\bvendues\\b");
        var plain = in("<p>Vos données sont vendues.</p>").get(0);
        var denied = in("<p>Vos données n’ont jamais été vendues.</p>").get(0);
        var far = in("<p>Ne craignez rien, mais certaines de ces données sont un jour ou l’autre vendues.</p>")
                .get(0);

        assertThat(plain.asserts(sold)).isTrue();
        assertThat(denied.says(sold)).isTrue();
        assertThat(denied.asserts(sold)).isFalse();
        assertThat(far.asserts(sold)).isTrue();
    }
}
