package org.parvis;

import org.parvis.bake.Booklet;
import org.parvis.report.RulebookDocument;

/** Parvis's own rules as one page of HTML, in French, for those who have no use for AsciiDoc. */
public final class RulebookPage {

    private RulebookPage() {}

    /** The page. */
    public static String html() {
        return Booklet.html(RulebookDocument.ofParvis());
    }
}
