package org.parvis.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that others may read meanwhile: each is as it was until it is as it ought to be. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes {@code bytes} to {@code file}, whose folder need not be there. No two threads may write one file.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
