package org.parvis.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parvis.site.Belongings;

/**
 * What a build leaves behind of all tenants for the next one: how each fared, on what that rests, and what belongs to whom.
 *
 * @param records those that could be read when the last build began, by tenant
 * @param outcomes by tenant; none for a site that could not be made
 */
public record Manifest(Map<String, Known> records, Map<String, Outcome> outcomes) {

    /** The file of one in the folder of its project. */
    public static final String NAME = "manifest";

    /** Nothing is known yet. */
    public static final Manifest EMPTY = new Manifest(Map.of(), Map.of());

    /**
     * A record that has been read.
     *
     * @param sha256 of its file
     * @param machinery by what Parvis is known again that read it
     * @param belongings what it says belongs to the tenant
     */
    public record Known(String sha256, String machinery, Belongings belongings) {

        /** Whether {@code reader} would read the same in the file with {@code digest}. */
        public boolean isOf(String digest, String reader) {
            return sha256.equals(digest) && machinery.equals(reader);
        }
    }

    public Manifest {
        records = Collections.unmodifiableMap(new TreeMap<>(records));
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    }

    /** By what the belongings of all tenants together are known again. */
    public String neighbours() {
        var all = new Pack();
        records.values().forEach(known -> PackedManifest.put(known.belongings(), all));
        return Digest.sha256(all.bytes());
    }

    /** Ids of those of {@code tenants} that are published, at the addresses that their records give now. */
    public Set<String> publishedAs(Collection<Belongings> tenants) {
        return tenants.stream()
                .filter(tenant -> outcomes.containsKey(tenant.id())
                        && outcomes.get(tenant.id()).site().isPresent())
                .filter(tenant -> records.containsKey(tenant.id())
                        && records.get(tenant.id()).belongings().home().equals(tenant.home()))
                .map(Belongings::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The manifest in {@code file}; an empty one if there is none that is whole. */
    public static Manifest in(Path file) {
        return SealedFile.read(file).flatMap(PackedManifest::read).orElse(EMPTY);
    }

    /** By what the archetypes are known again of which the tenants of all projects are made that keep something in {@code folder}. */
    public static Set<String> archetypesIn(Path folder) {
        if (!Files.isDirectory(folder)) return Set.of();
        try (var projects = Files.list(folder)) {
            return projects.flatMap(project -> in(project.resolve(NAME)).outcomes().values().stream())
                    .flatMap(outcome -> outcome.archetypes().stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes it to {@code file}, which is as it was until it is whole.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        SealedFile.write(file, PackedManifest.of(this));
    }
}
