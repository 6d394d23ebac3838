package org.parvis.evidence;

import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Passage;

/** The sentences of a text, so that what is said of one thing is not taken for what is said of another. */
public final class Sentences {

    // "article L. 322-1" goes on after its full stop.
    private static final Expression END = Expression.of("(?<=[.!?;])(?<!\\b(?:[ldr]|art|n)\\.) ");

    private Sentences() {}

    /** The folded sentences of {@code passage}, in reading order. */
    public static Stream<String> folded(Passage passage) {
        return END.splitAsStream(passage.folded());
    }
}
