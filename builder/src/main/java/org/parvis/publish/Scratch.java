package org.parvis.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is gone once it is closed. */
public final class Scratch implements AutoCloseable {

    private final Path folder;

    /** A new folder among the system's temporary ones, which nobody else may read. */
    public Scratch() {
        try {
            folder = Files.createTempDirectory("parvis-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder in it for {@code purpose}. */
    public Path folder(String purpose) {
        return FolderTree.empty(folder.resolve(purpose));
    }

    @Override
    public void close() {
        FolderTree.remove(folder);
    }
}
