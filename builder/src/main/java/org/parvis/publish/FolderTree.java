package org.parvis.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/** Whole folders, written, read and removed. */
final class FolderTree {

    private FolderTree() {}

    /**
     * Writes {@code files}, by path below {@code folder}. One that {@code before} has with the same bytes becomes another name of the
     * same file; one that a link leads to is somebody else's.
     */
    static void write(Path folder, Map<String, byte[]> files, Path before, Readership readers) {
        var folders = new HashSet<Path>();
        var plain = new HashMap<Path, Boolean>();
        try {
            for (var file : files.entrySet()) {
                var path = folder.resolve(file.getKey());
                if (folders.add(path.getParent())) Files.createDirectories(path.getParent());
                var old = before.resolve(file.getKey());
                var isKept = isPlain(old.getParent(), before, plain)
                        && is(old, file.getValue(), readers)
                        && isLinked(path, old);
                if (!isKept) Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether {@code folder}, which is {@code top} or lies in it, is reached by folders and no link. */
    private static boolean isPlain(Path folder, Path top, Map<Path, Boolean> known) {
        var answer = known.get(folder);
        if (answer != null) return answer;
        var plain = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && (folder.equals(top) || isPlain(folder.getParent(), top, known));
        known.put(folder, plain);
        return plain;
    }

    /** Whether {@code folder} holds {@code files}, by path below it, and nothing else, all of which {@code readers} may read. */
    static boolean isJust(Path folder, Map<String, byte[]> files, Readership readers) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return false;
        try (var paths = Files.walk(folder)) {
            var found = 0;
            for (var path : (Iterable<Path>) paths::iterator) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    if (isEmpty(path) || !readers.isFull(path)) return false;
                    continue;
                }
                var bytes = files.get(name(folder, path));
                if (bytes == null || !is(path, bytes, readers)) return false;
                found++;
            }
            return found == files.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Whether {@code file} is one of {@code bytes}, which {@code readers} may read. */
    static boolean is(Path file, byte[] bytes, Readership readers) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && readers.isFull(file)
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** Not every file system has second names. */
    private static boolean isLinked(Path path, Path old) {
        try {
            Files.createLink(path, old);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** The regular files of {@code folder}, by path below it. */
    static Map<String, byte[]> read(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    files.put(name(folder, path), Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Makes {@code folder} an empty one, whatever was there. */
    static Path empty(Path folder) {
        remove(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes {@code folder} with all that is in it; a link in it goes, what it leads to stays. */
    static void remove(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
