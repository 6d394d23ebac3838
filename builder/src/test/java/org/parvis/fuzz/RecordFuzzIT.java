package org.parvis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.source.TenantFile;
import org.parvis.source.TenantFolder;
import org.parvis.tenant.facts.Facts;

/** Any bytes as {@code tenant.yaml}: they are a record, or there is something to mend, with its place. */
class RecordFuzzIT {

    private static final String ID = "fleury-sur-orne";

    private static final Path ROOT = temporary();

    private static Path temporary() {
        try {
            var root = Files.createTempDirectory("parvis-fuzz-");
            Files.createDirectories(root.resolve("tenants").resolve(ID));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> records() throws IOException {
        return Stream.of(Arguments.of(Files.readAllBytes(Path.of("../tenants/fleury-sur-orne/tenant.yaml"))));
    }

    @MethodSource("records")
    @FuzzTest(maxDuration = "10m")
    void aRecordIsReadOrRefused(byte[] bytes) {
        Bounded.run(() -> {
            var file = read(bytes);

            file.tenant().ifPresent(Facts::of);
            assertThat(file.tenant().isPresent()).isNotEqualTo(!file.findings().isEmpty());
            var lines = new String(bytes, StandardCharsets.UTF_8).split("\\R", -1).length;
            assertThat(file.findings())
                    .allSatisfy(finding ->
                            assertThat(finding.location().source().line()).isBetween(0, lines + 1));
        });
    }

    private static TenantFile read(byte[] bytes) {
        try {
            Files.write(ROOT.resolve("tenants").resolve(ID).resolve("tenant.yaml"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TenantFolder.allIn(ROOT.resolve("tenants"), ROOT).get(0).read();
    }
}
