package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.io.TempDir;

/** A tenant’s folder that a test writes, and the snapshot of it. */
abstract class WrittenFolder {

    static final String TENANT = "tenants/rivebelle/";

    @TempDir
    Path root;

    void refused(Tuple... placesAndMessages) {
        var snapshot = snapshot();
        assertThat(snapshot.files()).isEmpty();
        assertThat(snapshot.findings("rivebelle"))
                .extracting(finding -> finding.location().source().toString(), finding -> finding.message())
                .containsExactly(placesAndMessages);
        assertThat(snapshot.findings("rivebelle")).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("source/file");
            assertThat(finding.tenant()).isEqualTo("rivebelle");
        });
    }

    Snapshot snapshot() {
        return Snapshot.ofTenant(root.resolve(TENANT), "tenants/rivebelle");
    }

    static String svg(String inside) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\">\n" + inside + "</svg>\n";
    }

    Path path(String path) throws IOException {
        var file = root.resolve(TENANT + path);
        Files.createDirectories(file.getParent());
        return file;
    }

    void write(String path, String text) throws IOException {
        Files.writeString(path(path), text);
    }
}
