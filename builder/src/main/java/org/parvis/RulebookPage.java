package org.parvis;

import java.util.List;
import org.parvis.bake.Booklet;
import org.parvis.compliance.Rule;
import org.parvis.report.RulebookDocument;

/** The rules as one page of HTML, in French, for those who have no use for AsciiDoc. */
public final class RulebookPage {

    private RulebookPage() {}

    /** The page of Parvis's rules and those that the operator has {@code added}. */
    public static String html(List<Rule> added) {
        return Booklet.html(RulebookDocument.ofParvis(added));
    }
}
