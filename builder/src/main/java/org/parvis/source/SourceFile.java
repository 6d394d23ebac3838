package org.parvis.source;

import java.nio.charset.StandardCharsets;
import org.parvis.kept.Digest;

/** One file of the sources, read once; its bytes never change. */
public final class SourceFile {

    /** Who wrote a file, and so how far it is trusted. */
    public enum Author {
        /** Whoever runs the portals: trusted. */
        OPERATOR,
        /** A tenant: hostile until proven otherwise. */
        TENANT
    }

    private final String displayPath;
    private final Author author;
    private final byte[] bytes;
    private String sha256;

    /** A file with these {@code bytes}, which its author knows as {@code displayPath}. */
    public SourceFile(String displayPath, Author author, byte[] bytes) {
        this.displayPath = displayPath;
        this.author = author;
        this.bytes = bytes.clone();
    }

    /** The path as the author knows it: {@code tenants/fleury-sur-orne/pages/index.adoc}. */
    public String displayPath() {
        return displayPath;
    }

    /** Who wrote it. */
    public Author author() {
        return author;
    }

    /** Whether a tenant wrote it. */
    public boolean isByTenant() {
        return author == Author.TENANT;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of the bytes, in hexadecimal digits. */
    public String sha256() {
        // Two threads may both compute it, and get the same.
        if (sha256 == null) sha256 = Digest.sha256(bytes);
        return sha256;
    }

    /** The text, read as UTF-8, without a byte-order mark. */
    public String text() {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    @Override
    public String toString() {
        return displayPath;
    }
}
