package org.parvis;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.parvis.publish.Stamp;
import org.parvis.source.TenantFolder;

/** How the tenants' sources and published sites are at the beginning of a build, each as a digest: seen, and not understood yet. */
final class Survey {

    private final List<TenantFolder> tenants;
    private final Path output;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /**
     * One tenant.
     *
     * @param record its {@code tenant.yaml}; none when it cannot be read
     * @param files its own pages and assets
     * @param site what is published of it; none when nothing is
     */
    record Seen(Optional<String> record, String files, Optional<String> site) {

        /** All of it in one line. */
        String line() {
            return record.orElse("") + " " + files + " " + site.orElse("");
        }
    }

    /** Looks at {@code tenants} and at their sites in {@code output}; of those that {@code selects} does not take, at nothing but the record. */
    Survey(List<TenantFolder> tenants, Predicate<String> selects, Path output, Workers workers) {
        this.tenants = tenants;
        this.output = output;
        workers.forEach(
                tenants,
                tenant -> Map.entry(tenant.id(), look(tenant, selects.test(tenant.id()))),
                each -> seen.put(each.getKey(), each.getValue()));
    }

    private Seen look(TenantFolder tenant, boolean all) {
        return all
                ? new Seen(tenant.digest(), tenant.filesDigest(), site(tenant))
                : new Seen(tenant.digest(), "", Optional.empty());
    }

    /** The tenants, by id. */
    List<TenantFolder> tenants() {
        return tenants;
    }

    /** What was seen of {@code tenant}. */
    Seen of(TenantFolder tenant) {
        return seen.get(tenant.id());
    }

    /** Looks again at what is published of {@code tenant}. */
    Optional<String> publishedAnew(TenantFolder tenant) {
        var site = site(tenant);
        seen.computeIfPresent(tenant.id(), (id, before) -> new Seen(before.record(), before.files(), site));
        return site;
    }

    private Optional<String> site(TenantFolder tenant) {
        return Optional.of(output.resolve(tenant.id()))
                // A link is no site, wherever it leads.
                .filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                .map(Stamp::of);
    }
}
