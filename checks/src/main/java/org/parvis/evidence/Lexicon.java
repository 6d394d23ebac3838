package org.parvis.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.data.DataFile;
import org.parvis.evidence.Terms.Term;
import org.parvis.site.Language;

/**
 * How one language names the notions of privacy notices: {@code lexicon.fr.tsv}, a notion and its phrases a row. In a phrase
 * {@code a|b} is either word in any of its forms, {@code conserv*} any word that begins so, {@code =a|b} either in this form and no
 * other, {@code #} a number and {@code ####} one of four digits, {@code ~} up to three words, {@code ~~} up to eight; a phrase
 * that begins with {@code ^} has to be the whole text. Small words that carry no meaning (the row {@code stop}) are read over, in
 * phrases and texts alike.
 */
final class Lexicon {

    private static final Map<String, Lexicon> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final String STOP = "stop";

    private final String language;
    private final Set<String> stops = new HashSet<>();
    private final Map<String, List<Phrase>> byStem = new HashMap<>();
    private final Map<String, List<Phrase>> byForm = new HashMap<>();
    private final List<Phrase> byNumber = new ArrayList<>();
    private final Prefixes byPrefix = new Prefixes();

    /** That of {@code language} whose rows are {@code written}. */
    Lexicon(String language, List<String> written) {
        this.language = language;
        var rows = written.stream().map(row -> row.split("\t")).toList();
        for (var row : rows) if (row[0].equals(STOP)) stops.addAll(List.of(row[1].split(" ")));
        var stems = Stems.of(language);
        for (var row : rows)
            if (!row[0].equals(STOP))
                for (var phrase : row[1].split(" ; ")) add(Phrase.of(Notion.of(row[0]), phrase, stops, stems));
    }

    /** That of {@code language}, a code of ISO 639; that of French where there is none. */
    static Lexicon of(String language) {
        var known = BY_LANGUAGE.get(language);
        if (known != null) return known;
        var read = read(language);
        BY_LANGUAGE.putIfAbsent(language, read);
        return BY_LANGUAGE.get(language);
    }

    private static Lexicon read(String language) {
        return DataFile.find(Lexicon.class, "lexicon." + language + ".tsv")
                .map(file -> new Lexicon(language, file.rows()))
                .orElseGet(() -> of(Language.FRENCH));
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
            collect(byStem.getOrDefault(term.stem(), List.of()), terms, at, found);
            collect(byForm.getOrDefault(term.word(), List.of()), terms, at, found);
            if (term.isNumber()) collect(beginningWith(term), terms, at, found);
            for (var node = byPrefix; node != null; node = node.after(term.word()))
                collect(node.phrases, terms, at, found);
        }
        return found;
    }

    /** The phrases that the number {@code term} may begin: one of four digits is a year, and a day is none. */
    private List<Phrase> beginningWith(Term term) {
        return byNumber.stream().filter(phrase -> phrase.first().fits(term)).toList();
    }

    private static void collect(List<Phrase> phrases, List<Term> terms, int at, List<Mention> found) {
        for (var phrase : phrases) {
            var end = phrase.end(terms, at);
            if (end >= 0 && (!phrase.isWhole() || isWhole(terms, at, end)))
                found.add(new Mention(phrase.notion(), at, end));
        }
    }

    /** Whether nothing stands in {@code terms} but those from {@code start} to {@code end}, and a number before them. */
    private static boolean isWhole(List<Term> terms, int start, int end) {
        return end == terms.size() && terms.subList(0, start).stream().allMatch(Term::isNumber);
    }

    private void add(Phrase phrase) {
        var first = phrase.first();
        for (var stem : first.stems())
            byStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(phrase);
        for (var form : first.forms())
            byForm.computeIfAbsent(form, key -> new ArrayList<>()).add(phrase);
        for (var prefix : first.prefixes()) byPrefix.add(prefix, phrase);
        if (first.digits() >= 0) byNumber.add(phrase);
    }

    /** A notion, and the terms that name it: from {@code start} to before {@code end}. */
    record Mention(Notion notion, int start, int end) {

        /** Whether it shares a word with {@code other}. */
        boolean overlaps(Mention other) {
            return start < other.end && other.start < end;
        }
    }

    /** The phrases by how their first word may begin, letter by letter. */
    private static final class Prefixes {

        private final int depth;
        private final List<Phrase> phrases = new ArrayList<>();
        private final Map<Character, Prefixes> next = new HashMap<>();

        private Prefixes() {
            this(0);
        }

        private Prefixes(int depth) {
            this.depth = depth;
        }

        private void add(String prefix, Phrase phrase) {
            if (depth == prefix.length()) phrases.add(phrase);
            else
                next.computeIfAbsent(prefix.charAt(depth), letter -> new Prefixes(depth + 1))
                        .add(prefix, phrase);
        }

        private Prefixes after(String word) {
            return depth == word.length() ? null : next.get(word.charAt(depth));
        }
    }
}
