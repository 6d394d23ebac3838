package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GrammarTest {

    private static final Grammar GRAMMAR = Grammar.of(GrammarTest.class, "grammar.fr.tsv", Map.of("who", "nous|vous"));

    @Test
    void rowsOfOneNameAreItsAlternatives() {
        var thing = GRAMMAR.expression("thing");

        assertThat("la licence").matches(thing::isIn);
        assertThat("les donnees").matches(thing::isIn);
        assertThat("le site").doesNotMatch(thing::isIn);
    }

    @Test
    void aNameInBracesStandsForThePartAboveIt() {
        var sentence = GRAMMAR.expression("sentence");

        assertThat("vous publiez les donnees").matches(sentence::isIn);
        assertThat("nous").doesNotMatch(sentence::isIn);
        assertThat("donnees").doesNotMatch(sentence::isIn);
    }

    @Test
    void whatIsNoRowAndWhatIsNotAboveIsRefused() {
        assertThatThrownBy(() -> GRAMMAR.expression("elsewhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elsewhere");
        assertThatThrownBy(() -> Grammar.of(GrammarTest.class, "grammar.fr.tsv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("who");
        assertThatThrownBy(() -> Grammar.of(GrammarTest.class, "two-cells.tsv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("three cells");
    }
}
