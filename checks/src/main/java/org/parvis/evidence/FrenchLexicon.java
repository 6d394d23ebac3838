package org.parvis.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import morfologik.fsa.FSA;
import org.parvis.site.VisibleText;

/**
 * The words of French and what grammar says of them: half a million forms of LanguageTool's dictionary, an automaton of one
 * megabyte that is walked as it lies in memory. Names of persons, places and brands are mostly not in it.
 */
public final class FrenchLexicon {

    private static final String DICTIONARY = "/org/languagetool/resource/fr/french.dict";
    private static final FSA WORDS = open();
    private static final byte SEPARATOR = '_';
    private static final int NO_ARC = 0;
    private static final org.parvis.site.Reading<List<Reading>> READINGS =
            org.parvis.site.Reading.of(FrenchLexicon::read);

    /** The letters of French and of its neighbours, folded. */
    private static final String[] PLAIN = IntStream.range(0, 0x180)
            .mapToObj(letter -> VisibleText.fold(Character.toString(letter)))
            .toArray(String[]::new);

    private FrenchLexicon() {}

    /**
     * One reading of a form.
     *
     * @param form the form, as the dictionary writes it: {@code bénéficiaires}
     * @param tag its part of speech, gender and number: {@code N f p} a feminine noun in the plural, {@code J m s} an adjective,
     *     {@code V ppa} a past participle, {@code Z} a proper noun; {@code e} for either gender, {@code sp} for either number
     * @param frequency how frequent the form is: a letter, {@code A} for the rarest
     */
    public record Reading(String form, String tag, char frequency) {

        private static Reading of(String form, String entry) {
            var last = entry.length() - 1;
            return new Reading(form, entry.substring(entry.lastIndexOf(SEPARATOR) + 1, last), entry.charAt(last));
        }

        /** Whether the form is a noun, a common one. */
        public boolean isNoun() {
            return tag.startsWith("N");
        }

        /** Whether the form is a name that has no plural of its own: a first name, or a surname. */
        public boolean isFirstName() {
            return tag.startsWith("Z") && tag.endsWith(" sp");
        }

        /** Whether the form qualifies a noun: an adjective or a participle that agrees with it. */
        public boolean isQualifier() {
            return tag.startsWith("J") || tag.startsWith("V ppa");
        }

        /** Whether the form is a participle, past or present. */
        public boolean isParticiple() {
            return tag.startsWith("V pp");
        }

        /** Whether the form is an infinitive. */
        public boolean isInfinitive() {
            return tag.startsWith("V inf");
        }

        /** Whether the form is a verb with a subject: no infinitive and no participle. */
        public boolean isFinite() {
            return tag.startsWith("V ") && !isInfinitive() && !tag.startsWith("V pp");
        }

        /** Whether the form is feminine and nothing else. */
        public boolean isFeminine() {
            return tag.contains(" f ");
        }

        /** Whether the form is masculine and nothing else. */
        public boolean isMasculine() {
            return tag.contains(" m ");
        }

        /** Whether the form is a plural and nothing else. */
        public boolean isPlural() {
            return tag.endsWith(" p");
        }
    }

    /** The readings of {@code word}; a word in capitals may lack its accents. None if the word is not in the dictionary. */
    public static List<Reading> readings(String word) {
        return READINGS.from(word);
    }

    private static List<Reading> read(String word) {
        var readings = new ArrayList<Reading>();
        var inCapitals = word.equals(word.toUpperCase(Locale.FRENCH));
        walk(VisibleText.fold(word), 0, WORDS.getRootNode(), "", 0, (form, node) -> {
            if (inCapitals || form.equalsIgnoreCase(word)) addReadings(form, node, readings);
        });
        return List.copyOf(readings);
    }

    /** Whether the dictionary has {@code word}. */
    public static boolean has(String word) {
        return !readings(word).isEmpty();
    }

    /**
     * The most frequent word that begins like {@code word} and from which one letter too many, too few, wrong or exchanged with
     * the next makes {@code word}.
     */
    public static Optional<String> near(String word) {
        var near = new ArrayList<Reading>();
        var folded = VisibleText.fold(word);
        walk(folded, 0, WORDS.getRootNode(), "", 1, (form, node) -> {
            if (!form.isEmpty() && VisibleText.fold(form).charAt(0) == folded.charAt(0)) addReadings(form, node, near);
        });
        return near.stream().max(Comparator.comparing(Reading::frequency)).map(Reading::form);
    }

    private static void addReadings(String form, int separator, List<Reading> readings) {
        for (var entry : WORDS.getSequences(separator))
            readings.add(Reading.of(form, StandardCharsets.UTF_8.decode(entry).toString()));
    }

    /** Hands over each form that is {@code word} from the letter {@code at} on, but for {@code edits} letters, and the node after it. */
    private static void walk(String word, int at, int node, String form, int edits, BiConsumer<String, Integer> found) {
        if (at == word.length()) {
            var end = WORDS.getArc(node, SEPARATOR);
            if (end != NO_ARC) found.accept(form, WORDS.getEndNode(end));
        }
        if (edits > 0 && at < word.length()) walk(word, at + 1, node, form, edits - 1, found);
        for (int arc = WORDS.getFirstArc(node); arc != NO_ARC; arc = WORDS.getNextArc(arc))
            if (WORDS.getArcLabel(arc) != SEPARATOR && !WORDS.isArcTerminal(arc))
                letters(WORDS.getArcLabel(arc) & 0xff, WORDS.getEndNode(arc), (letter, next) -> {
                    step(word, at, next, form, letter, edits, found);
                });
    }

    private static void step(
            String word, int at, int next, String form, int letter, int edits, BiConsumer<String, Integer> found) {
        var plain = plain(letter);
        if (word.startsWith(plain, at)) walk(word, at + plain.length(), next, form + (char) letter, edits, found);
        if (edits == 0) return;
        walk(word, at, next, form + (char) letter, edits - 1, found);
        if (at == word.length() || word.startsWith(plain, at)) return;
        walk(word, at + 1, next, form + (char) letter, edits - 1, found);
        if (word.startsWith(plain, at + 1))
            walk(exchanged(word, at), at + 1, next, form + (char) letter, edits - 1, found);
    }

    private static String exchanged(String word, int at) {
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    /** The letters that begin with the byte {@code lead} of UTF-8, and the node after each; only those of French are passed on. */
    private static void letters(int lead, int node, IntBinaryConsumer found) {
        if (lead < 0x80) {
            found.accept(lead, node);
        } else if (lead < 0xe0) {
            for (int arc = WORDS.getFirstArc(node); arc != NO_ARC; arc = WORDS.getNextArc(arc))
                found.accept((lead & 0x1f) << 6 | WORDS.getArcLabel(arc) & 0x3f, WORDS.getEndNode(arc));
        }
    }

    @FunctionalInterface
    private interface IntBinaryConsumer {
        void accept(int letter, int node);
    }

    private static String plain(int letter) {
        return letter < PLAIN.length ? PLAIN[letter] : "?";
    }

    private static FSA open() {
        try (var dictionary = FrenchLexicon.class.getResourceAsStream(DICTIONARY)) {
            return FSA.read(dictionary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
