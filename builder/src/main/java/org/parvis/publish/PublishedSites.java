package org.parvis.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parvis.site.SourceMap;

/** Sites as they are published, whichever build published them. */
public final class PublishedSites {

    private final Path output;
    private final Path state;
    private final Places places;

    /**
     * A site as it is published.
     *
     * @param files its files, by path
     * @param sources where its pages come from, as far as they are just as they were published
     * @param changed the pages that somebody has changed or taken away since
     */
    public record Published(Map<String, byte[]> files, Map<String, SourceMap> sources, List<String> changed) {}

    /**
     * The sites in {@code output}.
     *
     * @param state Parvis's own folder beside it
     */
    public PublishedSites(Path output, Path state) {
        this.output = output;
        this.state = state;
        this.places = new Places(places(state));
    }

    /** The site of {@code tenant}, if it is published. */
    public Optional<Published> of(String tenant) {
        if (!has(tenant)) return Optional.empty();
        var files = files(tenant);
        var sidecar = Sidecar.in(sidecar(state, tenant));
        return Optional.of(new Published(files, sidecar.sources(files, places), sidecar.changed(files)));
    }

    /** Whether the site of {@code tenant} is published; a link is no site, wherever it leads. */
    public boolean has(String tenant) {
        return Files.isDirectory(output.resolve(tenant), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether the site of {@code tenant} has {@code file}, in folders that are its own. */
    public boolean has(String tenant, String file) {
        if (!has(tenant)) return false;
        var site = output.resolve(tenant);
        var path = site.resolve(file);
        if (!path.normalize().startsWith(site) || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) return false;
        for (var above = path.getParent(); !above.equals(site); above = above.getParent())
            if (!Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) return false;
        return true;
    }

    /** The files of the site of {@code tenant}, by path; none of what a link leads to. */
    public Map<String, byte[]> files(String tenant) {
        return has(tenant) ? FolderTree.read(output.resolve(tenant)) : Map.of();
    }

    /** Whether it is kept, in files that are whole, where the pages of {@code tenant} come from. */
    public boolean isKept(String tenant) {
        return Sidecar.whole(sidecar(state, tenant))
                .filter(sidecar ->
                        sidecar.entries().values().stream().allMatch(entry -> places.isWhole(entry.places())))
                .isPresent();
    }

    /** Which project has published each site last, by tenant, as far as that is known. */
    public Map<String, String> publishers() {
        return Owners.in(state).projects();
    }

    /** The ids of those whose sites lie there besides {@code tenants}, sorted. */
    public SortedSet<String> besides(Set<String> tenants) {
        if (!Files.isDirectory(output)) return new TreeSet<>();
        try (var places = Files.list(output)) {
            return places.map(place -> place.getFileName().toString())
                    .filter(id -> !tenants.contains(id))
                    .filter(id -> Files.isDirectory(output.resolve(id), LinkOption.NOFOLLOW_LINKS))
                    .filter(id ->
                            Files.isRegularFile(output.resolve(id).resolve("sitemap.xml"), LinkOption.NOFOLLOW_LINKS))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path sidecar(Path state, String tenant) {
        return state.resolve("sources").resolve(tenant);
    }

    /** By what names it is kept where the pages of all sites come from. */
    static Set<String> placesNamed(Path state) {
        var folder = state.resolve("sources");
        if (!Files.isDirectory(folder)) return Set.of();
        try (var sidecars = Files.list(folder)) {
            return sidecars.flatMap(file -> Sidecar.in(file).entries().values().stream())
                    .map(Sidecar.Entry::places)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path places(Path state) {
        return state.resolve("places");
    }
}
