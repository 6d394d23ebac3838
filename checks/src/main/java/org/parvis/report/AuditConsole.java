package org.parvis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the log says of an audited document after its findings: what it discloses, and how much was found.
 *
 * <pre>
 * politique.md: 9 of 15 items without a fault found, in part: dpo-contact, rights-list, not: recipients; 4 errors, 2 warnings
 * </pre>
 */
public final class AuditConsole {

    private AuditConsole() {}

    /** The line that sums {@code document} up. */
    public static String summary(AuditedDocument document) {
        var tally = Tally.of(document.report());
        var parts = new ArrayList<String>();
        if (tally.errors() > 0) parts.add(ConsoleReport.count(tally.errors(), "error"));
        if (tally.warnings() > 0) parts.add(ConsoleReport.count(tally.warnings(), "warning"));
        if (tally.hints() > 0) parts.add(ConsoleReport.count(tally.hints(), "hint"));
        if (tally.known() > 0) parts.add(tally.known() + " from the baseline");
        var found = parts.isEmpty() ? "nothing found" : String.join(", ", parts);
        if (document.report().verdicts().isEmpty()) return Visible.line(document.path() + ": not judged; " + found);
        return Visible.line(document.path() + ": " + (document.isNotice() ? disclosed(document) + "; " : "") + found);
    }

    private static String disclosed(AuditedDocument document) {
        return document.standing(Mark.PASSED).size() + " of "
                + document.disclosures().size() + " items without a fault found"
                + listed(", in part: ", document.standing(Mark.WARNING))
                + listed(", not: ", document.standing(Mark.ERROR));
    }

    private static String listed(String label, List<AuditedDocument.Stated> items) {
        return items.isEmpty()
                ? ""
                : items.stream()
                        .map(stated -> stated.disclosure().item().id())
                        .collect(Collectors.joining(", ", label, ""));
    }
}
