package org.parvis.trust;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Whole folders, as a test compares and copies them. */
final class Tree {

    private Tree() {}

    /** The SHA-256 of each file below {@code folder}, by path; what is neither a plain file nor a folder says so. */
    static Map<String, String> digests(Path folder) {
        var digests = new TreeMap<String, String>();
        for (var path : paths(folder)) {
            var name = folder.relativize(path).toString();
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) digests.put(name, digest(path));
            else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) digests.put(name, "no plain file");
        }
        return digests;
    }

    /** One SHA-256 of the whole of {@code folder}: every path, and every byte. */
    static String digest(Path folder) {
        try {
            if (Files.isRegularFile(folder))
                return Hashing.sha256().hashBytes(Files.readAllBytes(folder)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Hashing.sha256()
                .hashString(digests(folder).toString(), StandardCharsets.UTF_8)
                .toString();
    }

    /** The plain files below {@code folder}, in order. */
    static List<Path> files(Path folder) {
        return paths(folder).stream()
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    static void copy(Path from, Path to) {
        copy(from, to, paths(from));
    }

    /** Copies in an order that {@code random} makes: some file systems list a folder in the order in which it was filled. */
    static void copyShuffled(Path from, Path to, Random random) {
        var paths = new ArrayList<>(paths(from));
        Collections.shuffle(paths, random);
        copy(from, to, paths);
    }

    private static void copy(Path from, Path to, List<Path> paths) {
        try {
            for (var path : paths) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        var paths = new ArrayList<>(paths(folder));
        Collections.reverse(paths);
        try {
            for (var path : paths) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> paths(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
