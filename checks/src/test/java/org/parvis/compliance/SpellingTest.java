package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final List<String> NAMES =
            List.of("links", "links/self", "privacy", "privacy/dpo-contact", "privacy/dpo-domain", "privacy/dpo-name");

    @Test
    void aMisspeltWordIsGuessed() {
        assertThat(Spelling.nearest("lniks", NAMES)).contains("links");
        assertThat(Spelling.nearest("privacy/dpo-contct", NAMES)).contains("privacy/dpo-contact");
        assertThat(Spelling.nearest("dpo-contact", NAMES)).isEmpty();
        assertThat(Spelling.nearest("x".repeat(41), NAMES)).isEmpty();
    }

    @Test
    void aNameIsFoundByAPartOfIt() {
        assertThat(Spelling.near("dpo-contact", NAMES)).startsWith("privacy/dpo-contact");
        assertThat(Spelling.near("privcy", NAMES)).startsWith("privacy");
    }

    @Test
    void theLikestComesFirstThenTheAlphabetDecides() {
        assertThat(Spelling.near("privacy/dpo", NAMES))
                .containsExactly("privacy/dpo-name", "privacy", "privacy/dpo-contact");
    }

    @Test
    void whatIsLikeNothingIsNotGuessed() {
        assertThat(Spelling.near("", NAMES)).isEmpty();
        assertThat(Spelling.near("zzz", NAMES)).isEmpty();
    }
}
