package org.parvis.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.parvis.audit.AuditConfig;
import org.parvis.compliance.Report;
import org.parvis.report.AuditConsole;
import org.parvis.report.AuditedDocument;
import org.parvis.report.ConsoleReport;
import org.parvis.report.Run;

/**
 * The account of an audit: in the log as each document is done, and in files at the end.
 *
 * @param log Maven's
 * @param config what was asked for
 * @param gate what makes the build fail
 * @param version the plugin's
 */
record AuditAccount(Log log, AuditConfig config, FailOn gate, String version) {

    private static final int MOST_NAMED = 10;

    /** Logs what was found in one document, and how it stands. */
    void log(AuditedDocument document) {
        ConsoleReport.told(document.report())
                .forEach(finding -> Line.of(finding).to(log));
        log.info(AuditConsole.summary(document));
    }

    /** Warns that {@code unread}, documents in the audited folder, are judged by nobody. */
    void warnOf(List<String> unread) {
        if (unread.isEmpty()) return;
        log.warn("Not judged, since Parvis does not read what is in them: "
                + unread.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (unread.size() > MOST_NAMED ? " and " + (unread.size() - MOST_NAMED) + " more" : "")
                + ". Copy their text to a file that ends in .txt.");
    }

    /** Makes {@code file} the baseline in which everything that was found is known, and the findings known. */
    List<AuditedDocument> rewrite(List<AuditedDocument> documents, BaselineFile file) {
        var rules = config.rulebook().rules();
        var baseline = config.baseline().after(reports(documents), rules);
        file.write(baseline, log, "audit");
        return documents.stream()
                .map(document -> document.with(baseline.applyTo(document.report(), rules)))
                .toList();
    }

    /** Writes the reports into {@code folder}, and logs where they are. */
    Run write(List<AuditedDocument> documents, Formats formats, Path folder) {
        var run = new Run(
                config.asOf(),
                version,
                gate == FailOn.NEVER ? Optional.empty() : Optional.of(gate.blocking()),
                config.rulebook().rules(),
                config.rules(),
                reports(documents));
        formats.on(documents).forEach(format -> format.write(run, new ReportFolder(folder)));
        log.info(ConsoleReport.day(run));
        ConsoleReport.choices(run).forEach(log::info);
        log.info("Report: " + formats.entrance(folder));
        return run;
    }

    /** Logs how much of what is known {@code run} has no longer found. */
    void tellGone(Run run) {
        ConsoleReport.gone(config.baseline(), run).ifPresent(log::info);
    }

    /** @throws MojoFailureException if the build may fail, and a document falls short or none could be judged */
    void judge(Run run) throws MojoFailureException {
        if (gate == FailOn.NEVER) return;
        var failing = run.reports().stream()
                .filter(report -> report.blocksAt(gate.blocking()))
                .toList();
        var number = run.reports().size();
        if (!failing.isEmpty())
            throw new MojoFailureException(failing.size() + " of " + number + (number == 1 ? " document" : " documents")
                    + " short of what is asked: "
                    + failing.stream().map(gate::summary).collect(Collectors.joining(", "))
                    + ". Each finding above says where it is and how to mend it.");
        if (run.reports().stream().allMatch(report -> report.verdicts().isEmpty()))
            throw new MojoFailureException("No document could be judged, and a gate lets nothing pass unseen.");
    }

    private static List<Report> reports(List<AuditedDocument> documents) {
        return documents.stream().map(AuditedDocument::report).toList();
    }
}
