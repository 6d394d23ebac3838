package org.parvis.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parvis.Glance;
import org.parvis.Parvis;
import org.parvis.Progress;
import org.parvis.Result;
import org.parvis.report.Format;
import org.parvis.report.HtmlReport;
import org.parvis.report.JsonReport;
import org.parvis.report.Run;

/**
 * A build with its reports and with all that it leaves to the next one, as the goal does it; run by itself, it tells of each of its
 * steps.
 */
final class ReportedBuild {

    private static final List<String> SAID = List.of("INFO nothing has changed");

    private final PortalBuild build;
    private final Consumer<String> steps;

    ReportedBuild(PortalBuild build) {
        this(build, step -> {});
    }

    private ReportedBuild(PortalBuild build, Consumer<String> steps) {
        this.build = build;
        this.steps = steps;
    }

    /** Builds and reports; false if nothing had changed, and nothing was done. */
    boolean run() {
        steps.accept("look");
        var glance = Glance.at(scene(), 2).orElseThrow();
        if (glance.said().isPresent()) return false;
        var results = new Parvis(build.config(), Optional.of(glance)).build(told());
        if (!glance.hasReports(results)) write(results);
        steps.accept("leave");
        glance.leave(results, SAID);
        return true;
    }

    private Glance.Scene scene() {
        var config = build.config();
        return new Glance.Scene(
                config.root(),
                Optional.empty(),
                config.tenants(),
                build.sites(),
                config.project(),
                build.reports(),
                List.of(),
                List.of());
    }

    private Progress told() {
        return new Progress() {
            @Override
            public void begins(int tenants) {
                steps.accept("build");
            }

            @Override
            public void done(Result result) {
                steps.accept(result.report().tenant());
            }
        };
    }

    private void write(List<Result> results) {
        var gate = build.config().gate();
        var reports = results.stream().map(Result::report).toList();
        var run = new Run(
                gate.asOf(),
                "test",
                Optional.of(gate.blocking()),
                gate.rulebook().rules(),
                reports);
        for (var format : List.of(html(results), new JsonReport())) format.write(run, this::file);
    }

    private Format html(List<Result> results) {
        var sites = results.stream()
                .map(result -> result.report().tenant())
                .filter(tenant -> Files.isDirectory(build.sites().resolve(tenant)))
                .collect(Collectors.toMap(tenant -> tenant, tenant -> URI.create("../sites/" + tenant + "/")));
        return new HtmlReport(
                Map.copyOf(sites),
                (tenant, page) ->
                        Files.isRegularFile(build.sites().resolve(tenant).resolve(page)));
    }

    /** In place, so that half of a report may be left. */
    private void file(String name, Format.Text text) {
        steps.accept(name);
        var file = build.reports().resolve(name);
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(file)) {
                text.to(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Arguments: the folder. Prints each step as it begins. */
    public static void main(String[] arguments) {
        new ReportedBuild(PortalBuild.in(Path.of(arguments[0])).threads(2), System.out::println).run();
    }
}
