package org.parvis.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

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

    @Test
    void bytesPlacesAndMapsAreReadAsTheyWerePut() {
        var sources = new SourceMap(new Place("pages/index.adoc", 1, 2), Map.of(300, Place.of("pages/index.adoc", 7)));
        pack.bytes(new byte[] {0, -1, 127});
        pack.sources(sources);
        pack.map(new TreeMap<>(Map.of("b", 2, "a", 1)), pack::text, pack::number);

        var from = unpack();

        assertThat(from.bytes()).containsExactly(0, -1, 127);
        assertThat(from.sources()).isEqualTo(sources);
        assertThat(from.map(from::text, from::number)).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
        assertThat(from.isAtEnd()).isTrue();
    }

    @Test
    void onlyWhatIsReadToItsEndIsWhole() {
        pack.text("name");
        pack.number(7);
        var bytes = pack.bytes();

        assertThat(Unpack.whole(bytes, PackTest::seven)).contains(7);
        assertThat(Unpack.whole(bytes, Unpack::text)).as("less").isEmpty();
        assertThat(Unpack.whole(Arrays.copyOf(bytes, bytes.length - 1), PackTest::seven))
                .as("more")
                .isEmpty();
        assertThat(Unpack.whole(new byte[] {0, 1, 'x', 7}, PackTest::seven))
                .as("another name")
                .isEmpty();
    }

    private static int seven(Unpack from) {
        from.require("name");
        return from.number();
    }
}
