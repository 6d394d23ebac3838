package org.parvis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.parvis.bake.Archetypes;
import org.parvis.comparison.Base;
import org.parvis.comparison.Comparison;
import org.parvis.comparison.FactChange;
import org.parvis.comparison.Fate;
import org.parvis.comparison.Gathering;
import org.parvis.comparison.PageChange;
import org.parvis.comparison.TenantChange;
import org.parvis.publish.PublishedSites;
import org.parvis.publish.Scratch;
import org.parvis.revision.Revision;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFile;
import org.parvis.tenant.Fields;
import org.parvis.tenant.facts.Facts;

/** Compares what readers get from the sources with what they got before. A tenant whose inputs are the same is not baked. */
final class Changes {

    private static final FactChange.Stated NOTHING = new FactChange.Stated(Map.of(), Map.of());

    private static final Facts NO_FACTS = new Facts(Map.of(), Map.of(), Set.of());

    private final ParvisConfig config;

    Changes(ParvisConfig config) {
        this.config = config;
    }

    /** What has changed since {@code base}: a folder there is, or else a revision. */
    Comparison since(String base) {
        var now = Provider.of(config);
        try (var scratch = new Scratch();
                var archetypes = new Archetypes(scratch.folder("archetypes"), scratch::folder)) {
            var folder = config.root().resolve(base);
            return Files.isDirectory(folder)
                    ? sinceFolder(base, folder, now, archetypes)
                    : sinceRevision(base, now, scratch.folder("base"), archetypes);
        } catch (Revision.UnknownException e) {
            throw new SetupException(e.getMessage());
        }
    }

    private Comparison sinceRevision(String name, Provider now, Path folder, Archetypes archetypes) {
        try (var revision = Revision.of(name, config.root())) {
            var before = Provider.at(revision, config, folder);
            var gathering = new Gathering();
            var shared = now.shared();
            var sharedBefore = before.shared();
            var old = before.byId();
            var fresh = now.byId();
            var ids = new TreeSet<>(old.keySet());
            ids.addAll(fresh.keySet());
            for (var id : ids) {
                if (!config.scope().holds(id)) continue;
                if (!fresh.containsKey(id)) gathering.add(retired(id, name(Candidate.in(old.get(id)))));
                else if (!old.containsKey(id)) gathering.add(added(Candidate.in(fresh.get(id)), shared, archetypes));
                else
                    compare(
                            Candidate.in(old.get(id)),
                            sharedBefore,
                            Candidate.in(fresh.get(id)),
                            shared,
                            archetypes,
                            gathering);
            }
            return gathering.since(new Base(name, Optional.of(revision.commit())));
        }
    }

    private void compare(
            Candidate old,
            SourceTree sharedBefore,
            Candidate fresh,
            SourceTree shared,
            Archetypes archetypes,
            Gathering gathering) {
        var sourcesBefore = sharedBefore.coveredBy(old.folder().snapshot());
        var sources = shared.coveredBy(fresh.folder().snapshot());
        if (same(old.file(), fresh.file()) && sourcesBefore.digest().equals(sources.digest())) {
            gathering.unchanged();
            return;
        }
        var before = attempt(() -> Edition.baked(old, sourcesBefore, archetypes));
        var after = attempt(() -> Edition.baked(fresh, sources, archetypes));
        gathering.add(
                change(fresh, FactChange.between(stated(old.file()), stated(fresh.file())), before, after),
                facts(old.file()),
                facts(fresh.file()));
    }

