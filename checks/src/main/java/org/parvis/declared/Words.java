package org.parvis.declared;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.parvis.site.VisibleText;

/**
 * Words that a reader sees, or a pattern of such: read by RE2/J, in time that grows with the text alone, so that no pattern can
 * hang a build.
 *
 * @param written as the operator wrote them
 * @param pattern what finds them in normalised text
 */
public record Words(String written, Pattern pattern) {

    /** Just {@code words}, whatever the spaces and apostrophes. */
    public static Words text(String words) {
        return new Words(words, Pattern.compile(Pattern.quote(VisibleText.normalise(words))));
    }

    /**
     * What matches {@code pattern}, anywhere in the text.
     *
     * @throws IllegalArgumentException if RE2 knows no such pattern, or it is too large; its message says why
     */
    public static Words pattern(String pattern) {
        if (Repetition.isTooLarge(pattern)) throw new IllegalArgumentException("it repeats too much");
        try {
            return new Words(pattern, Pattern.compile(VisibleText.normalise(pattern)));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    /** The first of {@code text} that is such. */
    Optional<String> in(String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
