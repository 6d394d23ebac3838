package org.parvis.bake;

import org.parvis.site.Place;
import org.parvis.source.SourceFile;

/**
 * A text that a page consists of: its own, one that it includes, or a list that a template has written.
 *
 * @param file where it was written, by an author or, for a list, as a template
 * @param text what Asciidoctor gets for it
 * @param isList whether a template has written it: its lines are nobody's
 */
record Part(SourceFile file, String text, boolean isList) {

    /** The text of {@code file} as its author wrote it. */
    static Part of(SourceFile file) {
        return new Part(file, file.text(), false);
    }

    /** The list {@code text} that {@code template} has written. */
    static Part list(SourceFile template, String text) {
        return new Part(template, text, true);
    }

    /** The line to look at in the file for {@code line} of the text; 0 for the file as a whole. */
    int line(int line) {
        return isList ? 0 : Math.max(line, 1);
    }

    /** The place to mend for {@code line} of the text. */
    Place place(int line) {
        return Place.of(file.displayPath(), line(line));
    }
}
