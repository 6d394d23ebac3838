package org.parvis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.source.TenantFolder;
import org.parvis.tenant.Fields;

/** No tenant's record can do without a fact that it must state. */
class TakenFactTest {

    @TempDir
    Path folder;

    @Test
    void everyMandatoryFactTakenOutAtTheSourceIsFound() throws IOException {
        var root = Path.of("..").toAbsolutePath().normalize();
        var taken = 0;
        var alive = new ArrayList<String>();
        for (var town : TenantFolder.allIn(root.resolve("tenants"), root)) {
            var file = town.read();
            for (var path : Fields.of(file.tenant().orElseThrow()).keySet()) {
                if (path.endsWith("]") || RecordField.isOptional(path)) continue;
                var lines = new ArrayList<>(Files.readAllLines(town.path().resolve("tenant.yaml")));
                lines.remove(file.fields().get(path).line() - 1);
                var spoilt = Files.createDirectories(folder.resolve("taken").resolve(town.id()));
                Files.write(spoilt.resolve("tenant.yaml"), lines);
                taken++;
                var read = TenantFolder.allIn(spoilt.getParent(), folder).stream()
                        .filter(tenant -> tenant.id().equals(town.id()))
                        .findFirst()
                        .orElseThrow()
                        .read();
                if (read.findings().isEmpty()) alive.add(town.id() + " " + path);
            }
        }

        assertThat(taken).isGreaterThan(100);
        assertThat(alive).as("facts that can be taken out of %d", taken).isEmpty();
    }
}
