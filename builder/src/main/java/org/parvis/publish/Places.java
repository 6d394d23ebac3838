package org.parvis.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.parvis.kept.Digest;
import org.parvis.kept.Leftovers;
import org.parvis.kept.Pack;
import org.parvis.kept.Unpack;
import org.parvis.kept.WholeFile;
import org.parvis.site.SourceMap;

/**
 * Where the elements of pages come from, a file for each page that is different: what tenants have in common is kept once. A file
 * is named by the SHA-256 of what is in it, and one that is not as its name says is not there. Threads may ask at the same time.
 */
final class Places {

    /** Some hundred kilobytes each at most; what is dropped is read or hashed again. */
    private static final int MOST_IN_MEMORY = 1_000;

    private final Path folder;
    private final Map<SourceMap, String> names = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<String, Optional<SourceMap>> maps = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<SourceMap>> eldest) {
            return size() > MOST_IN_MEMORY;
        }
    });
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Set<String> whole = ConcurrentHashMap.newKeySet();

    /** Those kept in {@code folder}. */
    Places(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps {@code map}.
     *
     * @return by what name it is found again
     */
    String keep(SourceMap map) {
        var known = names.get(map);
        if (known != null) return known;
        var pack = new Pack();
        pack.sources(map);
        var bytes = pack.bytes();
        var name = Digest.sha256(bytes);
        // A file that is there is written again once a build: it may have been spoilt.
        if (used.add(name)) WholeFile.write(folder.resolve(name), bytes);
        if (names.size() >= MOST_IN_MEMORY) names.clear();
        names.put(map, name);
        return name;
    }

    /** The map that is kept as {@code name}, if it is. */
    Optional<SourceMap> named(String name) {
        return maps.computeIfAbsent(name, this::read);
    }

    /** Whether what is kept as {@code name} is whole: each file is read once. */
    boolean isWhole(String name) {
        if (whole.contains(name)) return true;
        if (bytes(name).isEmpty()) return false;
        whole.add(name);
        return true;
    }

    /** Removes what this build has not kept. */
    void prune() {
        Leftovers.removeFrom(folder, used);
    }

    /** Removes those of before {@code day} that neither this build has kept nor {@code sites} name. */
    void pruneOld(Instant day, Supplier<Set<String>> sites) {
        Leftovers.removeOldFrom(folder, day, used, sites);
    }

    private Optional<SourceMap> read(String name) {
        return bytes(name).flatMap(bytes -> Unpack.whole(bytes, Unpack::sources));
    }

    private Optional<byte[]> bytes(String name) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)))
                    .filter(bytes -> Digest.sha256(bytes).equals(name));
        } catch (IOException | InvalidPathException e) {
            // Without it findings name the published page.
            return Optional.empty();
        }
    }
}
