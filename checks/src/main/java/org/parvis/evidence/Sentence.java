package org.parvis.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Reading;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/**
 * One sentence, or one half of a sentence that a semicolon parts.
 *
 * @param passage where it stands
 * @param text its words, normalised
 * @param folded the same, folded
 */
public record Sentence(Passage passage, String text, String folded) {

    // The full stop of "L. 312-1-1" or "art. 6" ends no sentence.
    private static final Expression END = Expression.of(
            "(?<=[.!?;…])(?<!(?<![\\p{L}\\p{N}])(?:art|al|cf|ex|p|[lrdm])\\.) ", Pattern.CASE_INSENSITIVE);
    private static final Words NEGATION = Words.of("sentence/negation", "\\b(?:ne|pas|jamais|aucune?|ni|sans|non)\\b");

    private static final Reading<List<String>> TEXTS =
            Reading.of(text -> END.splitAsStream(text).toList());

    /** The sentences of {@code passage}. */
    public static Stream<Sentence> in(Passage passage) {
        return in(passage.text())
                .map(text -> new Sentence(passage, text, VisibleText.fold(text)))
                .filter(sentence -> !sentence.folded.isEmpty());
    }

    /** The sentences of the normalised {@code text}, as they are written. */
    public static Stream<String> in(String text) {
        return TEXTS.from(text).stream();
    }

    /** The sentences of the main content of {@code page}; of the whole page, where it marks no main content. */
    public static Stream<Sentence> in(Page page) {
        return prose(page).flatMap(Sentence::in);
    }

    /** The passages in which those sentences stand. */
    public static Stream<Passage> prose(Page page) {
        return page.main().isPresent() ? page.mainProse() : page.prose();
    }

    /** Whether {@code pattern} stands in the folded words. */
    public boolean says(Expression pattern) {
        return pattern.isIn(folded);
    }

    /** Whether it says {@code words}, in the language of its page. */
    public boolean says(Words words) {
        return says(words.on(passage.block()));
    }

    /** Whether it says {@code words}, in the language of its page, and neither denies nor quotes them. */
    public boolean asserts(Words words) {
        return asserts(words.on(passage.block()));
    }

    /** Whether {@code pattern} stands in the folded words, neither denied nor quoted. */
    public boolean asserts(Expression pattern) {
        return pattern.in(folded).anyMatch(match -> Assertions.isOwn(folded, match.start()));
    }

    /** Whether the sentence denies something. */
    public boolean isNegative() {
        return NEGATION.on(passage.block()).isIn(folded.replace("n'", "ne "));
    }

    /** What follows the first of {@code words}, folded. */
    public Optional<String> after(Words words) {
        var match = words.on(passage.block()).matcher(folded);
        return match.find() ? Optional.of(folded.substring(match.end())) : Optional.empty();
    }
}
