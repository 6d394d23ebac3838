package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.language.Phrase;

class ObjectionTest {

    @Test
    void manyFaultsAreOneObjection() {
        assertThat(Objection.listing(List.of())).isEmpty();
        assertThat(Objection.listing(List.of(Phrase.of("un"), Phrase.of("deux"))))
                .hasValueSatisfying(objection -> assertThat(objection.message()).hasToString("un ; deux"));
    }

    @Test
    void whatIsQuotedIsShortened() {
        assertThat(Objection.shorten("a".repeat(160))).isEqualTo("a".repeat(160));
        assertThat(Objection.shorten("a".repeat(161))).isEqualTo("a".repeat(159) + "…");
        assertThat(Objection.shorten("a".repeat(158) + " b" + "c".repeat(9))).isEqualTo("a".repeat(158) + "…");
    }
}
