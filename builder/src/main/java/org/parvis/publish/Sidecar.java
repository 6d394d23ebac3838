package org.parvis.publish;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parvis.kept.Digest;
import org.parvis.kept.Pack;
import org.parvis.kept.SealedFile;
import org.parvis.kept.Unpack;
import org.parvis.site.SourceMap;

/**
 * Where the pages of a published site come from, kept in a file beside the sites and never in one. An entry counts only for the
 * very bytes that it was written for.
 *
 * @param entries each page, by path
 */
record Sidecar(Map<String, Entry> entries) {

    /**
     * One page.
     *
     * @param sha256 of the published file
     * @param places by what name the places of its elements are kept
     */
    record Entry(String sha256, String places) {}

    /** That of {@code site}, whose pages come from {@code sources}. */
    static Sidecar of(Map<String, byte[]> site, Map<String, SourceMap> sources, Places places) {
        var entries = new TreeMap<String, Entry>();
        sources.forEach((path, map) -> entries.put(path, new Entry(Digest.sha256(site.get(path)), places.keep(map))));
        return new Sidecar(entries);
    }

    /** That in {@code file}; an empty one, which costs precision only, if it is not whole. */
    static Sidecar in(Path file) {
        return whole(file).orElseGet(() -> new Sidecar(Map.of()));
    }

    /** That in {@code file}, if it is whole. */
    static Optional<Sidecar> whole(Path file) {
        return SealedFile.read(file)
                .flatMap(content -> Unpack.whole(content, Sidecar::read))
                .map(Sidecar::new);
    }

    private static Map<String, Entry> read(Unpack from) {
        return from.map(from::text, () -> new Entry(from.text(), from.text()));
    }

    void write(Path file) {
        var pack = new Pack();
        pack.map(entries, pack::text, entry -> {
            pack.text(entry.sha256());
            pack.text(entry.places());
        });
        SealedFile.write(file, pack.bytes());
    }

    /** The pages that are no longer as they were published, or no longer there. */
    List<String> changed(Map<String, byte[]> site) {
        return entries.keySet().stream()
                .filter(page -> !isUnchanged(page, site))
                .toList();
    }

    /** The source maps of those pages of {@code site} that are just as they were published. */
    Map<String, SourceMap> sources(Map<String, byte[]> site, Places places) {
        var sources = new HashMap<String, SourceMap>();
        entries.forEach((page, entry) -> {
            if (isUnchanged(page, site)) places.named(entry.places()).ifPresent(map -> sources.put(page, map));
        });
        return sources;
    }

    private boolean isUnchanged(String page, Map<String, byte[]> site) {
        var bytes = site.get(page);
        return bytes != null && Digest.sha256(bytes).equals(entries.get(page).sha256());
    }
}
