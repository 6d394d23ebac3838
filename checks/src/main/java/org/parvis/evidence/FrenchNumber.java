package org.parvis.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whole numbers from 1 to 999 in French words: "treize", "vingt et un", "cent quatre-vingts". */
final class FrenchNumber {

    private static final String[] BELOW_TWENTY = {
        "zero",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix sept",
        "dix huit",
        "dix neuf"
    };
    private static final Map<Integer, String> TENS =
            Map.of(20, "vingt", 30, "trente", 40, "quarante", 50, "cinquante", 60, "soixante", 80, "quatre vingt");

    private static final Map<String, Integer> VALUES = new HashMap<>();

    static {
        IntStream.range(1, 1000).forEach(number -> VALUES.put(spelt(number), number));
        // Feminine "une", and the tens of Belgium and Switzerland.
        VALUES.put("une", 1);
        VALUES.put("septante", 70);
        VALUES.put("huitante", 80);
        VALUES.put("octante", 80);
        VALUES.put("nonante", 90);
    }

    /** A pattern, without groups, of a run of number words in folded text; not every run is a number. */
    static final String WORDS = pattern();

    private FrenchNumber() {}

    /** The number that the folded words spell, if they spell one. */
    static OptionalInt of(String words) {
        var value = VALUES.get(canonical(words));
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static String canonical(String words) {
        return words.replaceAll("[-\\s]+", " ")
                .replaceAll("\\bvingts\\b", "vingt")
                .replaceAll("\\bcents\\b", "cent")
                .replaceAll(" et (?=(?:une?|onze)\\b)", " ")
                .replaceAll("(?<=\\w )une$", "un")
                .strip();
    }

    private static String spelt(int number) {
        if (number < 20) return BELOW_TWENTY[number];
        if (number >= 100) {
            var hundreds = number / 100 == 1 ? "cent" : BELOW_TWENTY[number / 100] + " cent";
            return number % 100 == 0 ? hundreds : hundreds + " " + spelt(number % 100);
        }
        var ten = number / 10 * 10;
        var base = ten == 70 || ten == 90 ? ten - 10 : ten;
        return number == base ? TENS.get(base) : TENS.get(base) + " " + BELOW_TWENTY[number - base];
    }

    private static String pattern() {
        var word = VALUES.keySet().stream()
                .flatMap(words -> Arrays.stream(words.split(" ")))
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.joining("|", "(?:", ")s?"));
        return "\\b" + word + "\\b(?:(?:[- ]et[- ]|[- ])" + word + "\\b)*";
    }
}
