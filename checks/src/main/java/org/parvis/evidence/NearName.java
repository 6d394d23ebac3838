package org.parvis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Reading;
import org.parvis.site.VisibleText;

/**
 * A name of which a text gets one word wrong, and the others right.
 *
 * @param written the words as they stand in the text, folded
 * @param name the name that is meant
 */
public record NearName(String written, String name) {

    private static final Expression WORD = Expression.of("[\\p{L}\\p{N}]+");

    private static final Reading<List<String>> WORDS = Reading.of(NearName::readWords);

    /** The full names of laws and authorities that policies cite. */
    private static final List<Name> OFFICIAL = Stream.of(
                    "Commission nationale de l’informatique et des libertés",
                    "règlement général sur la protection des données",
                    "loi Informatique et Libertés",
                    "délégué à la protection des données",
                    "Défenseur des droits",
                    "code des relations entre le public et l’administration",
                    "loi pour la confiance dans l’économie numérique",
                    "référentiel général d’amélioration de l’accessibilité",
                    "Autorité de régulation de la communication audiovisuelle et numérique",
                    "Commission d’accès aux documents administratifs")
            .map(Name::of)
            .toList();

    /** One of these is in each of the names, and a second one or a third where it may be the one that is misspelt. */
    private static final List<String> TELLING = List.of(
            "commission",
            "libertes",
            "general",
            "delegue",
            "protection",
            "defenseur",
            "droits",
            "administrati",
            "numerique");

    private static final int LONG = 6;

    private static final Reading<List<NearName>> MISSPELT =
            Reading.of(text -> readOfficial(text).toList());
    private static final Reading<Name> NAMES = Reading.of(Name::of);

    private record Name(String name, List<String> words) {
        static Name of(String name) {
            return new Name(name, wordsOf(VisibleText.fold(name)));
        }

        /** Whether all its words but one may be in {@code text}: seen faster than the words themselves. */
        boolean mayBeIn(String text) {
            var missing = 0;
            for (var word : words) if (!text.contains(word) && ++missing > 1) return false;
            return true;
        }
    }

    /** The names of laws and authorities that the folded {@code text} writes with a word that is not French. */
    public static Stream<NearName> official(String text) {
        return MISSPELT.from(text).stream();
    }

    private static Stream<NearName> readOfficial(String text) {
        if (TELLING.stream().noneMatch(text::contains)) return Stream.empty();
        var words = wordsOf(text);
        return OFFICIAL.stream()
                .flatMap(name -> in(
                        words,
                        name,
                        (word, meant) -> word.length() > 4
                                && distance(word, meant) <= 2
                                && !FrenchLexicon.has(word.toUpperCase(Locale.FRENCH))));
    }

    /** Those of {@code names} that the folded {@code text} writes with one letter wrong in a long word. */
    public static Stream<NearName> among(List<String> names, String text) {
        var near = new ArrayList<Name>();
        for (var name : names) {
            var read = NAMES.from(name);
            if (read.mayBeIn(text)) near.add(read);
        }
        if (near.isEmpty()) return Stream.empty();
        var words = wordsOf(text);
        return near.stream()
                .flatMap(name -> in(
                        words,
                        name,
                        (word, meant) -> word.length() >= LONG
                                && meant.length() >= LONG
                                && areAlike(word, meant)
                                && distance(word, meant) == 1
                                && !(word + "s").equals(meant)
                                && !(meant + "s").equals(word)));
    }

    private static Stream<NearName> in(List<String> words, Name name, BiPredicate<String, String> isMeant) {
        var length = name.words.size();
        return IntStream.rangeClosed(0, words.size() - length)
                .filter(at -> hasOneWrong(words.subList(at, at + length), name.words, isMeant))
                .mapToObj(at -> new NearName(String.join(" ", words.subList(at, at + length)), name.name));
    }

    private static boolean hasOneWrong(List<String> words, List<String> name, BiPredicate<String, String> isMeant) {
        var wrong = -1;
        for (int i = 0; i < name.size(); i++) {
            if (words.get(i).equals(name.get(i))) continue;
            if (wrong >= 0) return false;
            wrong = i;
        }
        return wrong >= 0 && isMeant.test(words.get(wrong), name.get(wrong));
    }

    /** Whether one letter, or two that are exchanged, may be all that parts {@code one} from {@code other}: seen at their ends. */
    private static boolean areAlike(String one, String other) {
        var shortest = Math.min(one.length(), other.length());
        if (Math.max(one.length(), other.length()) - shortest > 1) return false;
        var before = 0;
        while (before < shortest && one.charAt(before) == other.charAt(before)) before++;
        var after = 0;
        while (after < shortest - before
                && one.charAt(one.length() - 1 - after) == other.charAt(other.length() - 1 - after)) after++;
        return before + after >= shortest - 2;
    }

    /** How many letters are too many, too few, wrong or exchanged with the next. */
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                rows[i][j] =
                        Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1))
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static List<String> wordsOf(String text) {
        return WORDS.from(text);
    }

    private static List<String> readWords(String text) {
        return WORD.in(text).map(MatchResult::group).toList();
    }
}
