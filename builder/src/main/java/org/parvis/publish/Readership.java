package org.parvis.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may read what is published: a web server is often another user than the build. Whoever may read the folder in which something
 * lies may read that too, unless what a build writes is not for them. Where a file system knows no such thing, nothing lacks it.
 *
 * @param file what whoever builds lets others do with a new file
 * @param folder the same of a new folder
 */
record Readership(Set<PosixFilePermission> file, Set<PosixFilePermission> folder) {

    private static final List<Set<PosixFilePermission>> CLASSES = List.of(
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE),
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE),
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE));

    /** What new files get in {@code empty}, a folder to try it in. */
    static Readership in(Path empty) {
        try {
            return new Readership(
                    of(Files.createFile(empty.resolve("file"))), of(Files.createDirectory(empty.resolve("folder"))));
        } catch (UnsupportedOperationException e) {
            return new Readership(Set.of(), Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether everybody may read {@code path}, a file or a folder, who is to. */
    boolean isFull(Path path) throws IOException {
        return file.isEmpty() || of(path).containsAll(due(path));
    }

    /** Lets everybody read {@code path} who is to. */
    void restore(Path path) throws IOException {
        if (isFull(path)) return;
        var all = EnumSet.copyOf(due(path));
        all.addAll(of(path));
        Files.setPosixFilePermissions(path, all);
    }

    /** To each of owner, group and others who may read the folder above, what they get of something new. */
    private Set<PosixFilePermission> due(Path path) throws IOException {
        var fresh = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? folder : file;
        var above = Files.getPosixFilePermissions(path.getParent());
        var due = EnumSet.noneOf(PosixFilePermission.class);
        for (var permissions : CLASSES)
            if (above.containsAll(permissions))
                permissions.stream().filter(fresh::contains).forEach(due::add);
        return due;
    }

    private static Set<PosixFilePermission> of(Path path) throws IOException {
        return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
    }
}
