package org.parvis;

import java.nio.file.Path;
import java.util.Optional;
import org.parvis.source.BodyFile;
import org.parvis.tenant.AuditedBody;

/** Whose pages are audited. */
public final class AuditFacts {

    private AuditFacts() {}

    /**
     * The body that {@code file} describes; an unknown one without a file.
     *
     * @param root the folder that places in the file are relative to
     * @throws SetupException if the file cannot be relied on
     */
    public static AuditedBody body(Path root, Optional<Path> file) {
        if (file.isEmpty()) return AuditedBody.UNKNOWN;
        var read = BodyFile.read(file.get(), root);
        if (!read.faults().isEmpty())
            throw new SetupException("parvis.facts cannot be relied on, and nothing is audited until it is mended:\n  "
                    + String.join("\n  ", read.faults()));
        return read.body();
    }
}
