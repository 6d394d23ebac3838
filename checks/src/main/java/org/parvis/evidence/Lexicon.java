package org.parvis.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.evidence.Terms.Term;
import org.parvis.site.Language;
import org.parvis.site.VisibleText;

/**
 * How one language names the notions of privacy notices: {@code lexicon.fr.tsv}, a notion and its phrases a row. In a phrase
 * {@code a|b} is either word, {@code conserv*} any word that begins so, {@code =limitation} this form and no other, {@code #} a
 * number, {@code ~} up to three words, {@code ~~} up to eight. Small words that carry no meaning (the notion {@code stop}) are
 * read over, in phrases and texts alike.
 */
final class Lexicon {

    private static final Map<String, Lexicon> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final int SHORT_GAP = 3;
    private static final int LONG_GAP = 8;
    private static final int SHORTEST_PREFIX = 2;

    private final String language;
    private final Set<String> stops = new HashSet<>();
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private Lexicon(String language, List<String> lines) {
        this.language = language;
        var rows = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
        for (var row : rows) if (row[0].equals("stop")) stops.addAll(List.of(row[1].split(" ")));
        var stems = Stems.of(language);
        for (var row : rows)
            if (!row[0].equals("stop"))
                for (var phrase : row[1].split(" ; ")) add(Phrase.of(Notion.of(row[0]), phrase, stops, stems));
    }

    /** That of {@code language}, a code of ISO 639; that of French where there is none. */
    static Lexicon of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, code -> {
            try (var rows = Lexicon.class.getResourceAsStream("lexicon." + code + ".tsv")) {
                return rows == null
                        ? of(Language.FRENCH)
                        : new Lexicon(
                                code,
                                new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                                        .lines()
                                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The language. */
    String language() {
        return language;
    }

    /** Whether {@code word}, folded, carries no meaning. */
    boolean isStop(String word) {
        return stops.contains(word);
    }

    /** The notions in {@code terms}, wherever they begin. */
    List<Mention> mentions(List<Term> terms) {
        var found = new ArrayList<Mention>();
        for (int at = 0; at < terms.size(); at++) {
            var term = terms.get(at);
            collect(term.stem(), terms, at, found);
            collect("=" + term.word(), terms, at, found);
            if (term.isNumber()) collect("#", terms, at, found);
            for (int end = SHORTEST_PREFIX; end <= term.word().length(); end++)
                collect(term.word().substring(0, end) + "*", terms, at, found);
        }
        return found;
    }

    private void collect(String first, List<Term> terms, int at, List<Mention> found) {
        for (var phrase : byFirst.getOrDefault(first, List.of())) {
            var end = phrase.matchFrom(terms, at + 1, 1);
            if (end >= 0) found.add(new Mention(phrase.notion, at, end));
        }
    }

    private void add(Phrase phrase) {
        for (var first : phrase.parts.get(0))
            byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(phrase);
    }

    /** A notion, and the terms that name it: from {@code start} to before {@code end}. */
    record Mention(Notion notion, int start, int end) {}

    /** A way to name a notion: at each place the words that may stand there, or a gap. */
    private record Phrase(Notion notion, List<Set<String>> parts) {

        private static final Set<String> GAP = Set.of("~");
        private static final Set<String> WIDE_GAP = Set.of("~~");

        private static Phrase of(Notion notion, String phrase, Set<String> stops, Stems stems) {
            var parts = new ArrayList<Set<String>>();
            for (var part : phrase.strip().split("[ '’]")) {
                var words = new HashSet<String>();
                for (var word : part.split("\\|")) {
                    var folded = VisibleText.fold(word);
                    if (!stops.contains(folded)) words.add(isPlain(folded) ? stems.stem(folded) : folded);
                }
                if (!words.isEmpty()) parts.add(Set.copyOf(words));
            }
            if (parts.isEmpty()) throw new IllegalArgumentException("only small words: " + notion + " " + phrase);
            return new Phrase(notion, List.copyOf(parts));
        }

        private static boolean isPlain(String word) {
            return !word.endsWith("*") && !word.startsWith("=") && !word.startsWith("#") && !word.startsWith("~");
        }

        /** Where the match ends whose parts from {@code part} on begin at {@code at}; -1 if there is none. */
        private int matchFrom(List<Term> terms, int at, int part) {
            if (part == parts.size()) return at;
            var words = parts.get(part);
            if (!words.equals(GAP) && !words.equals(WIDE_GAP))
                return at < terms.size() && fits(words, terms.get(at)) ? matchFrom(terms, at + 1, part + 1) : -1;
            var reach = words.equals(GAP) ? SHORT_GAP : LONG_GAP;
            for (int skipped = 0; skipped <= reach && at + skipped < terms.size(); skipped++) {
                var end = matchFrom(terms, at + skipped, part + 1);
                if (end >= 0) return end;
            }
            return -1;
        }

        private static boolean fits(Set<String> words, Term term) {
            for (var word : words) {
                if (word.endsWith("*") && term.word().startsWith(word.substring(0, word.length() - 1))) return true;
                if (word.startsWith("=") && term.word().equals(word.substring(1))) return true;
                if (word.equals("#") && term.isNumber()) return true;
                if (word.equals("####") && term.isNumber() && term.word().length() == 4) return true;
            }
            return words.contains(term.stem());
        }
    }
}
