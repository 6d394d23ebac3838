package org.parvis.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.parvis.kept.Digest;

/** By what files and folders are known again. */
public final class Stamp {

    private Stamp() {}

    /**
     * A digest of the names, sizes and times of all files in {@code folder}, or of the one file that it is: another one when anything
     * has been written there; none of them is read. A link is where it leads. What cannot be looked at, since it is not there or another
     * build is just replacing it, is yet another thing.
     */
    public static String of(Path folder) {
        var entries = new ArrayList<String>();
        try {
            var root = Files.isSymbolicLink(folder) ? target(folder) : folder;
            var above = root.toString().length();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    entries.add(file.toString().substring(above) + " " + attributes.isRegularFile() + " "
                            + attributes.size() + " "
                            + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    entries.add(file.toString().substring(above) + " " + e.getClass());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException e) {
                    if (e != null) entries.add(directory.toString().substring(above) + " " + e.getClass());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(entries);
        return Digest.sha256(String.join("\n", entries));
    }

    private static Path target(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException leadsNowhere) {
            return link;
        }
    }

    /** A digest of what {@code file} holds; empty where there is no such file. */
    public static String ofContent(Path file) {
        try {
            return Files.isRegularFile(file) ? Digest.sha256(Files.readAllBytes(file)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of what lies in {@code folder}; none where there is no such folder. */
    public static SortedSet<String> names(Path folder) {
        if (!Files.isDirectory(folder)) return new TreeSet<>();
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
