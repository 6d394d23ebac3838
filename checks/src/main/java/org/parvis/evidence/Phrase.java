package org.parvis.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.evidence.Terms.Term;
import org.parvis.site.VisibleText;

/**
 * A way to name a notion.
 *
 * @param notion the notion
 * @param parts what may stand at each place
 * @param isWhole whether nothing else may stand in the text: a heading that says "Durée" and no more
 */
record Phrase(Notion notion, List<Part> parts, boolean isWhole) {

    private static final int SHORT_GAP = 3;
    private static final int LONG_GAP = 8;

    /**
     * What may stand at one place of a phrase.
     *
     * @param stems the stems of words in any of their forms
     * @param forms words in this form only
     * @param prefixes how words may begin
     * @param digits how many digits a number may have: any for 0, none for -1
     * @param gap how many words at most may be read over; 0 where one of the words has to stand
     */
    record Part(Set<String> stems, Set<String> forms, List<String> prefixes, int digits, int gap) {

        private static Part of(String words, Set<String> stops, Stems stems) {
            if (words.startsWith("~")) return gap(words.equals("~") ? SHORT_GAP : LONG_GAP);
            var stemmed = new HashSet<String>();
            var forms = new HashSet<String>();
            var prefixes = new ArrayList<String>();
            var digits = -1;
            var isForm = words.startsWith("=");
            for (var word :
                    VisibleText.fold(isForm ? words.substring(1) : words).split("\\|")) {
                var isOneForm = word.startsWith("=");
                if (word.startsWith("#")) digits = word.length() == 1 ? 0 : word.length();
                else if (isForm || isOneForm) forms.add(isOneForm ? word.substring(1) : word);
                else if (word.endsWith("*")) prefixes.add(word.substring(0, word.length() - 1));
                else if (!stops.contains(word)) stemmed.add(stems.stem(word));
            }
            return new Part(Set.copyOf(stemmed), Set.copyOf(forms), List.copyOf(prefixes), digits, 0);
        }

        private static Part gap(int words) {
            return new Part(Set.of(), Set.of(), List.of(), -1, words);
        }

        private boolean isEmpty() {
            return gap == 0 && digits < 0 && stems.isEmpty() && forms.isEmpty() && prefixes.isEmpty();
        }

        /** Whether {@code term} may stand there. */
        boolean fits(Term term) {
            if (stems.contains(term.stem()) || forms.contains(term.word())) return true;
            if (term.isNumber() && digits >= 0)
                return digits == 0 || digits == term.word().length();
            for (var prefix : prefixes) if (term.word().startsWith(prefix)) return true;
            return false;
        }
    }

    Phrase {
        parts = List.copyOf(parts);
    }

    /** The phrase that {@code text} writes, in the signs of the {@link Lexicon}. */
    static Phrase of(Notion notion, String text, Set<String> stops, Stems stems) {
        var parts = new ArrayList<Part>();
        var isWhole = text.strip().startsWith("^");
        for (var words : text.strip().replaceFirst("^\\^", "").split("[ '’]")) {
            var part = Part.of(words, stops, stems);
            if (!part.isEmpty()) parts.add(part);
        }
        if (parts.isEmpty() || parts.get(0).gap > 0)
            throw new IllegalArgumentException("a phrase begins with a word that is none of the small ones: " + text);
        return new Phrase(notion, parts, isWhole);
    }

    /** What may stand first. */
    Part first() {
        return parts.get(0);
    }

    /** Where the phrase ends in {@code terms} whose first word is at {@code start}; -1 if it does not stand there. */
    int end(List<Term> terms, int start) {
        return end(terms, start + 1, 1);
    }

    private int end(List<Term> terms, int at, int rank) {
        if (rank == parts.size()) return at;
        var part = parts.get(rank);
        if (part.gap == 0) return at < terms.size() && part.fits(terms.get(at)) ? end(terms, at + 1, rank + 1) : -1;
        for (int skipped = 0; skipped <= part.gap && at + skipped < terms.size(); skipped++) {
            var end = end(terms, at + skipped, rank + 1);
            if (end >= 0) return end;
        }
        return -1;
    }
}
