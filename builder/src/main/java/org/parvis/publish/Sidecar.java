package org.parvis.publish;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

/**
 * Where the pages of a published site come from, kept in a file beside the sites and never in one. An entry counts only for the
 * very bytes that it was written for.
 */
final class Sidecar {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One page.
     *
     * @param sha256 of the published file
     * @param page the source of the page as a whole
     * @param elements the place of each element that has one, by rank
     */
    record Entry(String sha256, Place page, Map<Integer, Place> elements) {}

    private Sidecar() {}

    static void write(Path file, Map<String, byte[]> site, Map<String, SourceMap> sources) {
        var entries = new TreeMap<String, Entry>();
        sources.forEach((path, map) ->
                entries.put(path, new Entry(sha256(site.get(path)), map.page(), new TreeMap<>(map.elements()))));
        try {
            Files.createDirectories(file.getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, JSON.writeValueAsBytes(entries));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages that are no longer as they were published, or no longer there. */
    static List<String> changed(Path file, Map<String, byte[]> site) {
        var unchanged = read(file, site).keySet();
        return entries(file).keySet().stream()
                .filter(page -> !unchanged.contains(page))
                .toList();
    }

    /** The source maps of those pages of {@code site} that are just as they were published. */
    static Map<String, SourceMap> read(Path file, Map<String, byte[]> site) {
        var sources = new HashMap<String, SourceMap>();
        entries(file).forEach((path, entry) -> {
            var bytes = site.get(path);
            if (bytes != null && sha256(bytes).equals(entry.sha256())) {
                sources.put(path, new SourceMap(entry.page(), entry.elements()));
            }
        });
        return sources;
    }

    private static Map<String, Entry> entries(Path file) {
        if (!Files.exists(file)) return Map.of();
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, Entry>>() {});
        } catch (IOException e) {
            // A sidecar that cannot be read only costs precision: findings then name the published page.
            return Map.of();
        }
    }

    private static String sha256(byte[] bytes) {
        return Hashing.sha256().hashBytes(bytes).toString();
    }
}
