package org.parvis.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** What a passage says in its own voice, sentence by sentence: not what it denies, and not what it quotes. */
public final class Assertions {

    private static final Expression NEGATION = Expression.of(
            "\\bn'|n't\\b|\\b(?:ne|pas|jamais|aucune?|ni|sans|not|cannot|never|no|nor|neither|without)\\b");
    private static final int REACH = 6;

    /** What quotes somebody or tells what used to be, as a selector. */
    public static final String QUOTED_OR_HISTORY = "blockquote, q, [data-changelog]";

    private static final String TITLES = "h1, h2, h3, h4, h5, h6";

    private Assertions() {}

    /** Whether {@code passage} quotes somebody or tells what used to be. */
    public static boolean isQuotedOrHistory(Passage passage) {
        return passage.isWithin(QUOTED_OR_HISTORY);
    }

    /** Whether {@code passage} is the page's own prose of today: no quotation, no history, and no title. */
    public static boolean isSpoken(Passage passage) {
        return !isQuotedOrHistory(passage) && !passage.isWithin(TITLES);
    }

    /** The sentences of {@code passage}; none where it quotes somebody or tells what used to be. */
    public static Stream<String> sentences(Passage passage) {
        return isQuotedOrHistory(passage) ? Stream.empty() : sentences(passage.text());
    }

    /** The sentences of {@code text}. */
    public static Stream<String> sentences(String text) {
        return Sentence.in(text);
    }

    /** The sentences of {@code passage} that say {@code pattern}, which is for folded text. */
    public static Stream<String> saying(Expression pattern, Passage passage) {
        return sentences(passage).filter(sentence -> say(pattern, sentence));
    }

    /** The sentences of {@code passage} that say {@code words}, in the language of its page. */
    public static Stream<String> saying(Words words, Passage passage) {
        return words.isIn(passage) ? saying(words.on(passage), passage) : Stream.empty();
    }

    /** Whether {@code sentence} says {@code pattern}, which is for folded text. */
    public static boolean say(Expression pattern, String sentence) {
        var folded = VisibleText.fold(sentence);
        return pattern.in(folded).anyMatch(match -> isOwn(folded, match.start()));
    }

    /** Whether what begins at {@code at} of the folded {@code sentence} is neither denied nor quoted. */
    public static boolean isOwn(String sentence, int at) {
        return !isDenied(sentence, at) && !isQuoted(sentence, at);
    }

    private static boolean isDenied(String sentence, int at) {
        var words = List.of(sentence.substring(0, at).split(" "));
        var near = words.subList(Math.max(0, words.size() - REACH), words.size());
        return NEGATION.isIn(String.join(" ", near));
    }

    /** Whether what begins at {@code at} of {@code sentence} is quoted. */
    static boolean isQuoted(String sentence, int at) {
        return isBetween('«', '»', sentence, at) || isBetween('“', '”', sentence, at);
    }

    private static boolean isBetween(char open, char close, String sentence, int at) {
        return sentence.lastIndexOf(open, at) > sentence.lastIndexOf(close, at) && sentence.indexOf(close, at) >= 0;
    }
}
