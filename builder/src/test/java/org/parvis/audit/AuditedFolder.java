package org.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Finding;
import org.parvis.report.AuditedDocument;
import org.parvis.tenant.AuditedBody;

/** A folder of documents to audit, patiently. */
abstract class AuditedFolder {

    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String HEAD = "<html><head><title>Politique de confidentialité</title></head><body>";

    @TempDir
    Path folder;

    final List<AuditedDocument> audit(AuditedBody body) {
        return new Audit(new AuditConfig(folder, folder, body, DAY)).run(document -> {});
    }

    final AuditedDocument audited(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        var documents = assertTimeoutPreemptively(PATIENCE, () -> audit(AuditedBody.UNKNOWN));
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }

    static List<String> steps(AuditedDocument document) {
        return document.report()
                .findings()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("audit/"))
                .toList();
    }

    static List<String> messages(AuditedDocument document) {
        return document.report().findings().map(Finding::message).toList();
    }
}
