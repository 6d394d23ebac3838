package org.parvis.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.tenant.Shard;

/**
 * The folder in which a publication plan is written down: as JSON for programs, and as lists that tools take as they are. The
 * JSON is there only once all is.
 */
public final class PlanFolder {

    /** The plan's identifier, whose number changes when a reader of the plan would have to. */
    public static final String SCHEMA = "urn:parvis:plan:1";

    /** What lies where sites are served once the plan is carried out, in the form of {@code rclone lsjson}. */
    public static final String PUBLISHED = "published.json";

    private static final String PLAN = "plan.json";
    private static final String PUT = "put.txt";
    private static final String DELETE = "delete.txt";
    private static final String PURGE = "purge.txt";
    private static final String FILTER = "rclone.filter";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    /** The plan in {@code folder}, which need not be there. */
    public PlanFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What a plan comes to.
     *
     * @param sites how many sites it speaks of
     * @param put how many files it puts
     * @param delete how many files it deletes
     */
    public record Summary(int sites, int put, int delete) {}

    /** Takes away what says that an earlier plan is whole, and leaves what was published by it. */
    public void revoke() {
        try {
            Files.deleteIfExists(folder.resolve(PLAN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes an earlier plan away, so that nobody takes it for that of a build which failed. */
    public void clear() {
        try {
            for (var name : List.of(PLAN, PUT, DELETE, PURGE, FILTER, PUBLISHED))
                Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the plan.
     *
     * @param version the version of Parvis that planned
     * @param shard which part of the tenants it speaks of, if not of all
     * @param sites what each site takes, one at a time
     * @param since what was known before
     */
    public Summary write(String version, Optional<Shard> shard, Iterable<SitePlan> sites, List<Listing> since) {
        clear();
        try {
            Files.createDirectories(folder);
            var fresh = folder.resolve(PLAN + ".new");
            var summary = write(fresh, version, shard, sites, since);
            Files.move(fresh, folder.resolve(PLAN));
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Summary write(
            Path fresh, String version, Optional<Shard> shard, Iterable<SitePlan> sites, List<Listing> since)
            throws IOException {
        var planned = new HashSet<String>();
        int files = 0;
        int gone = 0;
        try (var put = writer(PUT);
                var delete = writer(DELETE);
                var purge = writer(PURGE);
                var filter = writer(FILTER);
                var published = new PublishedList(writer(PUBLISHED));
                var json = json(fresh)) {
            begin(json, version, shard, since);
            for (var site : sites) {
                planned.add(site.tenant());
                files += site.put().size();
                gone += site.delete().size();
                write(json, site);
                for (var file : site.put()) line(put, file.path());
                for (var path : site.delete()) line(delete, path);
                for (var path : site.purge()) line(purge, path);
                line(filter, "+ /" + site.tenant() + "/**");
                for (var file : site.files()) published.add(file.path(), Listing.Entry.of(file));
            }
            line(filter, "- **");
            leftAlone(since, planned, published);
            json.writeEndArray();
            json.writeEndObject();
        }
        return new Summary(planned.size(), files, gone);
    }

    private static void begin(JsonGenerator json, String version, Optional<Shard> shard, List<Listing> since)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("parvis", version);
        if (shard.isPresent()) json.writeStringField("shard", shard.get().toString());
        json.writeBooleanField(
                "everything",
                since.isEmpty()
                        || since.stream().anyMatch(list -> list.tenants().isEmpty()));
        json.writeArrayFieldStart("sites");
    }

    private static void write(JsonGenerator json, SitePlan site) throws IOException {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("tenant", site.tenant())
                .put("retired", site.retired());
        var put = node.putArray("put");
        for (var file : site.put())
            put.addObject()
                    .put("path", file.path())
                    .put("sha256", file.sha256())
                    .put("size", file.size())
                    .put("type", file.type());
        site.delete().forEach(node.putArray("delete")::add);
        site.purge().forEach(node.putArray("purge")::add);
        json.writeTree(node);
    }

    /** What the plan does not speak of stays as it is; where listings differ, nobody knows how that is. */
    private static void leftAlone(List<Listing> since, Set<String> planned, PublishedList published)
            throws IOException {
        if (since.isEmpty()) return;
        var first = since.get(0);
        var tenants = new TreeSet<>(first.tenants());
        tenants.removeAll(planned);
        for (var tenant : tenants)
            for (var file : first.of(tenant).entrySet())
                if (since.stream()
                        .skip(1)
                        .map(other -> other.of(tenant).get(file.getKey()))
                        .allMatch(entry -> entry != null && entry.agrees(file.getValue())))
                    published.add(file.getKey(), file.getValue());
    }

    private Writer writer(String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name));
    }

    private static JsonGenerator json(Path file) throws IOException {
        return MAPPER.createGenerator(Files.newBufferedWriter(file))
                .setPrettyPrinter(new DefaultPrettyPrinter()
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(new DefaultIndenter("  ", "\n")));
    }

    private static void line(Writer writer, String words) throws IOException {
        writer.write(words);
        writer.write('\n');
    }

    /** A list of files, a line each. */
    private static final class PublishedList implements AutoCloseable {

        private final Writer writer;
        private boolean begun;

        PublishedList(Writer writer) throws IOException {
            this.writer = writer;
            writer.write("[");
        }

        void add(String path, Listing.Entry entry) throws IOException {
            var node = JsonNodeFactory.instance.objectNode().put("Path", path).put("Size", entry.size());
            var hashes = node.putObject("Hashes");
            entry.sha256().ifPresent(hash -> hashes.put("sha256", hash));
            entry.md5().ifPresent(hash -> hashes.put("md5", hash));
            writer.write((begun ? ",\n" : "\n") + MAPPER.writeValueAsString(node));
            begun = true;
        }

        @Override
        public void close() throws IOException {
            writer.write("\n]\n");
            writer.close();
        }
    }
}
