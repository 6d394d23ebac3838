package org.parvis.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    /** Whoever moved tenants to other shards would have every machine's state rebuilt, and mixed shards counted wrong. */
    @ParameterizedTest
    @CsvSource({
        "fleury-sur-orne, 2, 1",
        "nimes-metropole, 16, 7",
        "rivebelle, 3, 1",
        "valmont-sur-lys, 3, 2",
        "saint-etienne-42218, 16, 1",
        "hautecombe, 1, 1"
    })
    void aTenantStaysInItsPart(String id, int parts, int number) {
        assertThat(Shard.numberOf(id, parts)).isEqualTo(number);
    }

    @Test
    void everyTenantIsInExactlyOnePart() {
        assertThat(ids(1_000))
                .allSatisfy(id -> assertThat(IntStream.rangeClosed(1, 16)
                                .mapToObj(number -> new Shard(number, 16))
                                .filter(shard -> shard.holds(id)))
                        .hasSize(1));
    }

    @Test
    void thePartsAreNearlyEqual() {
        var sizes = ids(34_969).collect(Collectors.groupingBy(id -> Shard.numberOf(id, 16), Collectors.counting()));

        assertThat(sizes).hasSize(16);
        assertThat(sizes.values()).allSatisfy(size -> assertThat(size).isBetween(2_000L, 2_370L));
    }

    @Test
    void aPartIsWrittenAsAFraction() {
        assertThat(Shard.named("3/16")).isEqualTo(new Shard(3, 16)).hasToString("3/16");
        assertThat(Shard.named(" 16 / 16 ")).isEqualTo(new Shard(16, 16));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0/16", "17/16", "3", "3/", "/16", "3/16/2", "-1/16", "1/0", "trois/16", "1/99999999999", ""})
    void whatIsNoPartIsRefused(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> Shard.named(words));
    }

    private static Stream<String> ids(int number) {
        return IntStream.range(0, number).mapToObj(index -> "commune-" + index);
    }
}
