package org.parvis.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.audit.Audit;
import org.parvis.audit.AuditConfig;
import org.parvis.report.AuditedDocument;
import org.parvis.tenant.AuditedBody;

/** What the audit of a folder costs, in milliseconds a page: {@code AuditedPages FOLDER}. */
public final class AuditedPages {

    private AuditedPages() {}

    /** Audits the folder twice, so that the second time the JVM is warm, and prints how long its pages took then. */
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var audit = new Audit(new AuditConfig(folder, folder, AuditedBody.UNKNOWN, LocalDate.of(2026, 11, 2)));
        audit.run(document -> {});
        var times = new ArrayList<Long>();
        var start = new long[] {System.nanoTime()};
        var documents = audit.run(document -> {
            times.add(System.nanoTime() - start[0]);
            start[0] = System.nanoTime();
        });
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%d pages, %d judged, %d without a word of policy, %d too large, %d accidents%n",
                documents.size(),
                documents.stream()
                        .filter(document -> !document.report().verdicts().isEmpty())
                        .count(),
                with("audit/no-policy", documents),
                with("audit/too-large", documents),
                with("audit/accident", documents));
        System.out.printf(
                Locale.ROOT,
                "milliseconds a page: mean %.1f, median %.1f, 95th percentile %.1f, longest %.1f%n",
                sorted.stream().mapToLong(Long::longValue).average().orElseThrow() / 1e6,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6,
                sorted.get(sorted.size() - 1) / 1e6);
    }

    private static long with(String finding, List<AuditedDocument> documents) {
        return documents.stream()
                .filter(document -> document.report()
                        .findings()
                        .anyMatch(found -> found.rule().equals(finding)))
                .count();
    }
}
