package org.parvis.publish;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be done where sites are served so that one tenant's site is what it was built to be, or is gone.
 *
 * @param tenant whose site it is
 * @param retired whether it is to be gone
 * @param files all that is to lie there afterwards
 * @param put those of them that are not known to lie there already
 * @param delete paths of what is known to lie there and has to go
 */
public record SitePlan(String tenant, boolean retired, List<SiteFile> files, List<SiteFile> put, List<String> delete) {

    private static final String INDEX = "index.html";

    /**
     * What the site in {@code place}, which was built and is fit, takes.
     *
     * @param since what is known to lie there. Of several listings a file is left alone only if all have it as it is, and what any
     *     of them has beside is deleted; without one, everything is put and nothing deleted
     */
    public static SitePlan built(String tenant, Path place, List<Listing> since) {
        var files = new ArrayList<SiteFile>();
        var put = new ArrayList<SiteFile>();
        FolderTree.read(place).forEach((path, bytes) -> {
            var file = SiteFile.of(tenant + "/" + path, bytes);
            files.add(file);
            if (since.isEmpty() || !since.stream().allMatch(listing -> listing.has(file, bytes))) put.add(file);
        });
        var paths = files.stream().map(SiteFile::path).collect(Collectors.toUnmodifiableSet());
        return new SitePlan(
                tenant,
                false,
                List.copyOf(files),
                List.copyOf(put),
                known(tenant, since).filter(path -> !paths.contains(path)).toList());
    }

    /** What it takes that nothing is left of the site of {@code tenant}, which may still lie in {@code place}. */
    public static SitePlan retired(String tenant, Path place, List<Listing> since) {
        var here =
                Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) ? FolderTree.read(place) : Map.<String, byte[]>of();
        var paths = known(tenant, since).collect(Collectors.toCollection(TreeSet::new));
        here.keySet().forEach(path -> paths.add(tenant + "/" + path));
        return new SitePlan(tenant, true, List.of(), List.of(), List.copyOf(paths));
    }

    private static Stream<String> known(String tenant, List<Listing> since) {
        return since.stream()
                .flatMap(listing -> listing.of(tenant).keySet().stream())
                .distinct()
                .sorted();
    }

    /** The paths of addresses at which a cache may hold what is no longer so: those of files and, for a page, that of its folder. */
    public List<String> purge() {
        return Stream.concat(put.stream().map(SiteFile::path), delete.stream())
                .flatMap(path -> path.endsWith("/" + INDEX)
                        ? Stream.of(path.substring(0, path.length() - INDEX.length()), path)
                        : Stream.of(path))
                .map(path -> "/" + path)
                .sorted()
                .toList();
    }
}
