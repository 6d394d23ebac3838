package org.parvis.kept;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests, in hexadecimal digits: the JDK's own, since a build that has nothing to do is not to load a library for it. */
public final class Digest {

    private Digest() {}

    /** The SHA-256 of {@code bytes}. */
    public static String sha256(byte[] bytes) {
        return of("SHA-256", bytes);
    }

    /** The SHA-256 of {@code text} in UTF-8. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The MD5 of {@code bytes}, for comparing with storage that knows no other; it tells what has changed, and proves nothing. */
    public static String md5(byte[] bytes) {
        return of("MD5", bytes);
    }

    private static String of(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
