package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Severity;
import org.parvis.publish.Delivery;

class ParvisConfigTest {

    @TempDir
    Path folder;

    private ParvisConfig config() {
        return new ParvisConfig(
                folder,
                Optional.empty(),
                folder.resolve("tenants"),
                folder.resolve("sites"),
                List.of(),
                LocalDate.of(2026, 11, 21),
                Severity.ERROR);
    }

    @Test
    void aSiteIsPutInPlaceAsIsAsked() {
        assertThat(config().delivery()).isEqualTo(Delivery.EXCHANGE);
        assertThat(config().delivered("copy").delivery()).isEqualTo(Delivery.COPY);
        assertThatThrownBy(() -> config().delivered("links"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("parvis.publish is 'links'")
                .hasMessageContaining("'copy'");
    }

    /** Two builds of one folder, be it by two names, keep out of each other's way. */
    @Test
    void theStateLiesBesideTheFolderThatALinkLeadsTo() throws IOException {
        var real = Files.createDirectories(folder.resolve("disk/www")).toRealPath();
        Files.createSymbolicLink(folder.resolve("sites"), real);

        assertThat(config().state()).isEqualTo(real.resolveSibling("www-state"));
    }
}
