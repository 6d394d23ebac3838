package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefilterTest {

    private static final List<String> ATOMS = List.of(
            "a",
            "b",
            "é",
            "-",
            "\\.",
            "[ab]",
            "[^a]",
            "[a-c]",
            "[-b]",
            "[b-]",
            "[a&&[^b]]",
            "[[ab]c]",
            "\\p{L}",
            "\\w",
            ".",
            "^",
            "$",
            "\\b",
            "(?=a)",
            "(?!b)",
            "(?<=a)",
            "(?<!ab)",
            "(?i)",
            "\\n");

    @ParameterizedTest
    @CsvSource({
        "durees? de conservation, la duree du contrat",
        "(?:durees?|delais?) de conservation, la duree du contrat",
        "\\bdp[od]\\b|deleguee? a la protection, la protection du delegue",
        "(?iu:société) anonyme, la SOCIÉTÉ savante",
        "(?<!\\p{L})[\\p{L}.]*@\\w+, une adresse sans arobase",
        "x{2}, yy",
        "'X{3,}', axxb xx",
        "'\\?{4,}', Quoi ?? ??",
        "(?:ab){2}, abcab",
        "(?<nom>x+)y, yz",
        "(?<=mot de passe ?: )\\S+, un mot qui passe",
        "(?<=(?<!\\p{L})(?i:code|clef) )\\S+, le mot",
        "\\d+(?= euros), 12 francs"
    })
    void passesOverTextsWithoutTheWords(String regex, String text) {
        assertThat(PrefilterReader.read(regex, 0).admits(new Grams(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d+",
                "a*",
                "(?:a|)",
                "[^a]",
                "(?x) a b",
                "(a)\\1",
                "\\Qa.b\\E",
                "\\x41",
                "[]a]",
                "a|",
                "😀",
                "\\cA"
            })
    void admitsEveryTextWhereItDoesNotKnow(String regex) {
        assertThat(PrefilterReader.read(regex, 0).admits(new Grams("zzz"))).isTrue();
    }

    @Test
    void knowsNothingOfOtherFlags() {
        assertThat(PrefilterReader.read("a b", Pattern.COMMENTS).admits(new Grams("ab")))
                .isTrue();
        assertThat(PrefilterReader.read("à", Pattern.CANON_EQ).admits(new Grams("a\u0300")))
                .isTrue();
    }

    @Test
    void admitsEveryTextInWhichTheExpressionStands() {
        var random = new Random(11);
        var passedOver = 0;
        for (int i = 0; i < 20_000; i++) {
            var regex = regex(random, 3);
            var flags = random.nextInt(3) == 0 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            var pattern = Pattern.compile(regex, flags);
            var needed = PrefilterReader.read(regex, flags);
            for (int j = 0; j < 5; j++) {
                var text = random.ints(random.nextInt(9), 0, 8)
                        .mapToObj(letter -> "abcABé.-".substring(letter, letter + 1))
                        .collect(Collectors.joining());
                var admitted = needed.admits(new Grams(text));
                assertThat(admitted || !pattern.matcher(text).find())
                        .as("%s in '%s'", regex, text)
                        .isTrue();
                if (!admitted) passedOver++;
            }
        }
        assertThat(passedOver).isGreaterThan(20_000);
    }

    private static String regex(Random random, int depth) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> atom(random, depth))
                .collect(Collectors.joining());
    }

    private static String atom(Random random, int depth) {
        var atom = depth == 0 || random.nextInt(3) > 0
                ? ATOMS.get(random.nextInt(ATOMS.size()))
                : List.of("(?:", "(", "(?i:", "(?>").get(random.nextInt(4))
                        + IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(i -> regex(random, depth - 1))
                                .collect(Collectors.joining("|"))
                        + ")";
        var isRepeatable = !List.of("^", "$", "\\b", "(?i)").contains(atom) && !atom.startsWith("(?=");
        return atom
                + (isRepeatable && random.nextInt(3) == 0
                        ? List.of("?", "*", "+", "{1,2}", "{0,2}", "{2}", "??", "+?", "?+")
                                .get(random.nextInt(9))
                        : "");
    }
}
