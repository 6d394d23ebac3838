package org.parvis.maven;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;
import org.parvis.ParvisConfig;
import org.parvis.Result;
import org.parvis.Showing;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
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

    /** Logs what {@code telling} has to say of one tenant: its findings, and how it fared. */
    void log(Result result, Telling telling) {
        telling.of(result.report(), run(List.of(result))).forEach(line -> line.to(log));
    }

    /** Whether there is something to say of {@code result} whatever has changed. */
    static boolean hasToTell(Result result) {
        return result.report().verdicts().isEmpty()
                || ConsoleReport.told(result.report()).findAny().isPresent();
    }

    /** What the log says of {@code results} when nothing has changed and they are said again. */
    List<Line> again(List<Result> results, Formats formats, Path folder) {
        var lines = new ArrayList<Line>();
        var telling = new Telling(results.size());
        results.stream()
                .filter(Account::hasToTell)
                .flatMap(result -> telling.of(result.report(), run(List.of(result))))
                .forEach(lines::add);
        telling.shared().forEach(lines::add);
        lines.add(Line.info(ConsoleReport.nothingChanged()));
        closing(run(results), formats, folder, config.gate().baseline()).stream()
                .map(Line::info)
                .forEach(lines::add);
        return lines;
    }

    /** Writes the reports of all tenants into {@code folder}, and logs where they and the sites are. */
    Run write(List<Result> results, Formats formats, Path folder) {
        return write(run(results), results, formats, folder, config.gate().baseline());
    }

    /** The same, once {@code file} has become the baseline in which everything that was found is known. */
    Run write(List<Result> results, Formats formats, Path folder, BaselineFile file) {
        var before = run(results);
        var baseline = config.gate().baseline().after(before.reports(), before.rules());
        file.write(baseline, log, "build");
        var reports = before.reports().stream()
                .map(report -> baseline.applyTo(report, before.rules()))
                .toList();
        return write(run(reports.stream()), results, formats, folder, baseline);
    }

    private Run write(Run run, List<Result> results, Formats formats, Path folder, Baseline baseline) {
        formats.with(sitesFrom(folder, results), new Showing(config.output())::has)
                .forEach(format -> format.write(run, new ReportFolder(folder)));
        closing(run, formats, folder, baseline).forEach(log::info);
        return run;
    }

    /** Logs where the sites and the reports are, which would come out as they lie in {@code folder}. */
    Run tell(List<Result> results, Formats formats, Path folder) {
        return tell(run(results), formats, folder);
    }

    private Run tell(Run run, Formats formats, Path folder) {
        closing(run, formats, folder, config.gate().baseline()).forEach(log::info);
        return run;
    }

    private List<String> closing(Run run, Formats formats, Path folder, Baseline baseline) {
        var lines = new ArrayList<String>();
        if (!new Telling(run.reports().size()).isOfFew()) lines.add(ConsoleReport.totals(run));
        lines.add(ConsoleReport.day(run));
        var own = config.gate().rulebook().added().stream().map(Rule::id).toList();
        if (!own.isEmpty()) lines.add("Rules of your own: " + String.join(", ", own));
        lines.addAll(ConsoleReport.choices(run));
        ConsoleReport.gone(baseline, run).ifPresent(lines::add);
        lines.add("Sites:  " + config.output());
        lines.add("Report: " + formats.entrance(folder));
        return lines;
    }

    /** The run that gave {@code results}. */
    Run run(List<Result> results) {
        return run(results.stream().map(Result::report));
    }

    private Run run(Stream<Report> reports) {
        return new Run(
                config.gate().asOf(),
                version,
                Optional.of(config.gate().blocking()),
                config.gate().rulebook().rules(),
                config.gate().rules(),
                reports.toList(),
                config.gate().changedSince(),
                partition);
    }

    /** The published sites, whichever run published them, as links from {@code folder}. */
    private Map<String, URI> sitesFrom(Path folder, List<Result> results) {
        var showing = new Showing(config.output());
        return results.stream()
                .map(result -> result.report().tenant())
                .filter(showing::has)
                .collect(Collectors.toMap(
                        tenant -> tenant, tenant -> link(folder, config.output().resolve(tenant))));
    }

    private static URI link(Path from, Path to) {
        try {
            return new URI(null, null, from.relativize(to).toString().replace('\\', '/') + "/", null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
