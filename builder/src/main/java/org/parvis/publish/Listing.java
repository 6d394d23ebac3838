package org.parvis.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.parvis.kept.Digest;

/**
 * What lies where sites are served, as {@code rclone lsjson} lists it, or as the plan that was carried out last has left it
 * ({@link PlanFolder#PUBLISHED}).
 */
public final class Listing {

    /** Nothing is there. */
    public static final Listing NONE = new Listing(new TreeMap<>());

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SortedMap<String, SortedMap<String, Entry>> sites;

    /** One file: its size in bytes, and the digests that are known of it. */
    record Entry(long size, Optional<String> sha256, Optional<String> md5) {

        static Entry of(SiteFile file) {
            return new Entry(file.size(), Optional.of(file.sha256()), Optional.empty());
        }

        /** Whether it has these bytes; not if no digest says so. */
        boolean is(SiteFile file, byte[] bytes) {
            return size == file.size()
                    && sha256.map(file.sha256()::equals)
                            .or(() -> md5.map(known -> known.equals(Digest.md5(bytes))))
                            .orElse(false);
        }

        /** Whether a digest says that both are the same; not if none does. */
        boolean agrees(Entry other) {
            return size == other.size
                    && (sha256.isPresent() && other.sha256.isPresent()
                            ? sha256.equals(other.sha256)
                            : md5.isPresent() && md5.equals(other.md5));
        }
    }

    private Listing(SortedMap<String, SortedMap<String, Entry>> sites) {
        this.sites = sites;
    }

    /**
     * The files of those {@code tenants} that {@code json} lists; files that are in no folder are nobody's.
     *
     * @throws IllegalArgumentException if it is no whole listing, which the message says in English
     */
    public static Listing read(InputStream json, Predicate<String> tenants) throws IOException {
        var sites = new TreeMap<String, SortedMap<String, Entry>>();
        try (var parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) throw new IllegalArgumentException("it is no list");
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode node = parser.readValueAsTree();
                var path = node.path("Path").asText();
                var slash = path.indexOf('/');
                if (slash < 1 || node.path("IsDir").asBoolean()) continue;
                // No list with a line a file could name it without naming another as well.
                if (CONTROL.matcher(path).find()) continue;
                var tenant = path.substring(0, slash);
                if (tenants.test(tenant))
                    sites.computeIfAbsent(tenant, id -> new TreeMap<>()).put(path, entry(node));
            }
            if (parser.currentToken() != JsonToken.END_ARRAY || parser.nextToken() != null)
                throw new IllegalArgumentException("it is not one list of files");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "it is not whole: it breaks at line " + e.getLocation().getLineNr(), e);
        }
        return new Listing(sites);
    }

    private static Entry entry(JsonNode node) {
        var hashes = new TreeMap<String, String>();
        node.path("Hashes")
                .properties()
                .forEach(hash -> hashes.put(
                        hash.getKey().toLowerCase(Locale.ROOT).replace("-", ""),
                        hash.getValue().asText().toLowerCase(Locale.ROOT)));
        return new Entry(
                node.path("Size").asLong(-1),
                Optional.ofNullable(hashes.get("sha256")),
                Optional.ofNullable(hashes.get("md5")));
    }

    /** The tenants that have files there. */
    SortedSet<String> tenants() {
        return new TreeSet<>(sites.keySet());
    }

    /** The tenants that have a site there, and not just a folder that somebody else may have made. */
    public SortedSet<String> sites() {
        var found = new TreeSet<String>();
        sites.forEach((tenant, files) -> {
            if (files.containsKey(tenant + "/sitemap.xml")) found.add(tenant);
        });
        return found;
    }

    /** The files of {@code tenant}, by path with its id first. */
    SortedMap<String, Entry> of(String tenant) {
        return Collections.unmodifiableSortedMap(sites.getOrDefault(tenant, new TreeMap<>()));
    }

    /** Whether {@code file}, which has {@code bytes}, is there already. */
    boolean has(SiteFile file, byte[] bytes) {
        var site = sites.getOrDefault(file.path().substring(0, file.path().indexOf('/')), new TreeMap<>());
        return Optional.ofNullable(site.get(file.path()))
                .filter(entry -> entry.is(file, bytes))
                .isPresent();
    }
}
