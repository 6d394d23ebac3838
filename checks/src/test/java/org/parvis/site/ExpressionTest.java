package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpressionTest {

    private static final List<String> REGEXES =
            List.of("ab+", "^a", "(?i)B", "\\bab\\b", "(?<!a)b", "a.{0,2}b", "", "[^ab ]", "b$");

    @Test
    void partsATextWhereItStands() {
        var expression = Expression.of(", *");

        assertThat(expression.split("a, b,c")).containsExactly("a", "b", "c");
        assertThat(expression.splitAsStream("a, b,c")).containsExactly("a", "b", "c");
        assertThat(expression.matcher("a, b,c").replaceAll(";")).isEqualTo("a;b;c");
    }

    @Test
    void findsWhatItsPatternFindsHoweverOftenItIsAsked() {
        var expressions = REGEXES.stream().map(Expression::of).toList();
        var random = new Random(7);
        var texts = IntStream.range(0, 500)
                .mapToObj(i -> random.ints(random.nextInt(8), 0, 4)
                        .mapToObj(letter -> String.valueOf("ab c".charAt(letter)))
                        .collect(Collectors.joining()))
                .toList();

        for (int round = 0; round < 3; round++) {
            for (var text : texts) {
                for (int i = 0; i < REGEXES.size(); i++) {
                    var pattern = Pattern.compile(REGEXES.get(i));
                    assertThat(expressions.get(i).isIn(text))
                            .as("%s in '%s'", REGEXES.get(i), text)
                            .isEqualTo(pattern.matcher(text).find());
                    assertThat(expressions.get(i).in(text).map(MatchResult::start))
                            .containsExactlyElementsOf(pattern.matcher(text)
                                    .results()
                                    .map(MatchResult::start)
                                    .toList());
                }
            }
        }
    }

    @Test
    void standsInNoPartOfATextWithinWhichItCannot() {
        var told = Expression.of("^rien n'est dit$");

        assertThat(told.mayStandWithin("un mot. rien n'est dit")).isTrue();
        assertThat(told.isIn("un mot. rien n'est dit")).isFalse();
        assertThat(told.mayStandWithin("un mot. tout est dit")).isFalse();
    }

    @Test
    void manyMoreTextsThanAreKeptGetTheirAnswers() {
        var even = Expression.of("[02468]$");

        for (int i = 0; i < 200_000; i++) assertThat(even.isIn("texte " + i)).isEqualTo(i % 2 == 0);
        for (int i = 0; i < 200_000; i++) assertThat(even.isIn("texte " + i)).isEqualTo(i % 2 == 0);
    }

    @Test
    void anExpressionForOneSiteIsFoundToo() {
        assertThat(Expression.passing("a+b").isIn("caab")).isTrue();
        assertThat(Expression.passing("a+b").isIn("cab d")).isTrue();
        assertThat(Expression.passing("a+b").isIn("ba")).isFalse();
    }
}
