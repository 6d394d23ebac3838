package org.parvis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.parvis.bake.Archetypes;
import org.parvis.bake.SiteArchetype;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.kept.Days;
import org.parvis.publish.Publisher;
import org.parvis.site.Registry;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One build: what becomes of each tenant. Threads may ask at the same time.
 *
 * @param registry of all tenants, made when the first site is judged
 */
record Build(
        ParvisConfig config,
        SourceTree shared,
        Supplier<Registry> registry,
        Archetypes archetypes,
        Judgement judgement,
        Publisher publisher,
        LastBuild last) {

    private static final Logger LOG = LoggerFactory.getLogger(Build.class);

    /** As many sites at most are made anew to see whether those that are not are as they ought to be. */
    private static final int SAMPLE = 2;

    /** A site that is not published yet, and what is said of it; there is none where something kept it from being made. */
    private record Made(Judgement.Judged judged, Map<String, byte[]> files, Optional<SiteArchetype> archetype) {
        private Report report() {
            return judged.report();
        }
    }

    /** What becomes of the tenant in {@code folder}: what the last build has found, or all of it anew. */
    Result of(TenantFolder folder) {
        var outcome = last.of(folder);
        if (outcome.isPresent()) {
            archetypes.retain(outcome.get().archetypes());
            return new Result(
                    outcome.get().report(),
                    outcome.get().site().map(site -> config.output().resolve(folder.id())),
                    Optional.empty());
        }
        try {
            return publish(folder);
        } catch (RuntimeException e) {
            // Where nothing can be written any more the build ends, before each tenant is blamed for it.
            publisher.requireWritable();
            throw e;
        }
    }

    private Result publish(TenantFolder folder) {
        var made = make(new Candidate(folder, last.read(folder)));
        var fit = made.archetype()
                .filter(archetype -> !made.report().blocksAt(config.gate().blocking()));
        var place = fit.map(archetype -> publisher.publish(folder.id(), made.files(), archetype.sources()));
        last.leave(
                folder,
                made.judged(),
                place.isPresent(),
                made.archetype().map(SiteArchetype::names).orElse(List.of()));
        return new Result(made.report(), place, Optional.of(last.why(folder)));
    }

    /** The whole of Parvis, in reading order: facts, sources, pages, verdicts. */
    private Made make(Candidate candidate) {
        var stated = candidate.facts();
        if (stated.isEmpty()) return nothing(candidate.unreadable());
        var facts = stated.get();
        var sources = candidate.over(shared);
        var archetype = archetypes.of(sources, facts);
        var found = new ArrayList<Finding>(candidate.findings(sources));
        found.addAll(archetype.findings(candidate.id()));
        // A site with a hole in it is not judged: every rule would only describe the hole again.
        if (!found.isEmpty()) return nothing(new Report(candidate.id(), candidate.name(), found, List.of()));
        var files = archetype.stamp(facts, sources);
        var judged = judgement.of(candidate, found, registry.get(), files, archetype.sources());
        return new Made(judged, files, Optional.of(archetype));
    }

    private Made nothing(Report report) {
        var unjudged = new Judgement.Judged(report, Days.only(config.gate().asOf()));
        return new Made(unjudged, Map.of(), Optional.empty());
    }

    /**
     * Begins to make some sites anew of which the last build is relied on, though no more than are built, unless what was said on
     * another day is relied on.
     *
     * @param tenants those that are to be built
     * @return whether they come out as the last build left them; if one does not, it is relied on no more
     */
    BooleanSupplier recheck(List<TenantFolder> tenants, Workers workers) {
        var built = tenants.stream().filter(tenant -> last.of(tenant).isEmpty()).count();
        var ids = last.sample(last.isOfAnotherDay() ? SAMPLE : (int) Math.min(SAMPLE, built));
        var sample =
                tenants.stream().filter(tenant -> ids.contains(tenant.id())).toList();
        var otherwise = workers.begin(
                () -> sample.stream().filter(tenant -> !isAsLeft(tenant)).findFirst());
        return () -> isReliedOn(ids, otherwise.get());
    }

    private boolean isReliedOn(List<String> sample, Optional<TenantFolder> otherwise) {
        if (otherwise.isPresent()) {
            LOG.warn(
                    "{} has not changed, and comes out otherwise than the last build left it. Nothing that it left is relied"
                            + " on: all tenants are built anew. Please report it.",
                    otherwise.get().id());
            last.forget();
        } else if (!sample.isEmpty())
            LOG.info("Made again, and the same as the last build left it: {}.", String.join(", ", sample));
        return otherwise.isEmpty();
    }

    private boolean isAsLeft(TenantFolder tenant) {
        var outcome = last.of(tenant).orElseThrow();
        var made = make(Candidate.in(tenant));
        return made.report().equals(outcome.report())
                && (outcome.site().isEmpty() || publisher.publishes(tenant.id(), made.files()));
    }

    /**
     * Bakes one of the {@code built} tenants alone, where pages were baked in this build, and holds its site against the one that was
     * stamped.
     *
     * @throws SetupException if they differ
     */
    void recheckArchetypes(List<TenantFolder> built) {
        if (archetypes.baked() == 0) return;
        built.stream()
                .map(Candidate::in)
                .filter(candidate -> candidate.facts().isPresent())
                .findFirst()
                .ifPresent(this::recheckArchetypes);
    }

    private void recheckArchetypes(Candidate candidate) {
        var different =
                archetypes.differences(candidate.over(shared), candidate.facts().orElseThrow());
        if (different.isEmpty()) {
            LOG.info("Baked alone, and the same as it was stamped: {}.", candidate.id());
            return;
        }
        throw new SetupException("The site of " + candidate.id()
                + " is not what baking it alone makes of it: " + String.join(", ", different)
                + ". What was published in this build is not to be relied on. Remove "
                + config.state().resolve("archetypes")
                + ", build again, and please report it.");
    }
}