    private Comparison sinceFolder(String name, Path folder, Provider now, Archetypes archetypes) {
        var gathering = new Gathering();
        var fresh = now.byId();
        var ids = new TreeSet<>(sitesIn(folder));
        ids.addAll(fresh.keySet());
        var sites = new PublishedSites(folder, ParvisConfig.stateOf(folder));
        for (var id : ids) {
            if (!config.scope().holds(id)) continue;
            var published = sites.of(id);
            if (!fresh.containsKey(id)) gathering.add(retired(id, id));
            else if (published.isEmpty()) gathering.add(added(Candidate.in(fresh.get(id)), now.shared(), archetypes));
            else {
                var candidate = Candidate.in(fresh.get(id));
                var before =
                        Edition.of(id, published.get().files(), published.get().sources());
                var sources = now.shared().coveredBy(candidate.folder().snapshot());
                var after = attempt(() -> Edition.baked(candidate, sources, archetypes));
                // Nobody knows what the record stated: no value is taken for one that has stayed.
                gathering.add(change(candidate, List.of(), before, after), NO_FACTS, facts(candidate.file()));
            }
        }
        return gathering.since(new Base(name, Optional.empty()));
    }

    private static List<String> sitesIn(Path folder) {
        try (var sites = Files.list(folder)) {
            return sites.filter(site -> Files.isDirectory(site, LinkOption.NOFOLLOW_LINKS))
                    .map(site -> site.getFileName().toString())
                    .filter(id -> !id.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TenantChange change(Candidate candidate, List<FactChange> facts, Edition before, Edition after) {
        var incomparable = after.incomplete()
                .map(reason -> "le site ne peut pas être fabriqué\u00a0: " + reason)
                .or(() -> before.incomplete()
                        .map(reason -> "le site d’avant ne pouvait pas être fabriqué\u00a0: " + reason));
        var pages =
                incomparable.isPresent() ? List.<PageChange>of() : PageChange.between(before.pages(), after.pages());
        return new TenantChange(candidate.folder().id(), name(candidate), Fate.CHANGED, facts, pages, incomparable);
    }

    /** A portal that is new: its facts, and its pages by their titles. */
    private static TenantChange added(Candidate candidate, SourceTree shared, Archetypes archetypes) {
        var edition = attempt(() ->
                Edition.baked(candidate, shared.coveredBy(candidate.folder().snapshot()), archetypes));
        return new TenantChange(
                candidate.folder().id(),
                name(candidate),
                Fate.ADDED,
                FactChange.between(NOTHING, stated(candidate.file())),
                edition.pages().stream()
                        .map(page -> new PageChange(
                                Fate.ADDED,
                                List.of(page.path()),
                                page.document().title(),
                                List.of()))
                        .toList(),
                edition.incomplete().map(reason -> "le site ne peut pas être fabriqué\u00a0: " + reason));
    }

    private static TenantChange retired(String id, String name) {
        return new TenantChange(id, name, Fate.REMOVED, List.of(), List.of(), Optional.empty());
    }

    /** An accident with one tenant is said of that one. */
    private static Edition attempt(Supplier<Edition> bake) {
        try {
            return bake.get();
        } catch (RuntimeException | StackOverflowError e) {
            return new Edition(List.of(), Set.of(), Optional.of(e.toString()));
        }
    }

    private static boolean same(TenantFile before, TenantFile after) {
        return before.tenant().isPresent()
                && before.tenant().equals(after.tenant())
                && before.waivers().equals(after.waivers());
    }

    private static Facts facts(TenantFile file) {
        return file.tenant().map(Facts::of).orElse(NO_FACTS);
    }

    private static FactChange.Stated stated(TenantFile file) {
        var values = new LinkedHashMap<String, Object>();
        file.tenant().ifPresent(tenant -> values.putAll(Fields.of(tenant)));
        for (int rank = 0; rank < file.waivers().size(); rank++) {
            var waiver = "waivers[" + rank + "].";
            Fields.of(file.waivers().get(rank)).forEach((path, value) -> values.put(waiver + path, value));
        }
        return new FactChange.Stated(values, file.fields());
    }

    private static String name(Candidate candidate) {
        return candidate
                .file()
                .tenant()
                .map(tenant -> tenant.organisation().shortName())
                .orElse(candidate.folder().id());
    }
}
