package org.parvis.site;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A regular expression that rules look for. It is looked for in the same sentences again and again, by this rule and that, for
 * this tenant and the next: what it was found in, and what not, is remembered.
 */
public final class Expression {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int PASSING = -1;

    private final Pattern pattern;
    private final int number;
    private final Prefilter needed;

    private Expression(Pattern pattern, int number, Prefilter needed) {
        this.pattern = pattern;
        this.number = number;
        this.needed = needed;
    }

    /**
     * The expression {@code regex}. Each is known for as long as the program runs: make them constants.
     *
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    public static Expression of(String regex) {
        return of(regex, 0);
    }

    /** The same, with {@link Pattern}'s {@code flags}. */
    public static Expression of(String regex, int flags) {
        return new Expression(
                Pattern.compile(regex, flags), COUNT.getAndIncrement(), PrefilterReader.read(regex, flags));
    }

    /** An expression made for one site, such as of its facts: nothing of it is remembered. */
    public static Expression passing(String regex) {
        return new Expression(Pattern.compile(regex), PASSING, Prefilter.ANYTHING);
    }

    /** Whether one of {@code expressions} stands in a text: most texts hold none, which is then known of all at once. */
    public static Reading<Boolean> any(Expression... expressions) {
        return Reading.of(text -> {
            for (var expression : expressions) if (expression.isIn(text)) return true;
            return false;
        });
    }

    /** Whether it stands in {@code text}. */
    public boolean isIn(String text) {
        if (number == PASSING) return pattern.matcher(text).find();
        return Remembered.of(text).answer(number, needed, pattern);
    }

    /** Whether it stands in the folded words of {@code passage}. */
    boolean isIn(Passage passage) {
        return number == PASSING ? isIn(passage.folded()) : passage.known().answer(number, needed, pattern);
    }

    /** Whether it may stand in a part of {@code text}, such as one of its sentences: where it cannot, the text need not be parted. */
    public boolean mayStandWithin(String text) {
        return Remembered.of(text).mayHold(needed);
    }

    /** Where it stands in {@code text}. */
    public Stream<MatchResult> in(String text) {
        return isIn(text) ? pattern.matcher(text).results() : Stream.empty();
    }

    /** What finds it in {@code text}. */
    public Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    /** The parts of {@code text} between its matches. */
    public String[] split(String text) {
        return pattern.split(text);
    }

    /** The same, one after the other. */
    public Stream<String> splitAsStream(String text) {
        return pattern.splitAsStream(text);
    }

    /** The regular expression. */
    @Override
    public String toString() {
        return pattern.toString();
    }
}
