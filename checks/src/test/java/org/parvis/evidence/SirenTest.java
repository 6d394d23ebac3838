package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTest {

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "123 456 782", "123\u00a0456\u00a0782", "732829320"})
    void hasNineDigitsAndItsKey(String siren) {
        assertThat(Siren.isValid(siren)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "123456783", "12345678", "1234567820", "12345678A"})
    void isNothingElse(String siren) {
        assertThat(Siren.isValid(siren)).isFalse();
    }
}
