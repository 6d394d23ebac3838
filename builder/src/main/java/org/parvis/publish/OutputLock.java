package org.parvis.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Whoever has it publishes, and nobody else. The system frees it when its process ends, however that ends. */
final class OutputLock implements AutoCloseable {

    private static final int MOST_DIGITS = 20;

    /** Were one of them closed, even by the garbage collector, POSIX would free the lock that this process has on the file. */
    private static final Queue<FileChannel> KEPT_OPEN = new ConcurrentLinkedQueue<>();

    private final Path file;
    private final Object identity;
    private final FileChannel channel;
    private final FileLock lock;

    private OutputLock(Path file, FileChannel channel, FileLock lock) throws IOException {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        this.identity = identity(file);
    }

    /**
     * The lock whose file is {@code file}.
     *
     * @throws HeldException if another build has it
     */
    static OutputLock take(Path file) throws IOException, HeldException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) return new OutputLock(file, channel, lock);
        } catch (OverlappingFileLockException e) {
            KEPT_OPEN.add(channel);
            throw new HeldException(true, Optional.empty());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        var owner = owner(channel);
        channel.close();
        throw new HeldException(false, owner);
    }

    /** The number of the process that has the lock, where it says so. */
    private static Optional<String> owner(FileChannel channel) {
        try {
            var bytes = ByteBuffer.allocate(MOST_DIGITS);
            channel.read(bytes);
            var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
            return Optional.of(text).filter(number -> number.matches("[0-9]+"));
        } catch (IOException e) {
            // Windows lets nobody read what is locked.
            return Optional.empty();
        }
    }

    /** Whether it is not closed, and the file still the one that was locked: where somebody has removed it, another build may have made its own. */
    boolean isHeld() {
        try {
            return lock.isValid() && (identity == null || identity.equals(identity(file)));
        } catch (IOException e) {
            return false;
        }
    }

    /** What tells the file from another of its name; null where the system has no such thing, and no open file can be removed. */
    private static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another build has the lock. */
    static final class HeldException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean own;
        private final transient Optional<String> owner;

        private HeldException(boolean own, Optional<String> owner) {
            super("held");
            this.own = own;
            this.owner = owner;
        }

        /** Whether it is this very process that has it: one build of several projects. */
        boolean isOwn() {
            return own;
        }

        /** The number of its process, where that is known. */
        Optional<String> owner() {
            return owner;
        }
    }
}
