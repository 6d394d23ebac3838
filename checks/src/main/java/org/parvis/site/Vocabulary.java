package org.parvis.site;

import java.net.IDN;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All words and digits of some texts: enough to tell that pages made from them cannot name somebody. Letters are looked for before words
 * are: most texts do not even hold those.
 */
public final class Vocabulary {

    /** The digits of a French number that are the same in every writing. */
    private static final int SUBSCRIBER = 9;

    private final List<String> texts;
    private final String letters;
    private final String digits;
    private volatile Set<String> words;

    private Vocabulary(Collection<String> texts) {
        this.texts = List.copyOf(texts);
        this.letters = letters(String.join("\n", texts));
        this.digits = texts.stream().map(Belongings::digitsOf).collect(Collectors.joining(" "));
    }

    /** That of {@code texts}. */
    public static Vocabulary of(Collection<String> texts) {
        return new Vocabulary(texts);
    }

    /** Whether a page that says only what stands in these texts and in {@code others} may state any of {@code values}. */
    public boolean mayState(Belongings.Values values, Vocabulary others) {
        var phrases = Stream.of(
                        values.names().stream(),
                        values.addresses().stream(),
                        Stream.concat(values.mailboxes().stream(), values.hosts().stream())
                                .flatMap(address -> Stream.of(address, IDN.toUnicode(address))))
                .flatMap(all -> all);
        var numbers = Stream.concat(values.phones().stream(), values.sirens().stream());
        return phrases.map(Vocabulary::wordsOf)
                        .filter(phrase -> !phrase.isEmpty())
                        .anyMatch(phrase -> phrase.stream().allMatch(word -> has(word) || others.has(word)))
                || numbers.map(Belongings::digitsOf)
                        .filter(number -> !number.isEmpty())
                        .map(number -> number.substring(Math.max(0, number.length() - SUBSCRIBER)))
                        .anyMatch(number -> digits.contains(number) || others.digits.contains(number));
    }

    /** Whether these texts may name the tenant {@code id}. */
    public boolean mayHave(String id) {
        return wordsOf(id).stream().allMatch(this::has);
    }

    private boolean has(String word) {
        return letters.contains(letters(word)) && words().contains(word);
    }

    private Set<String> words() {
        var known = words;
        if (known != null) return known;
        known = texts.stream()
                .flatMap(text -> NameIndex.read(VisibleText.normalise(text)).stream())
                .map(NameIndex.Word::folded)
                .collect(Collectors.toUnmodifiableSet());
        words = known;
        return known;
    }

    /** {@code text} folded; a sigma has a form of its own where its word ends, which here it may not. */
    private static String letters(String text) {
        return VisibleText.foldedOnce(text).replace('ς', 'σ');
    }

    private static List<String> wordsOf(String text) {
        return NameIndex.wordsOf(VisibleText.normalise(text)).stream()
                .map(NameIndex.Word::folded)
                .toList();
    }
}
