package org.parvis.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Files of earlier builds that nothing needs any more. */
public final class Leftovers {

    private Leftovers() {}

    /** Removes from {@code folder}, which need not be there, the files whose names are not among those {@code used}. */
    public static void removeFrom(Path folder, Set<String> used) {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files::iterator)
                if (!used.contains(file.getFileName().toString())) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
