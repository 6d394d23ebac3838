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
import org.parvis.report.ConsoleReport;
import org.parvis.report.Format;
import org.parvis.report.HtmlReport;
import org.parvis.report.JsonReport;
import org.parvis.report.Run;
import org.parvis.rules.Rulebook;

/**
 * The account that a goal gives of a run: in the log as each tenant is done, and in files at the end.
 *
 * @param log Maven's
 * @param config what was asked for
 * @param version the plugin's
 */
record Account(Log log, ParvisConfig config, String version) {

    /** Logs one tenant's findings, and how it fared. */
    void log(Result result) {
        var report = result.report();
        ConsoleReport.told(report).forEach(this::log);
        log.info(ConsoleReport.summary(run(List.of(result)), report));
    }

    private void log(Finding finding) {
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
    Run write(List<Result> results, Path folder) {
        var run = run(results);
        Stream.<Format>of(new HtmlReport(sitesFrom(folder, results)), new JsonReport())
                .forEach(format -> format.files(run).forEach((name, content) -> write(folder.resolve(name), content)));
        log.info(ConsoleReport.day(run));
        log.info("Sites:  " + config.output());
        log.info("Report: " + folder.resolve("index.html"));
        return run;
    }

    /** The run that gave {@code results}. */
    Run run(List<Result> results) {
        List<Report> reports = results.stream().map(Result::report).toList();
        return new Run(config.asOf(), version, Optional.of(config.blocking()), Rulebook.RULES, reports);
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

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
