package org.parvis.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of several words, found in a text by walking down a tree of words. What a search costs depends on the text and on the
 * longest name, not on how many names there are.
 */
final class NameIndex {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Reading<List<Word>> WORDS = Reading.of(NameIndex::read);

    private final Node root = new Node();

    /** A word of a text: its folded form, and where it stands. */
    record Word(String folded, int start, int end) {}

    /** A name found: its first word, the one after its last, and who holds it. */
    record Found(int first, int after, Holders holders) {
        boolean overlaps(Found other) {
            return first < other.after && other.first < after;
        }
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private Holders holders;
    }

    /** The words of {@code text}, which is in normal form. */
    static List<Word> wordsOf(String text) {
        return WORDS.from(text);
    }

    /** The same of a text that nobody will ask for again. */
    static List<Word> read(String text) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        while (found.find()) words.add(new Word(VisibleText.fold(found.group()), found.start(), found.end()));
        return List.copyOf(words);
    }

    /** Who holds {@code name}; nobody at first. */
    Holders holdersOf(String name) {
        var node = root;
        for (var word : wordsOf(VisibleText.normalise(name)))
            node = node.next.computeIfAbsent(word.folded(), unseen -> new Node());
        if (node.holders == null) node.holders = new Holders();
        return node.holders;
    }

    /** The longest name that starts at each word of {@code words}. */
    List<Found> in(List<Word> words) {
        var found = new ArrayList<Found>();
        for (int first = 0; first < words.size(); first++) {
            Found longest = null;
            var node = root;
            for (int at = first; node != null && at < words.size(); at++) {
                node = node.next.get(words.get(at).folded());
                if (node != null && node.holders != null) longest = new Found(first, at + 1, node.holders);
            }
            if (longest != null) found.add(longest);
        }
        return found;
    }
}
