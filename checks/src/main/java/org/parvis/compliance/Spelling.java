package org.parvis.compliance;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Guesses what an author meant to write. */
public final class Spelling {

    private static final int LONGEST_WORD = 40;
    private static final double LEAST_LIKENESS = 0.2;

    private Spelling() {}

    /** The word of {@code known} that {@code written} misspells, if one is near enough. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST_WORD) return Optional.empty();
        return known.stream()
                .filter(word -> distance(written, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.<String>comparingInt(word -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Up to three names of {@code known} that are most like {@code written}, the likest first: those that share the most pairs of
     * letters with it. So a name is found by a part of it, which {@link #nearest} would take for too many letters left out.
     */
    public static List<String> near(String written, Collection<String> known) {
        return known.stream()
                .filter(name -> likeness(name, written) > LEAST_LIKENESS)
                .sorted(Comparator.comparingDouble((String name) -> -likeness(name, written))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /** The share of pairs of letters that are in both, from 0 to 1. */
    private static double likeness(String one, String other) {
        var shared = pairs(one);
        shared.retainAll(pairs(other));
        var all = pairs(one);
        all.addAll(pairs(other));
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    private static Set<String> pairs(String word) {
        return IntStream.range(0, Math.max(0, word.length() - 1))
                .mapToObj(at -> word.substring(at, at + 2))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Letters to add, drop, change or swap (optimal string alignment), between {@code a} and {@code b}. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) rows[i][0] = i;
        for (int j = 0; j <= b.length(); j++) rows[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }
        return rows[a.length()][b.length()];
    }
}
