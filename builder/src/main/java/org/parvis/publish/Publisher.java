package org.parvis.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.site.SourceMap;

/**
 * The folder of published sites. A site is written beside it and then put in place in one step, so that what is published is
 * whole; a site that is not published stays as it last was.
 */
public final class Publisher implements AutoCloseable {

    private final Path output;
    private final Path state;
    private final FileChannel channel;
    private final FileLock lock;

    /** A site as it is published: its files, where its pages come from, and which pages somebody has changed or taken away since. */
    public record Published(Map<String, byte[]> files, Map<String, SourceMap> sources, List<String> changed) {}

    /**
     * Opens {@code output} for one build, and clears away what an earlier one left half done.
     *
     * @param state Parvis's own folder, on the same file system as {@code output}
     * @throws OutputException if another build has it open, if it cannot be written to, or if the state lies on another file system
     */
    public Publisher(Path output, Path state) {
        this.output = output;
        this.state = state;
        try {
            Files.createDirectories(output);
            Files.createDirectories(state);
            if (!Files.getFileStore(output).equals(Files.getFileStore(state)))
                throw new OutputException(
                        output + " is on another file system than " + state
                                + ", from where sites are moved into place. Set parvis.output to a folder below the mount point.");
            channel = FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new OutputException("Nothing can be written to " + output + " and " + state + " beside it: " + e
                    + ". Make both writable, or set another parvis.output.");
        }
        lock = lock();
        FolderTree.remove(staging());
        restore();
    }

    private FileLock lock() {
        try {
            var held = channel.tryLock();
            if (held != null) return held;
            channel.close();
        } catch (OverlappingFileLockException e) {
            closeQuietly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new OutputException(
                "Another build is publishing to " + output + ". Wait for it to end, or set another parvis.output.");
    }

    private void closeQuietly() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts back each site that a build had moved aside when it was stopped, and clears away those that were replaced. */
    private void restore() {
        if (!Files.isDirectory(previous())) return;
        try (var waiting = Files.list(previous())) {
            for (var site : (Iterable<Path>) waiting::iterator) {
                var place = output.resolve(site.getFileName());
                if (!Files.exists(place)) Files.move(site, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FolderTree.remove(previous());
    }

    private Path previous() {
        return state.resolve("previous");
    }

    private Path staging() {
        return state.resolve("staging");
    }

    /** An empty folder for {@code purpose}, which goes when the publisher is closed. */
    public Path workFolder(String purpose) {
        var folder = staging().resolve(purpose);
        FolderTree.remove(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Publishes the site of {@code tenant}, in the place of the one that was there.
     *
     * @return the site's folder
     */
    public Path publish(String tenant, Map<String, byte[]> files, Map<String, SourceMap> sources) {
        var fresh = workFolder(tenant + "-site");
        FolderTree.write(fresh, files);
        Sidecar.write(sidecar(state, tenant), files, sources);
        var place = output.resolve(tenant);
        FolderExchange.put(fresh, place, previous().resolve(tenant)).ifPresent(FolderTree::remove);
        return place;
    }

    /** The site of {@code tenant} as it is published in {@code output}, if it is. */
    public static Optional<Published> published(Path output, Path state, String tenant) {
        var place = output.resolve(tenant);
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        var files = FolderTree.read(place);
        var sidecar = sidecar(state, tenant);
        return Optional.of(new Published(files, Sidecar.read(sidecar, files), Sidecar.changed(sidecar, files)));
    }

    private static Path sidecar(Path state, String tenant) {
        return state.resolve("sources").resolve(tenant + ".json");
    }

    @Override
    public void close() {
        try {
            FolderTree.remove(staging());
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The output folder cannot be published to. */
    public static final class OutputException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutputException(String message) {
            super(message);
        }
    }
}
