package org.parvis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.publish.Listing;
import org.parvis.publish.PlanFolder;
import org.parvis.publish.PublishedSites;
import org.parvis.publish.Publisher;
import org.parvis.publish.SitePlan;
import org.parvis.source.TenantFolder;

/**
 * What has to be done where sites are served, when that is another place than the output: files to put there, files to delete, addresses to
 * purge. Only a site that was built and is fit is touched, and one that is retired.
 */
public final class Publication {

    private final ParvisConfig config;
    private final List<Listing> since;
    private final List<Path> missing;
    private final PublishedSites published;

    private Publication(ParvisConfig config, List<Listing> since, List<Path> missing) {
        this.config = config;
        this.since = since;
        this.missing = missing;
        this.published = new PublishedSites(config.output(), config.state());
    }

    /**
     * The publication of the sites of {@code config}, where {@code lists} say what was published before. A list that is not there knows
     * nothing.
     *
     * @throws SetupException if one of them is no whole list
     */
    public static Publication since(List<Path> lists, ParvisConfig config) {
        return new Publication(
                config,
                lists.stream().map(list -> read(list, config)).toList(),
                lists.stream().filter(list -> !Files.exists(list)).toList());
    }

    private static Listing read(Path list, ParvisConfig config) {
        if (!Files.exists(list)) return Listing.NONE;
        try (var json = Files.newInputStream(list)) {
            return Listing.read(json, config.scope()::isHere);
        } catch (IllegalArgumentException e) {
            throw new SetupException(
                    list + " is no list of what is published, as parvis.planSince asks: " + e.getMessage()
                            + ". Write it again, with rclone lsjson --recursive --files-only --hash, or take "
                            + PlanFolder.PUBLISHED
                            + " of the last plan that was carried out.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lists that are not there. */
    public List<Path> missing() {
        return missing;
    }

    /**
     * Whose sites are published and who are no tenants of this project, as far as this machine has to know.
     *
     * @param departed tenants that this project had
     * @param unknown whoever they are: nobody knows which project has published their sites
     * @param others tenants of other projects, each with its project
     */
    public record Besides(SortedSet<String> departed, SortedSet<String> unknown, SortedMap<String, String> others) {

        private void add(String id, Optional<String> publisher, String project) {
            if (publisher.isEmpty()) unknown.add(id);
            else if (publisher.get().equals(project)) departed.add(id);
            else others.put(id, publisher.get());
        }
    }

    /** The sites that are published besides those of this project's tenants. */
    public Besides besides() {
        var tenants = tenants();
        var publishers = published.publishers();
        var besides = new Besides(new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
        Stream.concat(published.besides(tenants).stream(), since.stream().flatMap(listing -> listing.sites().stream()))
                .filter(id -> config.scope().isHere(id) && !tenants.contains(id))
                .forEach(id -> besides.add(id, Optional.ofNullable(publishers.get(id)), config.project()));
        return besides;
    }

    /** Takes the word from an earlier plan in {@code folder} that it is whole; what it lists may still be asked for. */
    public static void revoke(Path folder) {
        new PlanFolder(folder).revoke();
    }

    /** Takes an earlier plan out of {@code folder}, so that nobody takes it for that of a build which failed. */
    public static void clear(Path folder) {
        new PlanFolder(folder).clear();
    }

    /**
     * Writes into {@code folder} what the sites that {@code results} have published take.
     *
     * @return what that comes to, in English
     */
    public String plan(List<Result> results, Path folder, String version) {
        var built = results.stream()
                .filter(result -> result.published().isPresent())
                .map(result -> SitePlan.built(
                        result.report().tenant(), result.published().get(), since));
        return told(new PlanFolder(folder).write(version, config.scope().shard(), built::iterator, since));
    }

    /**
     * Writes into {@code folder} what it takes that nothing is left of the sites of {@code ids}, and takes them out of the output.
     *
     * @return what that comes to, in English
     * @throws SetupException if one of them is a tenant still, or nothing is known of its site; then nothing is done
     */
    public String retire(Set<String> ids, Path folder, String version) {
        if (ids.isEmpty())
            throw new SetupException("Name the tenants to retire, as in -Dparvis.tenants=valmont-sur-lys,rivebelle.");
        if (!missing.isEmpty())
            throw new SetupException(
                    "There is no " + missing.get(0)
                            + ", which parvis.planSince names: what lies where the sites are served is not known, and the plan would leave it"
                            + " there. Nothing is retired. Make the list, or leave parvis.planSince out where the output is what is served.");
        var plans = new ArrayList<SitePlan>();
        for (var id : ids) plans.add(retired(id));
        try {
            var summary =
                    told(new PlanFolder(folder).write(version, config.scope().shard(), plans, since));
            var here = ids.stream()
                    .filter(id -> Files.isDirectory(config.output().resolve(id), LinkOption.NOFOLLOW_LINKS))
                    .toList();
            if (!here.isEmpty())
                try (var publisher = new Publisher(config.output(), config.state(), config.delivery())) {
                    here.forEach(publisher::retire);
                }
            return summary;
        } catch (Publisher.OutputException e) {
            throw new SetupException(e.getMessage());
        }
    }

    private static String told(PlanFolder.Summary summary) {
        return summary.sites() + (summary.sites() == 1 ? " site, " : " sites, ") + summary.put() + " files to put, "
                + summary.delete() + " to delete";
    }

    private SitePlan retired(String id) {
        if (!TenantFolder.isId(id))
            throw new SetupException("'" + id
                    + "', in parvis.tenants, is no tenant's id: those have small letters, digits and hyphens.");
        if (tenants().contains(id))
            throw new SetupException(id + " is a tenant still: it has a folder in " + config.tenants()
                    + ", and the next build would publish it again. Remove that folder first.");
        var publisher = published.publishers().getOrDefault(id, config.project());
        if (!publisher.equals(config.project()))
            throw new SetupException("The site of " + id + " was published by another project, " + publisher
                    + ", and not by this one, " + config.project()
                    + ": retire it there. If this is that project under a new name, put the tenant's folder back, build, and"
                    + " remove it again.");
        var plan = SitePlan.retired(id, config.output().resolve(id), since);
        if (plan.delete().isEmpty()) {
            var gone = besides();
            gone.departed().addAll(gone.unknown());
            throw new SetupException("Nothing of " + id + " is known to be published: not in " + config.output()
                    + (since.isEmpty()
                            ? ". Name a list of what is, with parvis.planSince, or"
                            : ", nor in what parvis.planSince lists. Perhaps it is gone already; or")
                    + " look at the spelling. Published and no tenant any more: "
                    + (gone.departed().isEmpty() ? "none" : String.join(", ", gone.departed())) + ".");
        }
        return plan;
    }

    private Set<String> tenants() {
        if (!Files.isDirectory(config.tenants()))
            throw new SetupException("The folder of tenants does not exist: " + config.tenants()
                    + ". Set parvis.tenantsDirectory: without it nobody knows who is a tenant still.");
        return TenantFolder.allIn(config.tenants(), config.root()).stream()
                .map(TenantFolder::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
