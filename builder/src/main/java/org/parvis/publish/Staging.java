package org.parvis.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where sites are before they are published and after they were: written there, moved aside there, and found there by the next build
 * when this one was stopped.
 */
final class Staging {

    private final Path fresh;
    private final Path left;
    private final Path previous;

    /** That in {@code state}, Parvis's own folder. */
    Staging(Path state) {
        this.fresh = state.resolve("staging");
        this.left = state.resolve("left");
        this.previous = state.resolve("previous");
    }

    /** An empty folder for {@code purpose}. */
    Path folder(String purpose) {
        return FolderTree.empty(fresh.resolve(purpose));
    }

    /** Where the site of {@code tenant} waits that is being replaced. */
    Path previous(String tenant) {
        return previous.resolve(tenant);
    }

    /**
     * Clears away what an earlier build was writing. It is moved away first and in one step: were that build alive, whose lock
     * somebody has removed, it would find nothing rather than half of its site.
     */
    void clear() throws IOException {
        FolderTree.remove(left);
        if (!Files.exists(fresh, LinkOption.NOFOLLOW_LINKS)) return;
        Files.move(fresh, left, StandardCopyOption.ATOMIC_MOVE);
        FolderTree.remove(left);
    }

    /** Puts back into {@code output} each site that a build had moved aside when it was stopped, and clears away those that were replaced. */
    void restore(Path output) throws IOException {
        if (!Files.isDirectory(previous)) return;
        try (var waiting = Files.list(previous)) {
            for (var site : (Iterable<Path>) waiting::iterator) {
                var place = output.resolve(site.getFileName());
                if (!Files.exists(place)) Files.move(site, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        FolderTree.remove(previous);
    }

    /** Removes what is being written. */
    void remove() {
        FolderTree.remove(fresh);
    }
}
