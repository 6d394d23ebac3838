package org.parvis.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import org.parvis.site.SourceMap;

/**
 * The folder of published sites. A site is written beside it and then put in place in one step, so that what is published is
 * whole; a site that is not published stays as it last was.
 */
public final class Publisher implements AutoCloseable {

    private static final int PROBE = 65_536;

    private final Path output;
    private final Path state;
    private final Delivery delivery;
    private final OutputLock lock;
    private final Staging staging;
    private final Places places;
    private Readership readers;

    /** Opens {@code output} for one build that exchanges folders. */
    Publisher(Path output, Path state) {
        this(output, state, Delivery.EXCHANGE);
    }

    /**
     * Opens {@code output} for one build, and clears away what an earlier one left half done.
     *
     * @param state Parvis's own folder; for an exchange, on the same file system as {@code output}
     * @throws OutputException if another build has it open, if it cannot be written to, or if the state lies on another file system
     */
    public Publisher(Path output, Path state, Delivery delivery) {
        this.output = output;
        this.state = state;
        this.delivery = delivery;
        this.staging = new Staging(state);
        this.places = new Places(PublishedSites.places(state));
        try {
            Files.createDirectories(output);
            Files.createDirectories(state);
            if (!Files.isWritable(output)) throw new AccessDeniedException(output.toString());
            if (delivery == Delivery.EXCHANGE && !Files.getFileStore(output).equals(Files.getFileStore(state)))
                throw elsewhere();
            lock = lock();
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(
                    e.getFile()
                            + " is a file, or a link that leads nowhere, where there ought to be a folder. Remove it, or set another parvis.output.");
        } catch (IOException e) {
            throw unwritable(e);
        }
        try {
            staging.clear();
            staging.restore(output);
        } catch (IOException | UncheckedIOException e) {
            lock.close();
            throw unwritable(e);
        }
    }

    private OutputLock lock() throws IOException {
        try {
            return OutputLock.take(state.resolve("lock"));
        } catch (OutputLock.HeldException e) {
            throw new OutputException(
                    e.isOwn()
                            ? "Two projects of this build, or two of its goals, publish to one output at the same time: "
                                    + output
                                    + ". Set a parvis.output for each, or build without -T, one after the other."
                            : "Another build"
                                    + e.owner()
                                            .map(number -> ", process " + number + ",")
                                            .orElse("")
                                    + " is publishing to " + output
                                    + ". Wait for it to end, or set another parvis.output.");
        }
    }

    private OutputException elsewhere() {
        return new OutputException(output + " is on another file system than " + state
                + ", from where sites are moved into place. Set parvis.output to a folder below the mount point,"
                + " or parvis.publish to copy, which writes file by file.");
    }

    private OutputException unwritable(Exception reason) {
        return new OutputException("Nothing can be written to " + output + " and " + state + " beside it: " + reason
                + ". Make room there, make both writable, or set another parvis.output."
                + " What is published is whole, and stays as it is.");
    }

    /**
     * Makes sure that the folders can still be written to, and a site moved: an accident with one tenant is the accident of all
     * where they cannot.
     *
     * @throws OutputException if they cannot
     */
    public synchronized void requireWritable() {
        requireLock();
        var probe = workFolder("probe");
        var place = output.resolve(".parvis-probe-" + ProcessHandle.current().pid());
        try {
            Files.write(probe.resolve("probe"), new byte[PROBE]);
            Files.move(probe, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            if (delivery == Delivery.EXCHANGE) throw elsewhere();
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            FolderTree.remove(probe);
            FolderTree.remove(place);
        }
    }

    private OutputException lost() {
        return new OutputException("The lock " + state.resolve("lock")
                + " was removed while this build was publishing to " + output
                + ": another build may be at work there, so this one stops."
                + " What is published is whole; see that no other build is running, and build again.");
    }

    /** An empty folder for {@code purpose}, which goes when the publisher is closed. */
    public Path workFolder(String purpose) {
        return staging.folder(purpose);
    }

    /**
     * Publishes the site of {@code tenant}, in the place of the one that was there. A file whose bytes are the same stays the same
     * file, with its time; a site that is the same is not touched.
     *
     * @return the site's folder
     */
    public Path publish(String tenant, Map<String, byte[]> files, Map<String, SourceMap> sources) {
        var place = output.resolve(tenant);
        if (!FolderTree.isJust(place, files, readers())) put(tenant, files, place);
        Sidecar.of(files, sources, places).write(PublishedSites.sidecar(state, tenant));
        return place;
    }

    /** Takes the site of {@code tenant} away: from one moment to the next where sites are exchanged. */
    public void retire(String tenant) {
        requireLock();
        var place = output.resolve(tenant);
        try {
            if (delivery == Delivery.EXCHANGE && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                Files.move(place, workFolder("retired").resolve(tenant), StandardCopyOption.ATOMIC_MOVE);
            else FolderTree.remove(place);
            Files.deleteIfExists(PublishedSites.sidecar(state, tenant));
            Owners.in(state).without(tenant).keep(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Remembers that {@code project} has published the sites of {@code tenants}.
     *
     * @return those that another project had published before, each with that project
     */
    public SortedMap<String, String> claim(Collection<String> tenants, String project) {
        var before = Owners.in(state);
        before.with(tenants, project).keep(state);
        return before.othersThan(project, tenants);
    }

    private void put(String tenant, Map<String, byte[]> files, Path place) {
        if (delivery == Delivery.COPY) {
            requireLock();
            FolderUpdate.put(files, place, readers());
        } else {
            var fresh = workFolder(tenant + "-site");
            FolderTree.write(fresh, files, place, readers());
            requireLock();
            FolderExchange.put(fresh, place, staging.previous(tenant)).ifPresent(FolderTree::remove);
        }
    }

    private synchronized Readership readers() {
        if (readers == null) readers = Readership.in(workFolder("readers"));
        return readers;
    }

    private void requireLock() {
        if (!lock.isHeld()) throw lost();
    }

    /** Whether the site of {@code tenant} is published, and is {@code files}. */
    public boolean publishes(String tenant, Map<String, byte[]> files) {
        return FolderTree.isJust(output.resolve(tenant), files, readers());
    }

    /** Whether sites lie there that another project than {@code project} has published. */
    public boolean isSharedBy(String project) {
        return Owners.in(state).isShared(project, output);
    }

    /** Removes what was kept of pages that are no longer published, which is for a build that has published all tenants. */
    public void prune() {
        places.prune();
    }

    /** Removes what was kept before {@code day} of pages that no published site has any more, whoever publishes them. */
    public void pruneOld(Instant day) {
        places.pruneOld(day, () -> PublishedSites.placesNamed(state));
    }

    @Override
    public void close() {
        try {
            // Where the lock is lost, another build may be writing there.
            if (lock.isHeld()) staging.remove();
        } finally {
            lock.close();
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
