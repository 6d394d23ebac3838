package org.parvis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Selection;
import org.parvis.compliance.Severity;
import org.parvis.kept.Digest;
import org.parvis.publish.Delivery;
import org.parvis.rules.Rulebook;
import org.parvis.tenant.Shard;

/**
 * What a run needs to know.
 *
 * @param root the folder that paths in findings are relative to
 * @param source a folder of shared pages, layouts, facts and assets that covers the built-in one file by file
 * @param tenants the folder with one folder per tenant
 * @param output where the sites are published, in a folder per tenant; Parvis's own state lies beside it
 * @param scope which tenants are to be built or checked
 * @param gate how their sites are judged, and what keeps one from being published
 * @param threads how many tenants are worked on at once
 * @param delivery how a site gets to its place
 * @param project which project publishes, where several publish to one output; the same wherever it lies
 */
public record ParvisConfig(
        Path root,
        Optional<Path> source,
        Path tenants,
        Path output,
        Scope scope,
        Gate gate,
        int threads,
        Delivery delivery,
        String project) {

    /** As many digits tell a project from all others in a file's name. */
    private static final int NAME = 16;

    /** @throws SetupException with no thread at all */
    public ParvisConfig {
        if (threads < 1) throw new SetupException("parvis.threads is " + threads + ". Set 1 or more, or leave it out.");
    }

    /**
     * A run that all of Parvis's own rules judge, and in which nothing is known yet.
     *
     * @param selection ids of the tenants to build or check; empty for all
     * @param asOf the day on which sites are judged
     * @param blocking the least severity that keeps a site from being published
     */
    public ParvisConfig(
            Path root,
            Optional<Path> source,
            Path tenants,
            Path output,
            List<String> selection,
            LocalDate asOf,
            Severity blocking) {
        this(
                root,
                source,
                tenants,
                output,
                new Scope(selection),
                new Gate(asOf, blocking),
                Runtime.getRuntime().availableProcessors(),
                Delivery.EXCHANGE,
                tenants.toAbsolutePath().normalize().toString());
    }

    /** The same run of the project that is named {@code name}; without one, it is known by its folder of tenants. */
    public ParvisConfig of(String name) {
        return new ParvisConfig(root, source, tenants, output, scope, gate, threads, delivery, name);
    }

    /** The same run, judged by those rules of {@code book} that {@code chosen} chooses, where {@code known} is let pass. */
    public ParvisConfig judgedBy(Rulebook book, Selection chosen, Baseline known) {
        return with(scope, gate.keptBy(book, chosen, known), threads, delivery);
    }

    /** The same run, blocked only by what has come since {@code revision}, if there is one. */
    public ParvisConfig since(Optional<String> revision) {
        return with(scope, gate.since(revision), threads, delivery);
    }

    /** The same run, working on {@code number} tenants at once. */
    public ParvisConfig threads(int number) {
        return with(scope, gate, number, delivery);
    }

    /** The same run of {@code part} of its tenants only, if it is one. */
    public ParvisConfig in(Optional<Shard> part) {
        return with(new Scope(scope.selection(), part), gate, threads, delivery);
    }

    /**
     * The same run, whose sites get to their places as {@code manner} says: {@code exchange} or {@code copy}.
     *
     * @throws SetupException if it says something else
     */
    public ParvisConfig delivered(String manner) {
        return with(
                scope,
                gate,
                threads,
                switch (manner) {
                    case "exchange" -> Delivery.EXCHANGE;
                    case "copy" -> Delivery.COPY;
                    default ->
                        throw new SetupException(
                                "parvis.publish is '" + manner
                                        + "'. Write 'exchange', which publishes a whole site in one step, or 'copy', which writes file by file.");
                });
    }

    private ParvisConfig with(Scope tenantsMeant, Gate keeping, int number, Delivery manner) {
        return new ParvisConfig(root, source, tenants, output, tenantsMeant, keeping, number, manner, project);
    }

    /** The same run of all tenants on other sources. */
    ParvisConfig on(Path otherRoot, Optional<Path> otherSource, Path otherTenants) {
        return new ParvisConfig(
                otherRoot,
                otherSource,
                otherTenants,
                output,
                new Scope(List.of()),
                gate.since(Optional.empty()),
                threads,
                delivery,
                project);
    }

    /**
     * Makes sure that publishing cannot overwrite what it reads.
     *
     * @throws SetupException if the output, or the state beside it, is or holds the tenants or the shared sources, or lies in
     *     one of them
     */
    void requireOutputApart() {
        new Separation(source, tenants, output, Optional.empty()).requireOutput();
    }

    /** The folder of Parvis's own state, beside the output and never inside a site: staging, source positions. */
    public Path state() {
        return stateOf(output);
    }

    /** Where this project keeps what its builds know of its own tenants: others that publish to the same output do so beside it. */
    Path kept() {
        return keptOf(output, project);
    }

    /** The same for {@code project}, which publishes to {@code output}. */
    static Path keptOf(Path output, String project) {
        return stateOf(output)
                .resolve("projects")
                .resolve(Digest.sha256(project).substring(0, NAME));
    }

    /** The same for the folder of published sites {@code output}: beside the folder itself, where that is a link. */
    static Path stateOf(Path output) {
        var absolute = real(output.toAbsolutePath().normalize());
        return absolute.resolveSibling(absolute.getFileName() + "-state");
    }

    private static Path real(Path folder) {
        try {
            return Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        } catch (IOException e) {
            // A link that leads nowhere: it is refused as the output.
            return folder;
        }
    }
}
