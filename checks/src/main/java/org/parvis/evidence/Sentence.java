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

    // The full stop of "L. 312-1-1", of "art. 6" or within "article 6. 1. e" ends no sentence.
    private static final Expression END = Expression.of(
            "(?<=[.!?;…])(?<!(?<![\\p{L}\\p{N}])(?:art|al|cf|ex|p|[lrdm])\\.)"
                    + "(?!(?<=\\b(?:article|art\\.) \\d{1,3}\\.(?: \\d\\.)?) (?:\\d|[a-f])(?![\\p{L}\\p{N}'’])) ",
            Pattern.CASE_INSENSITIVE);
    private static final Words NEGATION = Words.of("sentence/negation", "\\b(?:ne|pas|jamais|aucune?|ni|sans|non)\\b");

    private static final Reading<List<String>> TEXTS =
            Reading.of(text -> END.splitAsStream(text).toList());

    private record Said(String text, String folded) {}

    private static final Reading<List<Said>> SAID =
            Reading.of(text -> in(text).map(words -> new Said(words, VisibleText.fold(words)))
                    .filter(said -> !said.folded.isEmpty())
                    .toList());

    /** The sentences of {@code passage}. */
    public static Stream<Sentence> in(Passage passage) {
        return SAID.from(passage.text()).stream().map(said -> new Sentence(passage, said.text, said.folded));
    }

    /** Those of them that say {@code words}, which no two sentences say together: most passages hold none. */
    public static Stream<Sentence> saying(Words words, Passage passage) {
        return words.isIn(passage) ? in(passage).filter(sentence -> sentence.says(words)) : Stream.empty();
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
        return says(words.on(passage));
    }

    /** Whether it says {@code words}, in the language of its page, and neither denies nor quotes them. */
    public boolean asserts(Words words) {
        return asserts(words.on(passage));
    }

    /** Whether {@code pattern} stands in the folded words, neither denied nor quoted. */
    public boolean asserts(Expression pattern) {
        return says(pattern) && pattern.in(folded).anyMatch(match -> Assertions.isOwn(folded, match.start()));
    }

    /** Whether the sentence denies something. */
    public boolean isNegative() {
        return NEGATION.on(passage).isIn(folded.replace("n'", "ne "));
    }

    /** What follows the first of {@code words}, folded. */
    public Optional<String> after(Words words) {
        var match = words.on(passage).matcher(folded);
        return match.find() ? Optional.of(folded.substring(match.end())) : Optional.empty();
    }
}
