package org.parvis.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.parvis.SetupException;
import org.parvis.report.ConsoleReport;
import org.parvis.report.RecordedRun;
import org.parvis.report.Run;
import org.parvis.report.Shards;

/**
 * Puts the reports of all shards, built with {@code parvis.shard} on as many machines, together to one report and one verdict: the build
 * fails as that of one machine would have. A shard that is missing or there twice, and shards of different runs, are an error; all must have
 * been built at one {@code failOn}. Nothing is baked, judged or published.
 *
 * @since 0.1.0
 */
@Mojo(name = "aggregate", threadSafe = true)
public final class AggregateMojo extends ReportingMojo {

    /**
     * The folder in which the shards' reports lie: each {@code report.json} in a folder of its own, at any depth, and no other.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.shards", defaultValue = "${project.build.directory}/parvis-shards", required = true)
    private File shards;

    /**
     * Where the reports are written, in the forms that {@code formats} names.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.reports", defaultValue = "${project.build.directory}/parvis-report", required = true)
    private File reports;

    /**
     * Means nothing here, and is warned of: all parts are put together.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.shard")
    private String shard;

    /**
     * Means nothing here, and is warned of: the tenants are those that the shards were built with.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.tenants")
    private List<String> tenants;

    @Override
    void work() throws MojoFailureException {
        unheeded("parvis.shard", shard);
        unheeded("parvis.tenants", tenants == null ? null : String.join(",", tenants));
        var written = formats();
        written.requireRoomIn(reports.toPath());
        var gate = choices().strictness();
        var run = together(gate);
        log(run);
        written.alone().forEach(format -> format.write(run, new ReportFolder(reports.toPath())));
        getLog().info("Report: " + written.entrance(reports.toPath()));
        gate.judge(run);
    }

    private void unheeded(String parameter, String stated) {
        if (stated != null && !stated.isBlank())
            getLog().warn(parameter + " is '" + stated
                    + "', which parvis:aggregate does not heed: it puts the reports of all shards"
                    + " together, of whichever tenants they were built with. Give it to parvis:build.");
    }

    private Run together(FailOn gate) {
        var rules = rulebook().rules();
        var together = new Shards(
                recorded(), version(), gate.blocking(), rules, choices().selection(rules));
        if (!together.faults().isEmpty()) throw refused(together.faults());
        var run = together.run();
        if (asOf() != null && !Settings.day(asOf()).equals(run.asOf()))
            throw refused(List.of("They were judged as of " + run.asOf() + ", and parvis.asOf is " + asOf()
                    + ". Give all jobs one parvis.asOf."));
        return run;
    }

    private List<RecordedRun> recorded() {
        var found = reportsIn(shards.toPath());
        if (found.isEmpty())
            throw new SetupException("There is no report.json of a shard in " + shards
                    + ". Bring the reports of all shards there, each in a folder of its own, or set parvis.shards.");
        var faults = new ArrayList<String>();
        var recorded = new ArrayList<RecordedRun>();
        for (var file : found) {
            var name = shards.toPath().relativize(file).toString().replace('\\', '/');
            try (var json = Files.newInputStream(file)) {
                recorded.add(RecordedRun.read(name, json));
            } catch (IllegalArgumentException e) {
                faults.add(name + " cannot be read: " + e.getMessage() + ". Run the job of that shard again.");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!faults.isEmpty()) throw refused(faults);
        return recorded;
    }

    private SetupException refused(List<String> faults) {
        return new SetupException(
                "The reports in " + shards + " are not the shards of one run, and nothing is concluded from them:\n  "
                        + String.join("\n  ", faults));
    }

    private static List<Path> reportsIn(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals("report.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be mended; the shards have told of the tenants that are fit. */
    private void log(Run run) {
        var telling = new Telling(run.reports().size());
        for (var report : run.reports())
            if (!run.publishable(report)) telling.of(report, run).forEach(line -> line.to(getLog()));
        telling.shared().forEach(line -> line.to(getLog()));
        getLog().info(ConsoleReport.fleet(run));
        getLog().info(ConsoleReport.day(run));
        ConsoleReport.choices(run).forEach(getLog()::info);
    }
}
