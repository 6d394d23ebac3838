package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Severity;

/** A build that is set up wrongly does not begin. */
class ParvisSetupTest extends CopiedTowns {

    @Test
    void withoutTenantsThereIsNothingToBuild() throws IOException {
        var empty = Files.createDirectories(folder.resolve("vide"));
        var config = new ParvisConfig(
                folder,
                Optional.empty(),
                empty,
                folder.resolve("sites"),
                List.of(),
                LocalDate.of(2026, 11, 21),
                Severity.ERROR);

        assertThatThrownBy(() -> new Parvis(config).build(result -> {}))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("There is no tenant in " + empty);
    }

    @Test
    void sharedSourcesThatAreNotThereStopTheBuild() {
        var config = covered("absent");

        assertThatThrownBy(() -> new Parvis(config).build(result -> {}))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("The folder of shared sources does not exist: " + folder.resolve("absent"));
    }

    @Test
    void aTenantThatIsAskedForMustExist() {
        assertThatThrownBy(() -> build("lyon"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("There is no tenant lyon");
    }

    @Test
    void theOutputCannotOverwriteTheSources() {
        for (var output : List.of("tenants", ".", "tenants/fleury-sur-orne", "tenants/fleury-sur-orne/sites")) {
            var config = new ParvisConfig(
                    folder,
                    Optional.empty(),
                    folder.resolve("tenants"),
                    folder.resolve(output),
                    List.of(),
                    LocalDate.of(2026, 11, 21),
                    Severity.ERROR);

            assertThatThrownBy(() -> new Parvis(config).build(result -> {}))
                    .as(output)
                    .isInstanceOf(SetupException.class)
                    .hasMessageContaining("where it would overwrite");
        }
        assertThat(folder.resolve("tenants/fleury-sur-orne/tenant.yaml")).exists();
    }
}
