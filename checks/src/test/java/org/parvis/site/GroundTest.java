package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundTest {

    private static final Reading<Boolean> PINE = Expression.any(Expression.of("[Pp]in"));
    private static final Ground WORDS = Ground.of(Sign.inWords(PINE));
    private static final Ground FOLDED = Ground.of(Sign.inFolded(Expression.any(Expression.of("foret"))));
    private static final Ground EVERYTHING = Ground.of(Sign.inEverything(PINE));
    private static final Ground SEVERAL = Ground.of(
            Sign.inFolded(Expression.any(Expression.of("foret"))),
            Sign.inWords(PINE),
            Sign.inAttributes(Expression.any(Expression.of("chêne"))),
            Sign.unseen(Expression.any(Expression.of("hêtre"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Un pin</p>                        | true  | false | true  | true
            <p>La Forêt</p>                      | false | true  | false | true
            <p>Un <a title="pin">arbre</a></p>   | false | false | true  | false
            <p>Un <a title="chêne">arbre</a></p> | false | false | false | true
            <p>Un arbre<!-- pin --></p>          | false | false | true  | false
            <p>Un arbre<!-- hêtre --></p>        | false | false | false | true
            <p>Un chêne, un hêtre</p>            | false | false | false | false
            """)
    void aPassageGivesItWhereItsSignIsSought(
            String html, boolean words, boolean folded, boolean everything, boolean several) {
        var passage = passage(html);

        assertThat(WORDS.isIn(passage)).isEqualTo(words);
        assertThat(FOLDED.isIn(passage)).isEqualTo(folded);
        assertThat(EVERYTHING.isIn(passage)).isEqualTo(everything);
        assertThat(SEVERAL.isIn(passage)).isEqualTo(several);
    }

    @Test
    void oneThatIsMadeLaterIsAskedOfPassagesThatWereAskedBefore() {
        var passage = passage("<p>Un sapin</p>");
        assertThat(WORDS.isIn(passage)).isTrue();

        var fir = Ground.of(Sign.inWords(Expression.any(Expression.of("sapin"))));
        var oak = Ground.of(Sign.inWords(Expression.any(Expression.of("chêne"))));

        assertThat(fir.isIn(passage)).isTrue();
        assertThat(oak.isIn(passage)).isFalse();
        assertThat(WORDS.isIn(passage)).isTrue();
    }

    @Test
    void thereMayBeMoreThanALongHasBits() {
        var passage = passage("<p>Un if</p>");

        var grounds = Stream.generate(() -> Ground.of(Sign.inWords(Expression.any(Expression.of("if")))))
                .limit(70)
                .toList();

        assertThat(grounds).allMatch(ground -> ground.isIn(passage));
        assertThat(WORDS.isIn(passage)).isFalse();
    }

    private static Passage passage(String html) {
        return Page.parse("a.html", html, SourceMap.ofPage(Place.of("a.html", 1)))
                .passages()
                .get(0);
    }
}
