package org.parvis.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackTest {

    private final Pack pack = new Pack();

    private Unpack unpack() {
        return new Unpack(pack.bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void aNumberIsReadAsItWasPut(int number) {
        pack.number(number);

        assertThat(unpack().number()).isEqualTo(number);
    }

    @Test
    void valuesAreReadInTheirOrder() {
        var letters = "été \uD83C\uDFAA\0".repeat(20_000);
        pack.text(letters);
        pack.flag(true);
        pack.text(Optional.empty());
        pack.text(Optional.of(""));
        pack.texts(List.of("a", letters, "a", ""));
        pack.flag(false);

        var from = unpack();

        assertThat(from.text()).isEqualTo(letters);
        assertThat(from.flag()).isTrue();
        assertThat(from.optionalText()).isEmpty();
        assertThat(from.optionalText()).contains("");
        assertThat(from.isAtEnd()).isFalse();
        assertThat(from.texts()).containsExactly("a", letters, "a", "");
        assertThat(from.flag()).isFalse();
        assertThat(from.isAtEnd()).isTrue();
    }

    @Test
    void aTextThatComesAgainIsWrittenAndHeldOnce() {
        var random = new Random(3);
        for (int i = 0; i < 1_000; i++) pack.text("digest-" + random.nextInt(10));

        assertThat(pack.bytes()).hasSizeLessThan(1_200);
        var from = unpack();
        var first = from.text();
        while (!from.isAtEnd()) {
            var text = from.text();
            if (text.equals(first)) assertThat(text).isSameAs(first);
        }
    }
}
