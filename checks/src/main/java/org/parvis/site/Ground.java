package org.parvis.site;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What gives a rule ground to look at a passage: a sign in its words alone, whoever says them. Most passages give most rules
 * none. All grounds are asked of a text at once, and what is found is kept with the passage: a rule that has nothing to say of
 * it neither looks its text up nor reads it.
 */
public final class Ground {

    /** What of a passage a sign is sought in. */
    enum Part {
        WORDS,
        FOLDED,
        ATTRIBUTE,
        UNSEEN
    }

    private record Sign(Set<Part> parts, Reading<Boolean> sign, int ground) {}

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final long[] NONE = {};
    private static final List<Sign> SIGNS = new CopyOnWriteArrayList<>();

    private final int number = COUNT.getAndIncrement();

    private Ground() {}

    /** A passage whose words, in normal form, hold {@code sign}. Each ground is known for as long as the program runs: make them constants. */
    public static Ground inWords(Reading<Boolean> sign) {
        return new Ground().or(EnumSet.of(Part.WORDS), sign);
    }

    /** One whose folded words hold {@code sign}. */
    public static Ground inFolded(Reading<Boolean> sign) {
        return new Ground().or(EnumSet.of(Part.FOLDED), sign);
    }

    /** One of whose texts, shown or not, holds {@code sign}. */
    public static Ground inEverything(Reading<Boolean> sign) {
        return new Ground().or(EnumSet.of(Part.WORDS, Part.ATTRIBUTE, Part.UNSEEN), sign);
    }

    /** Adds to this ground, where its constant is made, a passage whose words hold {@code sign}. */
    public Ground orInWords(Reading<Boolean> sign) {
        return or(EnumSet.of(Part.WORDS), sign);
    }

    /** Adds one whose folded words hold {@code sign}. */
    public Ground orInFolded(Reading<Boolean> sign) {
        return or(EnumSet.of(Part.FOLDED), sign);
    }

    /** Adds one of whose attributes holds {@code sign}. */
    public Ground orInAttributes(Reading<Boolean> sign) {
        return or(EnumSet.of(Part.ATTRIBUTE), sign);
    }

    /** Adds one that holds {@code sign} where no reader sees it. */
    public Ground orUnseen(Reading<Boolean> sign) {
        return or(EnumSet.of(Part.UNSEEN), sign);
    }

    private Ground or(Set<Part> parts, Reading<Boolean> sign) {
        SIGNS.add(new Sign(parts, sign, number));
        return this;
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

    /** How many signs there are: what was asked before there were so many is asked again. */
    static int signs() {
        return SIGNS.size();
    }

    /** The grounds that {@code text} gives, where it is {@code part} of a passage: a bit each. */
    static long[] of(Part part, String text) {
        var given = NONE;
        for (var sign : SIGNS)
            if (sign.parts.contains(part) && sign.sign.from(text)) {
                if (given.length == 0) given = new long[(COUNT.get() >> 6) + 1];
                given[sign.ground >> 6] |= 1L << sign.ground;
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
