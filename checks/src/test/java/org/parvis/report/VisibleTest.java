package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

    @Test
    void frenchTextStaysAsItIs() {
        var text = "L’Haÿ-les-Roses : « dpo@valmont.example » — 62\u00a0% ; cœur\u202f! include::/etc/passwd[] 🏛";

        assertThat(Visible.line(text)).isEqualTo(text);
    }

    @Test
    void whatIsInvisibleIsWrittenAsAnEscape() {
        assertThat(Visible.of("a\u001b[31m\r\n\t\u0000\u007f\u009b"))
                .isEqualTo("a\\u001B[31m\\u000D\\u000A\\u0009\\u0000\\u007F\\u009B");
        assertThat(Visible.of("\u202e\u2066\u200b\u2028\u2029\ufeff\u00ad"))
                .isEqualTo("\\u202E\\u2066\\u200B\\u2028\\u2029\\uFEFF\\u00AD");
        assertThat(Visible.of("\udb40\udc67\ud800")).isEqualTo("\\uDB40\\uDC67\\uD800");
    }

    @Test
    void noControlOrFormatIsLeftOfTheWholeOfUnicode() {
        var all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(Visible.of(all).codePoints().map(Character::getType))
                .doesNotContain(
                        (int) Character.CONTROL,
                        (int) Character.FORMAT,
                        (int) Character.LINE_SEPARATOR,
                        (int) Character.PARAGRAPH_SEPARATOR,
                        (int) Character.SURROGATE);
    }

    @ParameterizedTest
    @CsvSource({
        "a ##[error]x, a \\u0023#[error]x",
        "a ##vso[task.complete]x, a \\u0023#vso[task.complete]x",
        "a ###[group]x, a #\\u0023#[group]x",
        "a ##teamcity[x], a \\u0023#teamcity[x]",
        "## Titre, ./## Titre",
        "::error::x, ./::error::x",
        "[ERROR] x, ./[ERROR] x",
        "' ::error::x', './ ::error::x'",
        "'', ./",
    })
    void noLineIsACommandOfACiService(String text, String line) {
        assertThat(Visible.line(text)).isEqualTo(line);
    }
}
