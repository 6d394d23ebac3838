package org.parvis;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.bake.ClassPath;
import org.parvis.kept.Digest;
import org.parvis.kept.Manifest;
import org.parvis.kept.ReportDigest;
import org.parvis.kept.SealedFile;
import org.parvis.publish.PublishedSites;
import org.parvis.publish.Stamp;
import org.parvis.source.Snapshot;
import org.parvis.source.TenantFolder;

/**
 * A look at all that a build of all tenants is made from and has left, before anything of it is understood: no rule, no record and no
 * library is loaded for it. Where everything is as a build that ended well has left it, only what that said is to be said again.
 */
public final class Glance {

    private static final String NAME = "glance";
    /** No path has it. */
    private static final String BETWEEN = "\0";

    /** What everything is known by goes before it, and what the reports are known by. */
    private static final int FIRST_LINE = 2;

    private final Scene scene;
    private final Path state;
    private final Path kept;
    private final List<String> left;
    private final String constant;
    private final Survey survey;

    /**
     * Where to look.
     *
     * @param root the folder that paths in findings are relative to
     * @param source the shared sources that cover the built-in ones
     * @param tenants the folder with one folder per tenant
     * @param output where the sites are published
     * @param project which publishes them
     * @param reports where the reports are written
     * @param told everything that the run is told, in words
     * @param files that it is told to read, whether or not they are there
     */
    public record Scene(
            Path root,
            Optional<Path> source,
            Path tenants,
            Path output,
            String project,
            Path reports,
            List<String> told,
            List<Path> files) {}

    private Glance(Scene scene, Workers workers) {
        this.scene = scene;
        this.state = ParvisConfig.stateOf(scene.output());
        this.kept = ParvisConfig.keptOf(scene.output(), scene.project());
        this.left = SealedFile.read(kept.resolve(NAME))
                .map(bytes -> List.of(new String(bytes, StandardCharsets.UTF_8).split(BETWEEN)))
                .filter(lines -> lines.size() >= FIRST_LINE)
                .orElse(List.of("", ""));
        this.survey =
                new Survey(TenantFolder.allIn(scene.tenants(), scene.root()), tenant -> true, scene.output(), workers);
        var lines = new ArrayList<>(scene.told());
        ClassPath.files().forEach(code -> lines.add(code + " " + Stamp.of(code)));
        scene.files().forEach(file -> lines.add(file + " " + Stamp.ofContent(file)));
        scene.source().ifPresent(folder -> lines.add(Snapshot.digestOfShared(folder)));
        this.constant = String.join("\n", lines);
    }

    /**
     * Looks at {@code scene}, with so many {@code threads}; nothing where there is nothing to see, so that a build says what is missing.
     */
    public static Optional<Glance> at(Scene scene, int threads) {
        if (threads < 1 || !Files.isDirectory(scene.tenants())) return Optional.empty();
        try (var workers = new Workers(threads)) {
            return Optional.of(new Glance(scene, workers));
        }
    }

    /** What is to be said again, where everything is as it was left. */
    public Optional<List<String>> said() {
        return left.get(0).equals(all()) ? Optional.of(left.subList(FIRST_LINE, left.size())) : Optional.empty();
    }

    /**
     * Whether the reports lie as they were left, and would come out the same of {@code results}. Where a site is not fit they never
     * count as such: what lies in its place decides which of the pages that were found wanting can be looked at.
     */
    public boolean hasReports(List<Result> results) {
        return results.stream().allMatch(result -> result.published().isPresent())
                && left.get(1).equals(reports(results));
    }

    /**
     * Leaves everything as it is now to the next build.
     *
     * @param results of the build, which the reports tell
     * @param lines to be said then
     */
    public void leave(List<Result> results, List<String> lines) {
        // What lies there besides is to be warned of each time.
        if (!ids().containsAll(names(publishers()))) return;
        var parts = Stream.concat(Stream.of(all(), reports(results)), lines.stream());
        SealedFile.write(
                kept.resolve(NAME), parts.collect(Collectors.joining(BETWEEN)).getBytes(StandardCharsets.UTF_8));
    }

    /** The reports, and all that they are made from, as one digest. */
    private String reports(List<Result> results) {
        var lines = new ArrayList<String>();
        lines.add(constant);
        lines.add(scene.reports() + " " + Stamp.of(scene.reports()));
        lines.add(ReportDigest.of(results.stream().map(Result::report).toList()));
        var sites = new PublishedSites(scene.output(), state);
        results.stream()
                .map(result -> result.report().tenant())
                .filter(tenant -> sites.has(tenant, "index.html"))
                .forEach(lines::add);
        return Digest.sha256(String.join("\n", lines));
    }

    private SortedSet<String> ids() {
        return survey.tenants().stream().map(TenantFolder::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, String> publishers() {
        return new PublishedSites(scene.output(), state).publishers();
    }

    /** The names of what lies in the output, but for the sites that other projects have published, as {@code publishers} say. */
    private SortedSet<String> names(Map<String, String> publishers) {
        var names = Stamp.names(scene.output());
        names.removeIf(name -> !publishers.getOrDefault(name, scene.project()).equals(scene.project()));
        return names;
    }

    Survey survey() {
        return survey;
    }

    /** Everything as one digest. */
    private String all() {
        var lines = new ArrayList<String>();
        lines.add(constant);
        for (var tenant : survey.tenants())
            lines.add(tenant + " " + survey.of(tenant).line());
        var publishers = publishers();
        lines.addAll(names(publishers));
        for (var id : ids()) lines.add(id + " " + publishers.get(id));
        lines.addAll(Stamp.names(state));
        lines.add(Stamp.of(kept.resolve(Manifest.NAME)));
        lines.add(Stamp.of(scene.reports()));
        return Digest.sha256(String.join("\n", lines));
    }
}
