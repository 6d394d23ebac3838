package org.parvis.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.site.VisibleText;

/**
 * Words of a passage that share one fate.
 *
 * @param fate what has become of them
 * @param text the words, with the spaces around them
 */
public record Words(Fate fate, String text) {

    /** What has become of words. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A space; a word, an address, a number or a date as a whole; any other character. */
    private static final Pattern TOKEN = Pattern.compile(
            "[\\s\\p{Z}]+|[\\p{L}\\p{M}\\p{N}]+(?:[@._'’/:+-]+[\\p{L}\\p{M}\\p{N}]+)*|.", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /** How the passage {@code before} has become {@code after}; words that changed together stay together. */
    static List<Words> between(String before, String after) {
        var old = tokens(before);
        var fresh = tokens(after);
        var words = new ArrayList<Words>();
        int from = 0;
        int to = 0;
        for (var run : runs(DiffUtils.diff(old, fresh, Words::sameWord).getDeltas(), fresh)) {
            add(words, Fate.KEPT, fresh.subList(to, run.to()));
            add(words, Fate.REMOVED, old.subList(run.from(), run.fromEnd()));
            add(words, Fate.ADDED, fresh.subList(run.to(), run.toEnd()));
            from = run.fromEnd();
            to = run.toEnd();
        }
        add(words, Fate.KEPT, fresh.subList(to, fresh.size()));
        return List.copyOf(words);
    }

    /** How much two passages have in common: 0 for no word, 1 for all. */
    static double likeness(String one, String other) {
        var words = new HashMap<String, Integer>();
        var all = 0;
        for (var word : (Iterable<String>) words(one)::iterator) {
            words.merge(word, 1, Integer::sum);
            all++;
        }
        var common = 0;
        for (var word : (Iterable<String>) words(other)::iterator) {
            all++;
            if (words.merge(word, -1, Integer::sum) >= 0) common++;
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }

    /** Tokens from {@code from} to {@code fromEnd} that became those from {@code to} to {@code toEnd}. */
    private record Run(int from, int fromEnd, int to, int toEnd) {}

    /** The changes, those joined between which no word is kept. */
    private static List<Run> runs(List<AbstractDelta<String>> deltas, List<String> fresh) {
        var runs = new ArrayList<Run>();
        for (var delta : deltas) {
            var source = delta.getSource();
            var target = delta.getTarget();
            var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            var joined = last != null
                    && fresh.subList(last.toEnd(), target.getPosition()).stream()
                            .noneMatch(token -> WORD.matcher(token).find());
            if (joined) runs.remove(runs.size() - 1);
            runs.add(new Run(
                    joined ? last.from() : source.getPosition(),
                    source.getPosition() + source.size(),
                    joined ? last.to() : target.getPosition(),
                    target.getPosition() + target.size()));
        }
        return runs;
    }

    private static void add(List<Words> words, Fate fate, List<String> tokens) {
        if (!tokens.isEmpty()) words.add(new Words(fate, String.join("", tokens)));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }

    private static Stream<String> words(String text) {
        return tokens(text).stream().filter(token -> WORD.matcher(token).find()).map(VisibleText::fold);
    }

    /** A space is a space, and an apostrophe an apostrophe. */
    private static boolean sameWord(String one, String other) {
        return one.equals(other) || VisibleText.normalise(one).equals(VisibleText.normalise(other));
    }
}
