package org.parvis;

import com.google.common.base.Suppliers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parvis.bake.Archetypes;
import org.parvis.comparison.Comparison;
import org.parvis.compliance.Report;
import org.parvis.compliance.Step;
import org.parvis.kept.Manifest;
import org.parvis.publish.PublishedSites;
import org.parvis.publish.Publisher;
import org.parvis.report.Partition;
import org.parvis.site.Place;
import org.parvis.source.TenantFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bakes each tenant's site, judges it and publishes it when it is fit. */
public final class Parvis {

    /** What others have not asked for in so long is no longer theirs, whatever they have left of what they know. */
    private static final Duration LONG = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(Parvis.class);

    private final ParvisConfig config;
    private final Optional<Survey> seen;
    private Optional<Partition> partition = Optional.empty();

    /** A run with {@code config}. */
    public Parvis(ParvisConfig config) {
        this(config, Optional.empty());
    }

    /** A run with {@code config}, of all tenants, which need not look again at what {@code glance} has seen, if there is one. */
    public Parvis(ParvisConfig config, Optional<Glance> glance) {
        this.config = config;
        this.seen = glance.map(Glance::survey);
    }

    /**
     * Bakes, judges and publishes, one result per tenant in alphabetical order of ids. A tenant that breaks stops itself and not
     * the others.
     *
     * @param progress is told of each result as it comes
     * @throws SetupException if the project is not set up
     */
    public List<Result> build(Progress progress) {
        config.requireOutputApart();
        var provider = provider();
        var shared = provider.shared();
        // The output is closed last: no worker publishes any more.
        try (var publisher = new Publisher(config.output(), config.state(), config.delivery());
                var archetypes = new Archetypes(config.state().resolve("archetypes"), publisher::workFolder);
                var workers = new Workers(config.threads());
                var earlier = Earlier.of(config, workers)) {
            var survey = seen.orElseGet(
                    () -> new Survey(provider.tenants(), config.scope()::holds, config.output(), workers));
            var last = new LastBuild(config, survey, shared, provider.isLarge(), workers);
            var build = new Build(
                    config,
                    shared,
                    Suppliers.memoize(() -> Provider.registry(last.belongings(), last.left())),
                    archetypes,
                    new Judgement(config, earlier, provider.isLarge()),
                    publisher,
                    last);
            var tenants = provider.selected();
            var recheck = build.recheck(tenants, workers);
            var results = forEach(tenants, workers, progress, build::of);
            if (!recheck.getAsBoolean()) results = forEach(tenants, workers, progress, build::of);
            build.recheckArchetypes(anew(tenants, results));
            publisher
                    .claim(published(results), config.project())
                    .forEach((tenant, other) -> LOG.warn(
                            "The site of {} in {} was published by another project, {}, and is now by {}. Give one of the two"
                                    + " tenants another id, or each project an output of its own.",
                            tenant,
                            config.output(),
                            other,
                            config.project()));
            prune(archetypes, publisher, results);
            last.write();
            return results;
        } catch (Publisher.OutputException e) {
            throw new SetupException(e.getMessage());
        }
    }

    /** Only a build of all tenants that publish there knows which archetypes and places nobody needs; any other, which are long unused. */
    private void prune(Archetypes archetypes, Publisher publisher, List<Result> results) {
        var isAll = config.scope().isAll() && !publisher.isSharedBy(config.project());
        var day = Instant.now().minus(LONG);
        if (isAll) archetypes.prune();
        else archetypes.pruneOld(day, () -> Manifest.archetypesIn(config.kept().getParent()));
        if (results.stream().anyMatch(result -> result.why().isEmpty())) return;
        if (isAll && results.stream().allMatch(result -> result.published().isPresent())) publisher.prune();
        else publisher.pruneOld(day);
    }

    /** Those of {@code tenants} whose site was published anew. */
    private static List<TenantFolder> anew(List<TenantFolder> tenants, List<Result> results) {
        return IntStream.range(0, tenants.size())
                .filter(i -> results.get(i).why().isPresent()
                        && results.get(i).published().isPresent())
                .mapToObj(tenants::get)
                .toList();
    }

    private static List<String> published(List<Result> results) {
        return results.stream()
                .filter(result -> result.published().isPresent())
                .map(result -> result.report().tenant())
                .toList();
    }

    /**
     * What has changed for readers since {@code base}; nothing is judged or published.
     *
     * @param base a folder of published sites, or a revision of the Git repository of the sources
     * @throws SetupException if the project is not set up, or there is no such base
     */
    public Comparison compare(String base) {
        return Changes.since(base, config);
    }

    /**
     * Judges what is published, without baking.
     *
     * @param progress is told of each result as it comes
     * @throws SetupException if the project is not set up, or nothing is published
     */
    public List<Result> check(Progress progress) {
        if (!Files.isDirectory(config.output()))
            throw new SetupException(
                    "Nothing is published in " + config.output() + ". Run parvis:build first, or set parvis.output.");
        var provider = provider();
        try (var workers = new Workers(config.threads());
                var earlier = Earlier.of(config, workers)) {
            var check = new Check(
                    config,
                    provider.registry(workers, Manifest.in(config.kept().resolve(Manifest.NAME))),
                    new PublishedSites(config.output(), config.state()),
                    new Judgement(config, earlier, provider.isLarge()));
            return forEach(provider.selected(), workers, progress, check::of);
        }
    }

    /** What the shard that was last built or checked knows of all shards; nothing where there are none. */
    public Optional<Partition> partition() {
        return partition;
    }

    private Provider provider() {
        var provider = Provider.of(config, seen);
        partition = config.scope().shard().map(provider::partition);
        return provider;
    }

    private static List<Result> forEach(
            List<TenantFolder> tenants, Workers workers, Progress progress, Function<TenantFolder, Result> work) {
        var results = new ArrayList<Result>();
        progress.begins(tenants.size());
        workers.forEach(tenants, tenant -> attempt(tenant, work), result -> {
            results.add(result);
            progress.done(result);
        });
        return results;
    }

    /** An accident with one tenant is that tenant's finding: the others are published all the same, and everybody reported on. */
    private static Result attempt(TenantFolder tenant, Function<TenantFolder, Result> work) {
        try {
            return work.apply(tenant);
        } catch (Publisher.OutputException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("tenant {}", tenant.id(), e);
            var finding = Step.of("parvis/accident")
                    .found(
                            tenant.id(),
                            Place.of(tenant.displayPath(), 0),
                            "la fabrication du site s’est arrêtée : " + e);
            return new Result(new Report(tenant.id(), tenant.id(), List.of(finding), List.of()), Optional.empty());
        }
    }
}
