package org.parvis.site;

import java.net.IDN;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All words and digits of some texts: enough to tell that pages made from them cannot name somebody. */
public final class Vocabulary {

    /** The digits of a French number that are the same in every writing. */
    private static final int SUBSCRIBER = 9;

    private final Set<String> words;
    private final String digits;

    private Vocabulary(Set<String> words, String digits) {
        this.words = words;
        this.digits = digits;
    }

    /** That of {@code texts}. */
    public static Vocabulary of(Collection<String> texts) {
        var words = new HashSet<String>();
        texts.forEach(text -> words.addAll(wordsOf(text)));
        return new Vocabulary(words, texts.stream().map(Belongings::digitsOf).collect(Collectors.joining(" ")));
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
        return words.contains(word);
    }

    private static List<String> wordsOf(String text) {
        return NameIndex.wordsOf(VisibleText.normalise(text)).stream()
                .map(NameIndex.Word::folded)
                .toList();
    }
}
