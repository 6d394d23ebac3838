package org.parvis.site;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The part of a page that says words which were read in a larger one. */
final class SaidWords {

    /** What is quoted may be cut, or go on in another block: so many letters of it are sought then. */
    private static final List<Integer> BEGINNINGS = List.of(Integer.MAX_VALUE, 60, 20);

    private final String words;
    private final boolean areCut;

    private SaidWords(String words, boolean areCut) {
        this.words = words;
        this.areCut = areCut;
    }

    /** The smallest part of {@code whole} in which a reader first sees {@code words}, or what they begin with; none if none does. */
    static Optional<Element> in(Element whole, String words) {
        var sought = VisibleText.foldedOnce(words);
        var isCut = sought.endsWith("…");
        if (isCut) sought = sought.substring(0, sought.length() - 1).strip();
        for (var length : BEGINNINGS) {
            var part = Math.min(length, sought.length());
            var beginning = new SaidWords(sought.substring(0, part), isCut || part < sought.length());
            if (beginning.areIn(whole)) return Optional.of(beginning.smallest(whole));
        }
        return Optional.empty();
    }

    private Element smallest(Element whole) {
        for (var part : whole.children()) if (areIn(part)) return smallest(part);
        return whole;
    }

    private boolean areIn(Element part) {
        if (words.isEmpty()) return false;
        var text = VisibleText.foldedOnce(VisibleText.of(part));
        for (var at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
            if (isEdge(text, at) && (areCut || isEdge(text, at + words.length()))) return true;
        return false;
    }

    /** Whether no word of {@code text} goes on at {@code index}: « 30 » does not stand in « 2030 ». */
    private static boolean isEdge(String text, int index) {
        return index == 0
                || index == text.length()
                || !Character.isLetterOrDigit(text.charAt(index - 1))
                || !Character.isLetterOrDigit(text.charAt(index));
    }
}
