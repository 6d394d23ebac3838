package org.parvis.source;

import java.nio.file.Path;

/** Reads a {@code tenant.yaml}. */
final class TenantFileReader {

    private final Path file;
    private final String displayPath;
    private final String id;

    TenantFileReader(Path file, String displayPath, String id) {
        this.file = file;
        this.displayPath = displayPath;
        this.id = id;
    }

    TenantFile read() {
        throw new UnsupportedOperationException(file + displayPath + id);
    }
}
