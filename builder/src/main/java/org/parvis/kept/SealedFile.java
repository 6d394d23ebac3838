package org.parvis.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file that is whole or is none: the SHA-256 of what follows, then the content, compressed. */
public final class SealedFile {

    private static final int DIGEST = 32;

    private SealedFile() {}

    /** The bytes of a file that holds {@code content}. */
    public static byte[] seal(byte[] content) {
        try {
            var compressed = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(compressed)) {
                zip.write(content);
            }
            var file = new ByteArrayOutputStream();
            file.write(digest(compressed.toByteArray()));
            compressed.writeTo(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code file} holds, if it is whole. */
    public static Optional<byte[]> open(byte[] file) {
        if (file.length < DIGEST) return Optional.empty();
        var compressed = Arrays.copyOfRange(file, DIGEST, file.length);
        if (!Arrays.equals(digest(compressed), Arrays.copyOf(file, DIGEST))) return Optional.empty();
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return Optional.of(zip.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes {@code content} to {@code file}, which is as it was until it is as it ought to be.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path file, byte[] content) {
        WholeFile.write(file, seal(content));
    }

    /** What is in {@code file}, if it is there and whole. */
    public static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? open(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] digest(byte[] bytes) {
        return HexFormat.of().parseHex(Digest.sha256(bytes));
    }
}
