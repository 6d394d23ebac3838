package org.parvis.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.comparison.Reading.Passage;
import org.parvis.site.Place;

/**
 * A passage that came, went or says something else.
 *
 * @param fate what has become of it
 * @param heading the heading under which it stands, or stood; empty above the first
 * @param words its words: those that went before those that came in their place
 * @param place where it can be mended; where it stood, for one that went
 */
public record PassageChange(Fate fate, String heading, List<Words> words, Place place) {

    /** Passages with less in common are not one that was edited, but two. */
    private static final double LEAST_LIKENESS = 0.4;

    /** How far ahead the edited passage is looked for. */
    private static final int REACH = 40;

    public PassageChange {
        words = List.copyOf(words);
    }

    /** Every passage that {@code after} says otherwise than {@code before}. One that has only moved is not among them. */
    static List<PassageChange> between(List<Passage> before, List<Passage> after) {
        var deltas = DiffUtils.diff(before, after, Passage::saysAs).getDeltas();
        var moved = moved(deltas);
        var moving = new HashMap<>(moved);
        var changes = new ArrayList<PassageChange>();
        for (var delta : deltas)
            pair(
                    staying(delta.getSource().getLines(), moved),
                    staying(delta.getTarget().getLines(), moving),
                    changes);
        return List.copyOf(changes);
    }

    /** A passage of a page that is new. */
    static PassageChange added(Passage passage) {
        return whole(Fate.ADDED, Words.Fate.ADDED, passage);
    }

    /** A passage of a page that is gone. */
    static PassageChange removed(Passage passage) {
        return whole(Fate.REMOVED, Words.Fate.REMOVED, passage);
    }

    private static PassageChange whole(Fate fate, Words.Fate words, Passage passage) {
        return new PassageChange(fate, passage.heading(), List.of(new Words(words, passage.text())), passage.place());
    }

    /** How often each text went in one place and came in another. */
    private static Map<String, Integer> moved(List<AbstractDelta<Passage>> deltas) {
        var gone = new HashMap<String, Integer>();
        for (var delta : deltas)
            delta.getSource().getLines().forEach(passage -> gone.merge(passage.said(), 1, Integer::sum));
        var moved = new HashMap<String, Integer>();
        for (var delta : deltas)
            for (var passage : delta.getTarget().getLines())
                if (gone.merge(passage.said(), -1, Integer::sum) >= 0) moved.merge(passage.said(), 1, Integer::sum);
        return moved;
    }

    private static List<Passage> staying(List<Passage> passages, Map<String, Integer> moved) {
        return passages.stream()
                .filter(passage -> moved.merge(passage.said(), -1, Integer::sum) < 0)
                .toList();
    }

    private static void pair(List<Passage> before, List<Passage> after, List<PassageChange> changes) {
        int next = 0;
        for (var old : before) {
            var match = match(old, after, next);
            if (match.isEmpty()) {
                changes.add(removed(old));
                continue;
            }
            after.subList(next, match.get()).forEach(passage -> changes.add(added(passage)));
            var fresh = after.get(match.get());
            changes.add(new PassageChange(
                    Fate.CHANGED, fresh.heading(), Words.between(old.text(), fresh.text()), fresh.place()));
            next = match.get() + 1;
        }
        after.subList(next, after.size()).forEach(passage -> changes.add(added(passage)));
    }

    private static Optional<Integer> match(Passage old, List<Passage> after, int from) {
        for (int at = from; at < Math.min(after.size(), from + REACH); at++)
            if (Words.likeness(old.text(), after.get(at).text()) >= LEAST_LIKENESS) return Optional.of(at);
        return Optional.empty();
    }
}
