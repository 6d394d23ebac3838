package org.parvis;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parvis.bake.Archetypes;
import org.parvis.comparison.Comparison;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Waivers;
import org.parvis.publish.PublishedSites;
import org.parvis.publish.Publisher;
import org.parvis.report.Partition;
import org.parvis.site.Place;
import org.parvis.site.Registry;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;
import org.parvis.tenant.Facts;
import org.parvis.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bakes each tenant's site, judges it and publishes it when it is fit. */
public final class Parvis {

    private static final Logger LOG = LoggerFactory.getLogger(Parvis.class);

    private final ParvisConfig config;
    private Optional<Partition> partition = Optional.empty();

    /** A run with {@code config}. */
    public Parvis(ParvisConfig config) {
        this.config = config;
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
            var registry = provider.registry(workers);
            var results = forEach(
                    provider.selected(),
                    workers,
                    progress,
                    candidate -> writing(
                            publisher, () -> publish(candidate, registry, shared, archetypes, publisher, earlier)));
            // Only a build of all tenants knows which archetypes nobody needs any more.
            if (config.selectsAll()) archetypes.prune();
            if (config.selectsAll()
                    && results.stream().allMatch(result -> result.published().isPresent())) publisher.prune();
            return results;
        } catch (Publisher.OutputException e) {
            throw new SetupException(e.getMessage());
        }
    }

    /** An accident is no tenant's where nothing can be written any more: it ends the build, before each tenant is blamed for it. */
    private static Result writing(Publisher publisher, Supplier<Result> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            publisher.requireWritable();
            throw e;
        }
    }

    /** The whole of Parvis, in reading order: facts, sources, pages, verdicts, publication. */
    private Result publish(
            Candidate candidate,
            Registry registry,
            SourceTree shared,
            Archetypes archetypes,
            Publisher publisher,
            Earlier earlier) {
        if (candidate.file().tenant().isEmpty()) return new Result(candidate.unreadable(), Optional.empty());
        var tenant = candidate.file().tenant().get();
        var facts = Facts.of(tenant);
        var sources = shared.coveredBy(candidate.folder().snapshot());
        var archetype = archetypes.of(sources, facts);
        var files = archetype.stamp(facts, sources);

        var found = new ArrayList<Finding>(sources.findings(tenant.id()));
        found.addAll(archetype.findings(tenant.id()));
        var name = tenant.organisation().shortName();
        // A site with a hole in it is not judged: every rule would only describe the hole again.
        if (!found.isEmpty()) return new Result(new Report(tenant.id(), name, found, List.of()), Optional.empty());

        var site = site(tenant, candidate.file().fields(), registry, files, archetype.sources());
        var report = judged(candidate, found, site, earlier);
        return report.blocksAt(config.blocking())
                ? new Result(report, Optional.empty())
                : new Result(report, Optional.of(publisher.publish(tenant.id(), files, archetype.sources())));
    }

    /**
     * What has changed for readers since {@code base}; nothing is judged or published.
     *
     * @param base a folder of published sites, or a revision of the Git repository of the sources
     * @throws SetupException if the project is not set up, or there is no such base
     */
    public Comparison compare(String base) {
        return new Changes(config).since(base);
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
            var registry = provider.registry(workers);
            var sites = new PublishedSites(config.output(), config.state());
            return forEach(
                    provider.selected(), workers, progress, candidate -> check(candidate, registry, sites, earlier));
        }
    }

    /** What the shard that was last built or checked knows of all shards; nothing where there are none. */
    public Optional<Partition> partition() {
        return partition;
    }

    private Provider provider() {
        var provider = Provider.of(config);
        partition = config.shard().map(provider::partition);
        return provider;
    }

    private Result check(Candidate candidate, Registry registry, PublishedSites sites, Earlier earlier) {
        if (candidate.file().tenant().isEmpty()) return new Result(candidate.unreadable(), Optional.empty());
        var tenant = candidate.file().tenant().get();
        var name = tenant.organisation().shortName();
        var published = sites.of(tenant.id());
        if (published.isEmpty())
            return new Result(
                    new Report(tenant.id(), name, List.of(notPublished(candidate)), List.of()), Optional.empty());
        var site = site(
                tenant,
                candidate.file().fields(),
                registry,
                published.get().files(),
                published.get().sources());
        return new Result(
                judged(candidate, changed(tenant.id(), published.get().changed()), site, earlier),
                Optional.of(config.output().resolve(tenant.id())));
    }

    /** What the rules say of {@code site}, and what of it the baseline and the tenant's waivers let pass. */
    private Report judged(Candidate candidate, List<Finding> found, Site site, Earlier earlier) {
        var tenant = site.tenant();
        var rules = config.rulebook().rules();
        var report = new Report(
                tenant.id(),
                tenant.organisation().shortName(),
                found,
                config.rules().judge(rules, site));
        var waivers = new Waivers(candidate.file().waivers(), candidate.file().fields(), config.asOf());
        return waivers.applyTo(earlier.letPass(config.baseline().applyTo(report, rules)), rules);
    }

    private static List<Finding> changed(String tenant, List<String> pages) {
        return pages.stream()
                .map(page -> Finding.inSource(
                        "publish/changed",
                        tenant,
                        Place.of(tenant + "/" + page, 0),
                        "la page publiée n’est plus celle que Parvis a publiée",
                        "Quelqu’un l’a changée ou ôtée après coup : sa source n’en sait rien.",
                        "Corrigez la source s’il le faut, puis relancez parvis:build."))
                .toList();
    }

    private static Finding notPublished(Candidate candidate) {
        return Finding.inSource(
                "publish/not-published",
                candidate.folder().id(),
                candidate
                        .file()
                        .fields()
                        .getOrDefault("", Place.of(candidate.folder().displayPath(), 0)),
                "aucun site n’est publié pour cet organisme",
                "Il n’y a rien à examiner.",
                "Lancez parvis:build, et corrigez ce qui empêche la publication.");
    }

    private Site site(
            Tenant tenant,
            Map<String, Place> fields,
            Registry registry,
            Map<String, byte[]> files,
            Map<String, SourceMap> sources) {
        var pages = Edition.pages(tenant.id(), files, sources);
        return new Site(tenant, fields, registry, config.asOf(), pages, files.keySet());
    }

    private static List<Result> forEach(
            List<TenantFolder> tenants, Workers workers, Progress progress, Function<Candidate, Result> work) {
        var results = new ArrayList<Result>();
        progress.begins(tenants.size());
        workers.forEach(tenants, tenant -> attempt(tenant, work), result -> {
            results.add(result);
            progress.done(result);
        });
        return results;
    }

    /** An accident with one tenant is that tenant's finding: the others are published all the same, and everybody reported on. */
    private static Result attempt(TenantFolder tenant, Function<Candidate, Result> work) {
        try {
            return work.apply(Candidate.in(tenant));
        } catch (Publisher.OutputException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("tenant {}", tenant.id(), e);
            var finding = Finding.inSource(
                    "parvis/accident",
                    tenant.id(),
                    Place.of(tenant.displayPath(), 0),
                    "la fabrication du site s’est arrêtée : " + e,
                    "Rien ne dit si le site serait juste : il n’est ni examiné ni publié.",
                    "Montrez ce message à qui exploite les portails ; mvn -X en donne le détail.");
            return new Result(new Report(tenant.id(), tenant.id(), List.of(finding), List.of()), Optional.empty());
        }
    }
}
