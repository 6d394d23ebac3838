package org.parvis.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.parvis.kept.Digest;

/**
 * By what a folder of sources is known again: the names and the bytes of all that {@link FolderReader} would look at, whatever it would
 * make of them.
 */
final class FolderDigest extends SimpleFileVisitor<Path> {

    private static final int MOST_BYTES = 8 << 20;

    private final Path folder;
    private final List<String> parts;
    private final int most;
    private final List<String> entries = new ArrayList<>();
    private int files;
    private int folders;

    private FolderDigest(Path folder, List<String> parts, int most) {
        this.folder = folder;
        this.parts = parts;
        this.most = most;
    }

    /**
     * The digest of {@code folder}, of which the sub-folders {@code parts} are read.
     *
     * @param most how many files, and how many folders, it may have before it is refused, whatever else is in it
     */
    static String of(Path folder, List<String> parts, int most) {
        var digest = new FolderDigest(folder, parts, most);
        try {
            Files.walkFileTree(folder, Set.of(), FolderReader.DEPTH_LIMIT + 1, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(digest.entries);
        return Digest.sha256(String.join("\n", digest.entries));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        if (directory.equals(folder)) return FileVisitResult.CONTINUE;
        if (isClutter(directory)) return FileVisitResult.SKIP_SUBTREE;
        entries.add(name(directory) + "/");
        folders++;
        if (isPart(directory)) return goOn();
        return folders > most ? FileVisitResult.TERMINATE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isPart(file) || isClutter(file)) return FileVisitResult.CONTINUE;
        entries.add(name(file) + " " + content(file, attributes));
        files++;
        return goOn();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        entries.add(name(file) + " " + e.getClass());
        return goOn();
    }

    private FileVisitResult goOn() {
        return files > most || folders > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private String content(Path file, BasicFileAttributes attributes) {
        // Not even a part of a film is to be read each time; what is so large in a tenant's folder is refused.
        if (!attributes.isRegularFile() || attributes.size() > MOST_BYTES)
            return attributes.isRegularFile() + " " + attributes.size() + " " + attributes.lastModifiedTime();
        try {
            return Digest.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            return e.getClass().toString();
        }
    }

    private boolean isPart(Path entry) {
        return parts.contains(entry.getName(folder.getNameCount()).toString());
    }

    private static boolean isClutter(Path entry) {
        return FolderReader.isClutter(entry.getFileName().toString());
    }

    private String name(Path entry) {
        return entry.toString().substring(folder.toString().length());
    }
}
