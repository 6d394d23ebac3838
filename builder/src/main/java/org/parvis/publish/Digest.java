package org.parvis.publish;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of files, in hexadecimal digits. */
final class Digest {

    private Digest() {}

    static String sha256(byte[] bytes) {
        return of("SHA-256", bytes);
    }

    /** For comparing with storage that knows no other; it tells what has changed, and proves nothing. */
    static String md5(byte[] bytes) {
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
