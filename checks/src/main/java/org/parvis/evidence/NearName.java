package org.parvis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /** A shorter word of a name tells nobody from others. */
    private static final int TELLING_LENGTH = 4;

    /** "3 place de Fontenoy", "rue du Général Leclerc": how many words before may say that it is a way's name. */
    private static final int WAY = 3;

    private static final Set<String> WAYS = Set.of(
            "allee",
            "allees",
            "avenue",
            "av",
            "boulevard",
            "bd",
            "chemin",
            "cours",
            "impasse",
            "mail",
            "place",
            "quai",
            "route",
            "rue",
            "ruelle",
            "square",
            "voie");

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
                .flatMap(name -> nearly(name, words))
                .filter(near ->
                        near.word().length() > 4 && distance(near.word(), near.meant()) <= 2 && !near.isFrench())
                .map(Near::name);
    }

    /**
     * Those of {@code names} that {@code text} writes with one letter wrong in a long word. A word of French is none of a name that
     * stands alone ("celles" is not Chelles), nor is what a street is named after.
     *
     * @param folded {@code text}, folded
     */
    public static Stream<NearName> among(List<String> names, String text, String folded) {
        var near = new ArrayList<Name>();
        for (var name : names) {
            var read = NAMES.from(name);
            if (read.mayBeIn(folded)) near.add(read);
        }
        if (near.isEmpty()) return Stream.empty();
        var words = wordsOf(folded);
        var written = wordsOf(text);
        return near.stream()
                .flatMap(name -> nearly(name, words))
                .filter(found -> isOneLetterOff(found.word(), found.meant()) && found.isOfName(written))
                .map(Near::name);
    }

    private static boolean isOneLetterOff(String word, String meant) {
        return word.length() >= LONG
                && meant.length() >= LONG
                && areAlike(word, meant)
                && distance(word, meant) == 1
                && !(word + "s").equals(meant)
                && !(meant + "s").equals(word);
    }

    /**
     * Where words are those of a name, but for one.
     *
     * @param of the name
     * @param words all words of the text, folded
     * @param at the first of them that is one of the name's
     * @param wrong which of the name's it is that is another
     */
    private record Near(Name of, List<String> words, int at, int wrong) {

        NearName name() {
            return new NearName(String.join(" ", words.subList(at, at + of.words.size())), of.name);
        }

        String word() {
            return words.get(at + wrong);
        }

        String meant() {
            return of.words.get(wrong);
        }

        boolean isFrench() {
            return FrenchLexicon.has(word().toUpperCase(Locale.FRENCH));
        }

        /** Whether it may be the name that is meant, where the text has the words {@code written}. */
        boolean isOfName(List<String> written) {
            if (words.subList(Math.max(0, at - WAY), at).stream().anyMatch(WAYS::contains)) return false;
            return !isFrench()
                    || hasOtherWords()
                            && written.size() == words.size()
                            && Character.isUpperCase(written.get(at + wrong).charAt(0));
        }

        private boolean hasOtherWords() {
            return IntStream.range(0, of.words.size())
                    .anyMatch(i -> i != wrong && of.words.get(i).length() >= TELLING_LENGTH);
        }
    }

    private static Stream<Near> nearly(Name name, List<String> words) {
        var length = name.words.size();
        return IntStream.rangeClosed(0, words.size() - length)
                .boxed()
                .flatMap(at -> wrong(words.subList(at, at + length), name.words).stream()
                        .map(wrong -> new Near(name, words, at, wrong)));
    }

    /** Which of {@code name} is the only one that is another in {@code words}. */
    private static Optional<Integer> wrong(List<String> words, List<String> name) {
        var wrong = Optional.<Integer>empty();
        for (int i = 0; i < name.size(); i++) {
            if (words.get(i).equals(name.get(i))) continue;
            if (wrong.isPresent()) return Optional.empty();
            wrong = Optional.of(i);
        }
        return wrong;
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
