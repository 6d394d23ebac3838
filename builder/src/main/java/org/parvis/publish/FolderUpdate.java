package org.parvis.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a folder hold just the files that it is to hold, each put in place whole, without taking the folder away. */
final class FolderUpdate {

    private static final String FRESH = ".parvis-new";

    private final Path place;
    private final Map<String, byte[]> files;
    private final Readership readers;

    private FolderUpdate(Path place, Map<String, byte[]> files, Readership readers) {
        this.place = place;
        this.files = files;
        this.readers = readers;
    }

    /**
     * Puts {@code files}, by path below {@code place}, in place of what is there, so that {@code readers} may read them. What has not
     * changed is not touched.
     */
    static void put(Map<String, byte[]> files, Path place, Readership readers) {
        try {
            // A link there goes, as where folders are exchanged: it would lead out of the output.
            if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) FolderTree.remove(place);
            new FolderUpdate(Files.createDirectories(place), files, readers).put();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the site cannot be copied to " + place + ": " + e
                            + ". What was copied is whole, file by file; make room there, or make it writable, and build again",
                    e);
        }
    }

    private void put() throws IOException {
        readers.restore(place);
        // A page comes after what it shows, and what is gone goes last.
        for (var path : inOrder()) put(path, files.get(path));
        removeOthers();
    }

    private List<String> inOrder() {
        return files.keySet().stream()
                .sorted(Comparator.comparing((String path) -> path.endsWith(".html"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void put(String path, byte[] bytes) throws IOException {
        var file = place.resolve(path);
        makeFolder(file.getParent());
        if (FolderTree.is(file, bytes, readers)) return;
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) FolderTree.remove(file);
        var fresh = file.resolveSibling(FRESH);
        FolderTree.remove(fresh);
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A link that somebody has put in the way is not followed: it would lead out of the site. */
    private void makeFolder(Path folder) throws IOException {
        if (folder.equals(place)) return;
        makeFolder(folder.getParent());
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            readers.restore(folder);
            return;
        }
        FolderTree.remove(folder);
        Files.createDirectory(folder);
    }

    private void removeOthers() throws IOException {
        var wanted = wanted();
        try (var paths = Files.walk(place)) {
            for (var path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator)
                if (!wanted.contains(path)) Files.delete(path);
        }
    }

    private Set<Path> wanted() {
        var wanted = new HashSet<Path>();
        wanted.add(place);
        for (var path : files.keySet())
            for (var part = place.resolve(path); !part.equals(place); part = part.getParent()) wanted.add(part);
        return wanted;
    }
}
