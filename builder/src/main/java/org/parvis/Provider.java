package org.parvis;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.kept.Manifest;
import org.parvis.report.HtmlReport;
import org.parvis.report.Partition;
import org.parvis.revision.Revision;
import org.parvis.site.Belongings;
import org.parvis.site.Registry;
import org.parvis.source.Snapshot;
import org.parvis.source.SourceFile;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;
import org.parvis.tenant.Shard;

/**
 * Whoever runs the portals, with all tenants. Their records are read when they are needed, and not held: there may be many.
 *
 * @param config where the sources are
 * @param tenants every tenant, by id
 */
record Provider(ParvisConfig config, List<TenantFolder> tenants) {

    /** @throws SetupException if the sources are not there, or a tenant that is asked for is not */
    static Provider of(ParvisConfig config) {
        return of(config, Optional.empty());
    }

    /** The same, whose tenants {@code survey} has seen already, if there is one. */
    static Provider of(ParvisConfig config, Optional<Survey> survey) {
        if (!Files.isDirectory(config.tenants()))
            throw new SetupException("The folder of tenants does not exist: " + config.tenants()
                    + ". Create it with one folder per tenant, or set parvis.tenantsDirectory.");
        var tenants = survey.map(Survey::tenants).orElseGet(() -> TenantFolder.allIn(config.tenants(), config.root()));
        if (tenants.isEmpty())
            throw new SetupException(
                    "There is no tenant in " + config.tenants()
                            + ": a tenant is a folder with a tenant.yaml. Run parvis:init for an example, or set parvis.tenantsDirectory.");
        var ids = tenants.stream().map(TenantFolder::id).collect(Collectors.toCollection(LinkedHashSet::new));
        for (var id : config.scope().selection()) {
            if (!ids.contains(id))
                throw new SetupException("There is no tenant " + id + " in " + config.tenants()
                        + ", as parvis.tenants asks. There are: "
                        + ids.stream().limit(10).collect(Collectors.joining(", "))
                        + (ids.size() > 10 ? "…" : "."));
        }
        return new Provider(config, tenants);
    }

    /**
     * The same provider as {@code revision} has its sources, be it without any tenant.
     *
     * @param folder an empty folder, to which they are written
     */
    static Provider at(Revision revision, ParvisConfig config, Path folder) {
        var source = config.source().orElse(config.tenants().resolveSibling("site-src"));
        var written = revision.write(List.of(config.tenants(), source), folder);
        var before = config.on(
                revision.at(config.root(), folder),
                Optional.of(written.get(1)).filter(Files::isDirectory),
                written.get(0));
        return Files.isDirectory(before.tenants())
                        && !TenantFolder.allIn(before.tenants(), before.root()).isEmpty()
                ? of(before)
                : new Provider(before, List.of());
    }

    /** Whether so many are to be built or checked that nobody looks at each: what shows that one is in order is then not held. */
    boolean isLarge() {
        return selected().size() > HtmlReport.MOST_TENANTS;
    }

    /** The tenants that are to be built or checked. */
    List<TenantFolder> selected() {
        return tenants.stream()
                .filter(tenant -> config.scope().holds(tenant.id()))
                .toList();
    }

    /** The tenants by their ids. */
    Map<String, TenantFolder> byId() {
        return tenants.stream().collect(Collectors.toMap(TenantFolder::id, Function.identity()));
    }

    /**
     * All tenants are known, whichever are built: what belongs to one must be recognised on the pages of another.
     *
     * @param last what the last build has left, which tells whose a place is that two claim
     */
    Registry registry(Workers workers, Manifest last) {
        var belongings = new ArrayList<Belongings>();
        workers.forEach(
                tenants,
                tenant -> tenant.read().tenant().map(Belongings::of),
                known -> known.ifPresent(belongings::add));
        return registry(belongings, last);
    }

    /** The same where what belongs to them is known already. */
    static Registry registry(List<Belongings> belongings, Manifest last) {
        var builtIn = SourceTree.of(Snapshot.builtIn());
        var texts = Stream.of(builtIn.pages(), builtIn.layouts(), builtIn.facts())
                .flatMap(files -> files.values().stream())
                .map(SourceFile::text)
                .toList();
        return Registry.ofAll(belongings, last.publishedAs(belongings)).without(texts);
    }

    /** What the run of {@code shard} knows of all of them. */
    Partition partition(Shard shard) {
        var ids = tenants.stream()
                .map(TenantFolder::id)
                .filter(config.scope()::means)
                .toList();
        var sources = Hashing.sha256().newHasher().putString(shared().digest(), StandardCharsets.UTF_8);
        for (var tenant : tenants)
            sources.putString("\n" + tenant.id() + " " + tenant.digest(), StandardCharsets.UTF_8);
        return new Partition(
                shard,
                ids.size(),
                Partition.digest(ids.stream()),
                sources.hash().toString());
    }

    /** What all tenants share. */
    SourceTree shared() {
        var builtIn = SourceTree.of(Snapshot.builtIn());
        if (config.source().isEmpty()) return builtIn;
        var own = config.source().get();
        if (!Files.isDirectory(own))
            throw new SetupException("The folder of shared sources does not exist: " + own
                    + ". Create it, or leave parvis.source out to use the built-in ones.");
        return builtIn.coveredBy(Snapshot.ofShared(own, config.root()));
    }
}
