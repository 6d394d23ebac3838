package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Finding;

/** A {@code tenant.yaml} that a test writes, and what reading it gives. */
abstract class WrittenRecord {

    static final String FILE = "tenants/valmont-sur-lys/tenant.yaml";

    @TempDir
    Path root;

    static String sample() throws IOException {
        try (var resource = WrittenRecord.class.getResourceAsStream("tenant.yaml")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String edited(String old, String changed) throws IOException {
        var sample = sample();
        assertTrue(sample.contains(old), old);
        var at = sample.indexOf(old);
        return sample.substring(0, at) + changed + sample.substring(at + old.length());
    }

    TenantFile read(String yaml) throws IOException {
        return readBytes(yaml.getBytes(StandardCharsets.UTF_8));
    }

    TenantFile readBytes(byte[] yaml) throws IOException {
        var file = root.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, yaml);
        return TenantFolder.allIn(root.resolve("tenants"), root).get(0).read();
    }

    static void assertOne(List<Finding> findings, String step, String place, String message) {
        assertThat(findings)
                .extracting(
                        Finding::rule,
                        Finding::tenant,
                        finding -> finding.location().source().toString(),
                        Finding::message)
                .containsExactly(tuple(step, "valmont-sur-lys", place, message));
    }
}
