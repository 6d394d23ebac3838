package org.parvis.site;

import java.util.Collection;
import java.util.List;

/**
 * What a text must hold for an expression to stand in it, whatever else the expression asks: {@code durees? de conservation} is in
 * no text without "duree" and "conservation". A text is asked for it much faster than it is searched.
 */
@FunctionalInterface
interface Prefilter {

    /** That of an expression of which nothing is known. */
    Prefilter ANYTHING = text -> true;

    /** Whether the expression may stand in the text of {@code grams}. */
    boolean admits(Grams grams);

    /** One of {@code words}, which are folded. */
    static Prefilter oneOf(Collection<String> words) {
        if (words.contains("")) return ANYTHING;
        var each = words.stream().map(Grams::of).toArray(int[][]::new);
        return text -> {
            for (var grams : each) if (text.mayHold(grams)) return true;
            return false;
        };
    }

    /** One of {@code needs}. */
    static Prefilter any(List<Prefilter> needs) {
        if (needs.contains(ANYTHING)) return ANYTHING;
        var some = needs.toArray(Prefilter[]::new);
        return text -> {
            for (var need : some) if (need.admits(text)) return true;
            return false;
        };
    }

    /** All of {@code needs}. */
    static Prefilter all(List<Prefilter> needs) {
        var each = needs.stream().filter(need -> need != ANYTHING).toArray(Prefilter[]::new);
        if (each.length == 0) return ANYTHING;
        return text -> {
            for (var need : each) if (!need.admits(text)) return false;
            return true;
        };
    }
}
