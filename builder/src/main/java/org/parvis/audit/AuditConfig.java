package org.parvis.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Selection;
import org.parvis.rules.Rulebook;
import org.parvis.tenant.AuditedBody;

/**
 * What an audit needs to know.
 *
 * @param audited the file, or the folder whose pages are judged, each for itself
 * @param root the folder that paths in findings are relative to
 * @param body whose pages they are
 * @param asOf the day on which they are judged
 * @param rulebook the rules there are
 * @param rules which of them judge, and how much they weigh
 * @param baseline the findings that are known, and let pass
 * @param leftOut a folder of which nothing is judged, though it may lie in the audited one: that of the reports
 */
public record AuditConfig(
        Path audited,
        Path root,
        AuditedBody body,
        LocalDate asOf,
        Rulebook rulebook,
        Selection rules,
        Baseline baseline,
        Optional<Path> leftOut) {

    /** An audit by all of Parvis's rules, in which nothing is known yet and nothing left out. */
    public AuditConfig(Path audited, Path root, AuditedBody body, LocalDate asOf) {
        this(audited, root, body, asOf, Rulebook.PARVIS, Selection.ALL, Baseline.EMPTY, Optional.empty());
    }
}
