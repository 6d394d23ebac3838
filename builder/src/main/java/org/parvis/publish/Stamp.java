package org.parvis.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.parvis.kept.Digest;

/** By what files and folders are known again. */
public final class Stamp {

    private Stamp() {}

    /**
     * A digest of the names, sizes, times and readers of all files in {@code folder}, or of the one file that it is: another one when anything
     * has been written there; none of them is read. A link is where it leads. What cannot be looked at, since it is not there or another
     * build is just replacing it, is yet another thing.
     */
    public static String of(Path folder) {
        var entries = new ArrayList<String>();
        var root = Files.isSymbolicLink(folder) ? target(folder) : folder;
        look(root, root.toString().length(), entries);
        Collections.sort(entries);
        return Digest.sha256(String.join("\n", entries));
    }

    private static void look(Path path, int above, List<String> entries) {
        var name = path.toString().substring(above);
        try {
            var attributes = attributes(path);
            if (!attributes.isDirectory()) {
                entries.add(name + " " + attributes.isRegularFile() + " " + attributes.size() + " "
                        + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + readers(attributes));
                return;
            }
            entries.add(name + readers(attributes));
            try (var parts = Files.newDirectoryStream(path)) {
                for (var part : parts) look(part, above, entries);
            }
        } catch (IOException e) {
            entries.add(name + " " + e.getClass());
        } catch (DirectoryIteratorException e) {
            entries.add(name + " " + e.getCause().getClass());
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        try {
            return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException e) {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Who may read it, where the system says: what the group may write is nothing to a site. */
    private static String readers(BasicFileAttributes attributes) {
        if (!(attributes instanceof PosixFileAttributes posix)) return "";
        var permissions = posix.permissions();
        return " " + permissions.contains(PosixFilePermission.OWNER_READ)
                + permissions.contains(PosixFilePermission.GROUP_READ)
                + permissions.contains(PosixFilePermission.OTHERS_READ);
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
