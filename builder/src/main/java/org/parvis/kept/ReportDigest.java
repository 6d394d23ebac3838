package org.parvis.kept;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.compliance.Report;
import org.parvis.compliance.Verdict;

/** By what all that was seen of tenants is known again. */
public final class ReportDigest {

    private final Pack all = new Pack();

    /** Most tenants fare alike, and have one and the same verdicts. */
    private final Map<List<Verdict>, String> verdicts = new IdentityHashMap<>();

    private ReportDigest() {}

    /** The same for equal {@code reports} in the same order. */
    public static String of(List<Report> reports) {
        var digest = new ReportDigest();
        reports.forEach(digest::put);
        return Digest.sha256(digest.all.bytes());
    }

    private void put(Report report) {
        all.text(report.tenant());
        all.text(report.name());
        all.list(report.bakeFindings(), finding -> PackedVerdict.put(finding, all));
        all.text(verdicts.computeIfAbsent(report.verdicts(), ReportDigest::ofVerdicts));
    }

    private static String ofVerdicts(List<Verdict> verdicts) {
        var pack = new Pack();
        pack.list(verdicts, verdict -> PackedVerdict.put(verdict, pack));
        return Digest.sha256(pack.bytes());
    }
}
