package org.parvis.publish;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parvis.kept.Pack;
import org.parvis.kept.SealedFile;
import org.parvis.kept.Unpack;

/**
 * Which project has published which site: several may publish to one output, and none may take another's site for one of a tenant that
 * it once had.
 *
 * @param projects by tenant
 */
record Owners(Map<String, String> projects) {

    /** Those kept in {@code state}; none, which makes nobody's site somebody's, if the file is not whole. */
    static Owners in(Path state) {
        return new Owners(SealedFile.read(file(state))
                .flatMap(content -> Unpack.whole(content, from -> from.map(from::text, from::text)))
                .orElse(Map.of()));
    }

    private static Path file(Path state) {
        return state.resolve("owners");
    }

    /** The project that has published the site of {@code tenant} last, where that is known. */
    Optional<String> of(String tenant) {
        return Optional.ofNullable(projects.get(tenant));
    }

    /** Those of {@code tenants} whose sites another project than {@code project} has published, each with that project. */
    SortedMap<String, String> othersThan(String project, Collection<String> tenants) {
        var others = new TreeMap<String, String>();
        for (var tenant : tenants)
            of(tenant).filter(owner -> !owner.equals(project)).ifPresent(owner -> others.put(tenant, owner));
        return others;
    }

    /** Whether there is a site in {@code output} that another project than {@code project} has published. */
    boolean isShared(String project, Path output) {
        return othersThan(project, projects.keySet()).keySet().stream()
                .anyMatch(tenant -> Files.isDirectory(output.resolve(tenant), LinkOption.NOFOLLOW_LINKS));
    }

    /** The same, where {@code project} has published the sites of {@code tenants}. */
    Owners with(Collection<String> tenants, String project) {
        var all = new TreeMap<>(projects);
        for (var tenant : tenants) all.put(tenant, project);
        return new Owners(all);
    }

    /** The same without {@code tenant}. */
    Owners without(String tenant) {
        var all = new TreeMap<>(projects);
        all.remove(tenant);
        return new Owners(all);
    }

    /** Keeps them in {@code state}, unless they are what is kept there. */
    void keep(Path state) {
        if (equals(in(state))) return;
        var pack = new Pack();
        pack.map(new TreeMap<>(projects), pack::text, pack::text);
        SealedFile.write(file(state), pack.bytes());
    }
}
