package org.parvis.declared;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.parvis.site.Page;
import org.parvis.site.VisibleText;

/**
 * Elements that a rule looks for.
 *
 * @param elements the selector
 * @param words what they are to say; without any, that they are there is enough
 */
public record Sought(Evaluator elements, Optional<Words> words) {

    /** What has no text of its own and is seen, or at work, for all that. */
    private static final Set<String> WORDLESS =
            Set.of("svg", "math", "iframe", "object", "script", "style", "template", "noscript");

    /**
     * What matches {@code css}.
     *
     * @throws IllegalArgumentException if it is no selector, or a pattern in it is none or too large; its message says why
     */
    public static Sought of(String css, Optional<Words> words) {
        if (Repetition.mayBeTooLargeIn(css)) throw new IllegalArgumentException("it repeats too much");
        try {
            return new Sought(Selector.evaluatorOf(css), words);
        } catch (Selector.SelectorParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The elements of {@code page} that count: what is hidden does not. */
    List<Element> in(Page page) {
        return page.document().select(elements).stream()
                .filter(element -> !(element instanceof Document) && counts(element))
                .toList();
    }

    private boolean counts(Element element) {
        if (words.isEmpty() && element.closest("head") != null) return true;
        var seen = words.isEmpty() && WORDLESS.contains(element.normalName()) ? element.parent() : element;
        return !VisibleText.isHidden(seen);
    }

    /** What {@code element} says of what is sought: its text, where no words are. */
    Optional<String> saidBy(Element element) {
        var text = VisibleText.of(element);
        return words.isEmpty() ? Optional.of(text) : words.get().in(text);
    }
}
