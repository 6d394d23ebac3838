package org.parvis.site;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What gives a rule ground to look at a passage: signs in its words alone, whoever says them. Most passages give most rules
 * none. All grounds are asked of a text at once, and what is found is kept with the passage: a rule that has nothing to say of
 * it neither looks its text up nor reads it.
 */
public final class Ground {

    private static final long[] NONE = {};

    /** Each at the place of its number. */
    private static final List<Ground> ALL = new CopyOnWriteArrayList<>();

    private final int number;
    private final Sign[] signs;

    private Ground(int number, Sign[] signs) {
        this.number = number;
        this.signs = signs;
    }

    /** A passage that bears one of {@code signs}. Each ground is known for as long as the program runs: make them constants. */
    public static synchronized Ground of(Sign... signs) {
        var ground = new Ground(ALL.size(), signs.clone());
        ALL.add(ground);
        return ground;
    }

    /** Whether {@code passage} gives this ground. */
    public boolean isIn(Passage passage) {
        return isIn(passage.grounds());
    }

    /** Whether {@code target} gives it, or is no passage: then nothing is known of it. */
    public boolean isIn(Target target) {
        return target.passage().isEmpty() || isIn(target.passage().get());
    }

    private boolean isIn(long[] grounds) {
        var word = number >> 6;
        return word < grounds.length && (grounds[word] & 1L << number) != 0;
    }

    private boolean isIn(Sign.Part part, Remembered text) {
        for (var sign : signs) if (sign.isIn(part, text)) return true;
        return false;
    }

    /** How many grounds there are: what was asked before there were so many is asked again. */
    static int count() {
        return ALL.size();
    }

    /** The grounds that {@code text} gives, where it is {@code part} of a passage: a bit each. */
    static long[] in(Sign.Part part, Remembered text) {
        var given = NONE;
        for (var ground : ALL)
            if (ground.isIn(part, text)) {
                if (given.length == 0) given = new long[(ALL.size() >> 6) + 1];
                given[ground.number >> 6] |= 1L << ground.number;
            }
        return given;
    }

    /** The grounds of {@code one} and of {@code other}. */
    static long[] both(long[] one, long[] other) {
        if (other.length == 0) return one;
        if (one.length == 0) return other;
        var all = Arrays.copyOf(one, Math.max(one.length, other.length));
        for (int i = 0; i < other.length; i++) all[i] |= other[i];
        return all;
    }
}
