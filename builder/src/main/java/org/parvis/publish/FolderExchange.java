package org.parvis.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import jnr.ffi.LibraryLoader;

/**
 * Puts a folder in the place of another in one step. Linux exchanges two names atomically (renameat2 with RENAME_EXCHANGE), so a
 * reader finds the old folder or the new one, never none. Java has no call for it; elsewhere, and on file systems that refuse,
 * the old folder is moved aside first, and for that instant there is none.
 */
final class FolderExchange {

    /** The C library's call, by its own name. */
    public interface CLibrary {
        /** Exchanges or renames; 0 when done. */
        int renameat2(int oldFolder, String oldPath, int newFolder, String newPath, int flags);
    }

    private static final int CURRENT_FOLDER = -100;
    private static final int EXCHANGE = 2;

    private FolderExchange() {}

    /**
     * Moves {@code fresh} to {@code place}.
     *
     * @return where the folder that was at {@code place} is now, if there was one
     */
    static Optional<Path> put(Path fresh, Path place) {
        try {
            if (!Files.exists(place)) {
                Files.createDirectories(place.getParent());
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
                return Optional.empty();
            }
            if (exchange(fresh, place)) return Optional.of(fresh);
            var aside = fresh.resolveSibling(fresh.getFileName() + "-old");
            Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exchange(Path one, Path other) {
        return Library.C
                .map(library ->
                        library.renameat2(CURRENT_FOLDER, one.toString(), CURRENT_FOLDER, other.toString(), EXCHANGE))
                .filter(result -> result == 0)
                .isPresent();
    }

    /** Loaded when first needed: a first publication needs no exchange. */
    private static final class Library {
        static final Optional<CLibrary> C = load();

        private static Optional<CLibrary> load() {
            if (!System.getProperty("os.name").equals("Linux")) return Optional.empty();
            try {
                return Optional.of(
                        LibraryLoader.create(CLibrary.class).failImmediately().load("c"));
            } catch (LinkageError e) {
                return Optional.empty();
            }
        }
    }
}
