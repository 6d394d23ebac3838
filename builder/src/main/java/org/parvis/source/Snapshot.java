package org.parvis.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parvis.compliance.Finding;

/**
 * A folder of sources as it was at one moment, in memory. What must not be there (a link, a name that some file system cannot
 * hold, a file that is not what its name says…) is left out and is a finding.
 */
public final class Snapshot {

    /** The folder of the shared sources that come with Parvis, on the class path. */
    public static final String BUILT_IN = "parvis-site-src";

    private static final List<String> OWN = List.of("pages", "assets");
    private static final List<String> SHARED = List.of("pages", "layouts", "facts", "assets");

    private final Map<String, SourceFile> files;
    private final List<Fault> faults;

    Snapshot(Map<String, SourceFile> files, List<Fault> faults) {
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
        this.faults = List.copyOf(faults);
    }

    /** The shared sources that come with Parvis. */
    public static Snapshot builtIn() {
        return ofResources(Snapshot.class.getClassLoader(), BUILT_IN);
    }

    /**
     * The shared sources in the folder {@code name} of the class path, in a jar or not.
     *
     * @throws IllegalStateException if the class path has no such folder
     */
    public static Snapshot ofResources(ClassLoader loader, String name) {
        var url = loader.getResource(name + "/");
        if (url == null) throw new IllegalStateException("no folder " + name + " on the class path");
        try {
            if (url.getProtocol().equals("file")) return ofOperator(Path.of(url.toURI()), name);
            try (var jar = FileSystems.newFileSystem(jarOf(url), (ClassLoader) null)) {
                return ofOperator(jar.getPath("/" + name), name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The operator's shared sources in {@code folder}, shown relative to {@code root} where they are below it. */
    public static Snapshot ofShared(Path folder, Path root) {
        return ofOperator(folder, DisplayPath.of(folder, root));
    }

    /** By what such a folder is known again. */
    public static String digestOfShared(Path folder) {
        return FolderDigest.of(folder, SHARED, Integer.MAX_VALUE);
    }

    /** What the tenant's {@code folder} adds to or replaces in the shared sources: its {@code pages} and {@code assets}. */
    static Snapshot ofTenant(Path folder, String displayPath) {
        return new FolderReader(folder, displayPath, SourceFile.Author.TENANT, OWN).read();
    }

    /** The words of the same files, of which nothing is asked but what they say. */
    static Stream<String> wordsOfTenant(Path folder, String displayPath) {
        return FolderReader.words(folder, displayPath, OWN).files.values().stream()
                .map(SourceFile::text);
    }

    /** By what that is known again. */
    static String digestOfTenant(Path folder) {
        return FolderDigest.of(folder, OWN, FolderReader.COUNT_LIMIT);
    }

    /** Every file, by its path below the folder: {@code pages/index.adoc}. */
    public Map<String, SourceFile> files() {
        return files;
    }

    /** What was refused, as findings of {@code tenant}. */
    public List<Finding> findings(String tenant) {
        return faults.stream().map(fault -> fault.in(tenant)).toList();
    }

    List<Fault> faults() {
        return faults;
    }

    private static Snapshot ofOperator(Path folder, String displayPath) {
        return new FolderReader(folder, displayPath, SourceFile.Author.OPERATOR, SHARED).read();
    }

    private static Path jarOf(URL url) throws IOException, URISyntaxException {
        if (!(url.openConnection() instanceof JarURLConnection jar))
            throw new IllegalStateException("neither a folder nor a jar: " + url);
        URI uri = jar.getJarFileURL().toURI();
        return Path.of(uri);
    }
}
