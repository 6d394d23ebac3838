package org.parvis.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;
import org.parvis.ParvisConfig;
import org.parvis.Result;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.report.BaselineText;
import org.parvis.report.ConsoleReport;
import org.parvis.report.Partition;
import org.parvis.report.Run;

/**
 * The account that a goal gives of a run: in the log as each tenant is done, and in files at the end.
 *
 * @param log Maven's
 * @param config what was asked for
 * @param version the plugin's
 * @param partition which part of the tenants was judged, if it was not all
 */
record Account(Log log, ParvisConfig config, String version, Optional<Partition> partition) {

    /** The account of a run of all tenants. */
    Account(Log log, ParvisConfig config, String version) {
        this(log, config, version, Optional.empty());
    }

    /** The same account, once it is known which part of the tenants was judged. */
    Account of(Optional<Partition> part) {
        return new Account(log, config, version, part);
    }

    /** Logs one tenant's findings, and how it fared. */
    void log(Result result) {
        var report = result.report();
        ConsoleReport.told(report).forEach(finding -> log(finding, log));
        log.info(ConsoleReport.summary(run(List.of(result)), report));
    }

    /** Logs {@code finding} as it weighs. */
    static void log(Finding finding, Log log) {
        var line = ConsoleReport.line(finding);
        if (!finding.standing().isOpen()) log.info(line);
        else
            switch (finding.severity()) {
                case ERROR -> log.error(line);
                case WARNING -> log.warn(line);
                case INFO -> log.info(line);
            }
    }

    /** Writes the reports of all tenants into {@code folder}, and logs where they and the sites are. */
    Run write(List<Result> results, Formats formats, Path folder) {
        return write(run(results), results, formats, folder);
    }

    /** The same, once {@code file} has become the baseline in which everything that was found is known. */
    Run write(List<Result> results, Formats formats, Path folder, Path file) {
        var before = run(results);
        var baseline = config.baseline().after(before.reports(), before.rules());
        write(file, BaselineText.of(baseline));
        log.info("Baseline: " + file + " now has " + baseline.entries().size()
                + " findings. The next build lets them pass.");
        var reports = before.reports().stream()
                .map(report -> baseline.applyTo(report, before.rules()))
                .toList();
        return write(run(reports.stream()), results, formats, folder);
    }

    private Run write(Run run, List<Result> results, Formats formats, Path folder) {
        formats.with(sitesFrom(folder, results)).forEach(format -> format.write(run, new ReportFolder(folder)));
        log.info(ConsoleReport.day(run));
        var own = config.rulebook().added().stream().map(Rule::id).toList();
        if (!own.isEmpty()) log.info("Rules of your own: " + String.join(", ", own));
        ConsoleReport.choices(run).forEach(log::info);
        var gone = config.baseline().gone(run.reports(), run.rules()).size();
        if (gone > 0)
            log.info("The baseline has " + gone + " findings that are gone: -Dparvis.updateBaseline takes them out.");
        log.info("Sites:  " + config.output());
        log.info("Report: " + (formats.names().contains("html") ? folder.resolve("index.html") : folder));
        return run;
    }

    /** The run that gave {@code results}. */
    Run run(List<Result> results) {
        return run(results.stream().map(Result::report));
    }

    private Run run(Stream<Report> reports) {
        return new Run(
                config.asOf(),
                version,
                Optional.of(config.blocking()),
                config.rulebook().rules(),
                config.rules(),
                reports.toList(),
                config.changedSince(),
                partition);
    }

    /** The published sites, whichever run published them, as links from {@code folder}. */
    private Map<String, URI> sitesFrom(Path folder, List<Result> results) {
        return results.stream()
                .map(result -> config.output().resolve(result.report().tenant()))
                .filter(Files::isDirectory)
                .collect(Collectors.toMap(site -> site.getFileName().toString(), site -> link(folder, site)));
    }

    private static URI link(Path from, Path to) {
        try {
            return new URI(null, null, from.relativize(to).toString().replace('\\', '/') + "/", null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Writes {@code content} to {@code file}, whose folder need not be there. */
    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
