package org.parvis;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.parvis.publish.PublishedSites;
import org.parvis.publish.Stamp;
import org.parvis.source.TenantFolder;

/** How the tenants' sources and published sites are at the beginning of a build, each as a digest: seen, and not understood yet. */
final class Survey {

    private final List<TenantFolder> tenants;
    private final Path output;
    private final PublishedSites sites;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /**
     * One tenant.
     *
     * @param record its {@code tenant.yaml}; none when it cannot be read
     * @param files its own pages and assets
     * @param site what is published of it; none when nothing is
     * @param kept whether it is kept where the pages of its site come from
     */
    record Seen(Optional<String> record, String files, Optional<String> site, boolean kept) {

        /** All of it in one line. */
        String line() {
            return record.orElse("") + " " + files + " " + site.orElse("") + " " + kept;
        }
    }

    /** Looks at {@code tenants} and at their sites in {@code output}; of those that {@code selects} does not take, at nothing but the record. */
    Survey(List<TenantFolder> tenants, Predicate<String> selects, Path output, Workers workers) {
        this.tenants = tenants;
        this.output = output;
        this.sites = new PublishedSites(output, ParvisConfig.stateOf(output));
        workers.forEach(
                tenants,
                tenant -> Map.entry(tenant.id(), look(tenant, selects.test(tenant.id()))),
                each -> seen.put(each.getKey(), each.getValue()));
    }

    private Seen look(TenantFolder tenant, boolean all) {
        return all
                ? new Seen(tenant.digest(), tenant.filesDigest(), site(tenant), sites.isKept(tenant.id()))
                : new Seen(tenant.digest(), "", Optional.empty(), false);
    }

    /** The tenants, by id. */
    List<TenantFolder> tenants() {
        return tenants;
    }

    /** What was seen of {@code tenant}. */
    Seen of(TenantFolder tenant) {
        return seen.get(tenant.id());
    }

    /** Looks again at what is published of {@code tenant}, whose site has just been published, and where its pages come from kept. */
    Optional<String> publishedAnew(TenantFolder tenant) {
        var site = site(tenant);
        seen.computeIfPresent(tenant.id(), (id, before) -> new Seen(before.record(), before.files(), site, true));
        return site;
    }

    private Optional<String> site(TenantFolder tenant) {
        return sites.has(tenant.id()) ? Optional.of(Stamp.of(output.resolve(tenant.id()))) : Optional.empty();
    }
}
