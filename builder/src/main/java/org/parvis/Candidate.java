package org.parvis;

import java.util.List;
import org.parvis.compliance.Report;
import org.parvis.source.TenantFile;
import org.parvis.source.TenantFolder;

/** A tenant whose record has been read, whole or not. */
record Candidate(TenantFolder folder, TenantFile file) {

    /** Reads the record in {@code folder}. */
    static Candidate in(TenantFolder folder) {
        return new Candidate(folder, folder.read());
    }

    /** What there is to say of a tenant whose record cannot be read. */
    Report unreadable() {
        return new Report(folder.id(), folder.id(), file.findings(), List.of());
    }
}
