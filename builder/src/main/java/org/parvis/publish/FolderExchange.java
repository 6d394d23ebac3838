package org.parvis.publish;

import com.kenai.jffi.ArrayFlags;
import com.kenai.jffi.Function;
import com.kenai.jffi.HeapInvocationBuffer;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.Library;
import com.kenai.jffi.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Puts a folder in the place of another in one step. Linux exchanges two names atomically (renameat2 with RENAME_EXCHANGE), so a
 * reader finds the old folder or the new one, never none. Java has no call for it; elsewhere, and on file systems that refuse,
 * the old folder is moved aside first, and for that instant there is none.
 */
final class FolderExchange {

    private static final int CURRENT_FOLDER = -100;
    private static final int EXCHANGE = 2;

    /** What the JDK encodes names of files in; the default charset, which is for texts, may be another. */
    private static final Charset NAMES = Charset.forName(
            System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));

    private FolderExchange() {}

    /**
     * Moves {@code fresh} to {@code place}.
     *
     * @param aside where the old folder waits, if the two cannot change places at once
     * @return where the folder that was at {@code place} is now, if there was one
     */
    static Optional<Path> put(Path fresh, Path place, Path aside) {
        try {
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(place.getParent());
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
                return Optional.empty();
            }
            if (exchange(fresh, place)) return Optional.of(fresh);
            return Optional.of(replace(fresh, place, aside));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the folder " + place + " cannot be replaced: " + e.getMessage()
                            + ". It may be mounted, or belong to somebody else: give it to whoever builds,"
                            + " or set parvis.publish to copy",
                    e);
        }
    }

    /** Two moves; when the second fails, the old folder goes back to its place. */
    private static Path replace(Path fresh, Path place, Path aside) throws IOException {
        Files.createDirectories(aside.getParent());
        Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        return aside;
    }

    private static boolean exchange(Path one, Path other) {
        return CLibrary.RENAME.filter(rename -> exchange(rename, one, other)).isPresent();
    }

    private static boolean exchange(Function rename, Path one, Path other) {
        var call = new HeapInvocationBuffer(rename);
        call.putInt(CURRENT_FOLDER);
        put(one, call);
        call.putInt(CURRENT_FOLDER);
        put(other, call);
        call.putInt(EXCHANGE);
        return Invoker.getInstance().invokeInt(rename, call) == 0;
    }

    private static void put(Path path, HeapInvocationBuffer call) {
        var name = path.toString().getBytes(NAMES);
        call.putArray(name, 0, name.length, ArrayFlags.IN | ArrayFlags.NULTERMINATE);
    }

    /** Loaded when first needed: a first publication needs no exchange. */
    private static final class CLibrary {

        /** {@code int renameat2(int, const char *, int, const char *, unsigned int)}, where there is one. */
        static final Optional<Function> RENAME = load();

        private static Optional<Function> load() {
            if (!System.getProperty("os.name").equals("Linux")) return Optional.empty();
            try {
                return Optional.of(new Function(
                        Library.getDefault().getSymbolAddress("renameat2"),
                        Type.SINT32,
                        Type.SINT32,
                        Type.POINTER,
                        Type.SINT32,
                        Type.POINTER,
                        Type.UINT32));
            } catch (LinkageError e) {
                return Optional.empty();
            }
        }
    }
}
