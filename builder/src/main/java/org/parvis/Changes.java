package org.parvis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parvis.bake.Archetypes;
import org.parvis.comparison.Base;
import org.parvis.comparison.Comparison;
import org.parvis.comparison.FactChange;
import org.parvis.comparison.Fate;
import org.parvis.comparison.Gathering;
import org.parvis.comparison.PageChange;
import org.parvis.comparison.ShownFacts;
import org.parvis.comparison.TenantChange;
import org.parvis.publish.PublishedSites;
import org.parvis.publish.Scratch;
import org.parvis.revision.Revision;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;
import org.parvis.tenant.facts.Facts;

/** Compares what readers get from the sources with what they got before. A tenant whose inputs are the same is not baked. */
final class Changes {

    private static final FactChange.Stated NOTHING = new FactChange.Stated(Map.of(), Map.of());

    private static final Facts NO_FACTS = new Facts(Map.of(), Map.of(), Set.of());

    private final ParvisConfig config;
    private final Archetypes archetypes;
    private final Map<String, TenantFolder> tenants;
    private final SourceTree shared;
    private final Gathering gathering = new Gathering();

    private Changes(ParvisConfig config, Archetypes archetypes) {
        var now = Provider.of(config);
        this.config = config;
        this.archetypes = archetypes;
        this.tenants = now.byId();
        this.shared = now.shared();
    }

    /** What has changed since {@code base}, a folder there is, or else a revision, in the sources of {@code config}. */
    static Comparison since(String base, ParvisConfig config) {
        try (var scratch = new Scratch();
                var archetypes = new Archetypes(scratch.folder("archetypes"), scratch::folder)) {
            var changes = new Changes(config, archetypes);
            var folder = config.root().resolve(base);
            return Files.isDirectory(folder)
                    ? changes.sinceFolder(base, folder)
                    : changes.sinceRevision(base, scratch.folder("base"));
        } catch (Revision.UnknownException e) {
            throw new SetupException(e.getMessage());
        }
    }

    private Comparison sinceRevision(String name, Path folder) {
        try (var revision = Revision.of(name, config.root())) {
            var before = Provider.at(revision, config, folder);
            var old = before.byId();
            var sharedBefore = before.shared();
            for (var id : meant(old.keySet())) {
                if (!tenants.containsKey(id))
                    gathering.add(retired(id, Candidate.in(old.get(id)).name()));
                else if (!old.containsKey(id)) gathering.add(added(Candidate.in(tenants.get(id))));
                else compare(Candidate.in(old.get(id)), sharedBefore, Candidate.in(tenants.get(id)));
            }
            return gathering.since(new Base(name, Optional.of(revision.commit())));
        }
    }

    private void compare(Candidate old, SourceTree sharedBefore, Candidate fresh) {
        var sourcesBefore = old.over(sharedBefore);
        var sources = fresh.over(shared);
        if (old.statesTheSameAs(fresh) && sourcesBefore.digest().equals(sources.digest())) {
            gathering.unchanged();
            return;
        }
        var before = attempt(() -> Edition.baked(old, sourcesBefore, archetypes));
        var after = attempt(() -> Edition.baked(fresh, sources, archetypes));
        gathering.add(
                change(fresh, FactChange.between(old.stated(), fresh.stated()), before, after),
                old.facts().orElse(NO_FACTS),
                fresh.facts().orElse(NO_FACTS));
    }

    private Comparison sinceFolder(String name, Path folder) {
        var sites = new PublishedSites(folder, ParvisConfig.stateOf(folder));
        for (var id : meant(sitesIn(name, folder))) {
            if (!tenants.containsKey(id)) {
                gathering.add(retired(id, id));
                continue;
            }
            var fresh = Candidate.in(tenants.get(id));
            sites.of(id).ifPresentOrElse(site -> compare(site, fresh), () -> gathering.add(added(fresh)));
        }
        return gathering.since(new Base(name, Optional.empty()));
    }

    private void compare(PublishedSites.Published site, Candidate fresh) {
        var before = Edition.of(fresh.folder(), site.files(), site.sources());
        var after = attempt(() -> Edition.baked(fresh, fresh.over(shared), archetypes));
        var facts = fresh.facts().orElse(NO_FACTS);
        // Nobody knows what the record stated: the pages say what they show of it, and no value is taken for one that
        // has stayed.
        var shown = after.incomplete().isPresent()
                ? List.<FactChange>of()
                : ShownFacts.between(before.pages(), after.pages(), facts);
        gathering.add(change(fresh, shown, before, after), NO_FACTS, facts);
    }

    /** The ids of those that are or {@code were}, as far as they are asked for. */
    private SortedSet<String> meant(Collection<String> were) {
        var ids = new TreeSet<String>();
        Stream.concat(were.stream(), tenants.keySet().stream())
                .filter(config.scope()::holds)
                .forEach(ids::add);
        return ids;
    }

    /** The sites in {@code folder}; where there is something and no site, it is another folder than was meant. */
    private static List<String> sitesIn(String name, Path folder) {
        try (var places = Files.list(folder)) {
            var shown = places.filter(place -> !place.getFileName().toString().startsWith("."))
                    .toList();
            if (!shown.isEmpty() && shown.stream().noneMatch(place -> Files.exists(place.resolve("index.html"))))
                throw new SetupException("The folder " + name + " holds no published site: no folder in it has an"
                        + " index.html. Name the folder in which the sites lie or, for the revision of that name, its"
                        + " commit.");
            return shown.stream()
                    .filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                    .map(place -> place.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TenantChange change(Candidate fresh, List<FactChange> facts, Edition before, Edition after) {
        var incomparable = unmade(after)
                .or(() -> before.incomplete()
                        .map(reason -> "le site d’avant ne pouvait pas être fabriqué\u00a0: " + reason));
        var pages =
                incomparable.isPresent() ? List.<PageChange>of() : PageChange.between(before.pages(), after.pages());
        return new TenantChange(fresh.id(), fresh.name(), Fate.CHANGED, facts, pages, incomparable);
    }

    private static Optional<String> unmade(Edition after) {
        return after.incomplete().map(reason -> "le site ne peut pas être fabriqué\u00a0: " + reason);
    }

    /** A portal that is new: its facts, and its pages by their titles. */
    private TenantChange added(Candidate fresh) {
        var edition = attempt(() -> Edition.baked(fresh, fresh.over(shared), archetypes));
        return new TenantChange(
                fresh.id(),
                fresh.name(),
                Fate.ADDED,
                FactChange.between(NOTHING, fresh.stated()),
                edition.pages().stream()
                        .map(page -> new PageChange(
                                Fate.ADDED,
                                List.of(page.path()),
                                page.document().title(),
                                List.of()))
                        .toList(),
                unmade(edition));
    }

    private static TenantChange retired(String id, String name) {
        return new TenantChange(id, name, Fate.REMOVED, List.of(), List.of(), Optional.empty());
    }

    /** An accident with one tenant is said of that one. */
    private static Edition attempt(Supplier<Edition> bake) {
        try {
            return bake.get();
        } catch (RuntimeException | StackOverflowError e) {
            return new Edition(List.of(), List.of(), Set.of(), Optional.of(e.toString()));
        }
    }
}
