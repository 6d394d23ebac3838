package org.parvis.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

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

    /**
     * Removes from {@code folder}, which need not be there, the files that are older than {@code day}, and whose names are neither among those
     * {@code used} nor among those that {@code others} use. These are asked only if it matters.
     */
    public static void removeOldFrom(Path folder, Instant day, Set<String> used, Supplier<Set<String>> others) {
        if (!Files.isDirectory(folder)) return;
        var old = new HashSet<Path>();
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files::iterator)
                if (!used.contains(file.getFileName().toString())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(day)) old.add(file);
            if (old.isEmpty()) return;
            var needed = others.get();
            for (var file : old) if (!needed.contains(file.getFileName().toString())) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
