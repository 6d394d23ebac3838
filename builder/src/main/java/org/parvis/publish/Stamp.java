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
import java.util.concurrent.TimeUnit;
import org.parvis.kept.Digest;

/** By what files are known again without reading them. */
public final class Stamp {

    private Stamp() {}

    /**
     * A digest of the names, sizes and times of all files in {@code folder}, or of the one file that it is: another one when anything
     * has been written there. A link is where it leads. What cannot be looked at, as when another build is just replacing it, is yet
     * another thing.
     */
    public static String of(Path folder) {
        var entries = new ArrayList<String>();
        try {
            var root = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
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
}
