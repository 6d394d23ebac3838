package org.parvis.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{5000}",
                "a{2,5000}",
                "a{5000,}",
                "(ab){1666}",
                "x(ab){1666}y",
                "(a{10}){454}",
                "[ab]{5000}",
                "[]a]{5000}",
                "[^]a]{5000}",
                "[\\]a]{5000}",
                "[[:alpha:]a]{5000}",
                "[^a]b{4999}",
                "\\({5000}",
                "\\\\{5000}",
                "\\Q(((\\Eb{4999}",
                "\\Qa{9999}",
                "(a{4999}",
                "a{5000}{1}",
                "a{0}b{5000}",
                ")a{4999}",
                "\\",
                "[",
                "[^",
                "[]",
                "[\\",
                "[[:",
                "\\Q",
                ""
            })
    void whatIsWrittenOutInFiveThousandLettersIsRead(String pattern) {
        assertThat(Repetition.isTooLarge(pattern)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{5001}",
                "a{2,5001}",
                "a{5001,}",
                "(ab){1667}",
                "xx(ab){1666}y",
                "(a{10}){455}",
                "((a{50}){50}){2}",
                "[ab]{5001}",
                "[]a]{5001}",
                "[^]a]{5001}",
                "[\\]a]{5001}",
                "[[:alpha:]a]{5001}",
                "[^a]b{5000}",
                "\\({5001}",
                "\\Qa\\Eb{5000}",
                "a{3000}(b{3000}",
                "a{3000}b{3000}",
                "a{51}{100}",
                "a{9}{9}{9}{9}",
                ")a{5000}"
            })
    void oneLetterMoreIsTooMuch(String pattern) {
        assertThat(Repetition.isTooLarge(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p:matches(a{5000})", "p:matches(a{70}) a:matches(b{71})", "p:matches(a{0}b{5000})", "p.a"})
    void aSelectorThatRepeatsLittleIsRead(String css) {
        assertThat(Repetition.mayBeTooLargeIn(css)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p:matches(a{5001})", "p:matches(a{71}) a:matches(b{71})", "p:matches(a{0}b{5001})"})
    void aSelectorThatMayRepeatMuchIsNot(String css) {
        assertThat(Repetition.mayBeTooLargeIn(css)).isTrue();
    }
}
