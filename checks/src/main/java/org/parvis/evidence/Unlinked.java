package org.parvis.evidence;

import org.parvis.site.Css;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/** What a passage prints beside its links. */
public final class Unlinked {

    private Unlinked() {}

    /** The normalised words of {@code passage} without those of its links. */
    public static String wordsOf(Passage passage) {
        var words = passage.text();
        for (var link : passage.block().select(Css.of("a[href]"))) {
            var label = VisibleText.of(link);
            var at = label.isEmpty() ? -1 : words.indexOf(label);
            if (at >= 0) words = words.substring(0, at) + Passage.OBJECT + words.substring(at + label.length());
        }
        return words;
    }
}
