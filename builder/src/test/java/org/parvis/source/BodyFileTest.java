package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Tenant.Kind;

class BodyFileTest {

    @TempDir
    private Path folder;

    private BodyFile read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("facts.yaml"), text);
        return BodyFile.read(file, folder);
    }

    @Test
    void whatIsStatedIsKnown() throws IOException {
        var read =
                read("name: Valmont\naliases: [Ville de Valmont]\nkind: other-public\ndomains:\n- valmont.example\n");

        assertThat(read.faults()).isEmpty();
        assertThat(read.body())
                .isEqualTo(new AuditedBody(
                        Optional.of("Valmont"),
                        List.of("Ville de Valmont"),
                        Optional.of(Kind.OTHER_PUBLIC),
                        List.of("valmont.example")));
    }

    @Test
    void nothingNeedBeStated() throws IOException {
        assertThat(read("{}\n")).isEqualTo(new BodyFile(AuditedBody.UNKNOWN, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nom: Valmont           | facts.yaml:1:1: La clé « nom » est inconnue.
                    kind: unknown          | facts.yaml:1:7: « kind » (Sorte d’organisme) : « unknown » n’est pas une valeur admise.
                    domains: [Valmont]     | facts.yaml:1:11: « domains[0] »
                    name: 12               | facts.yaml:1:7: « name » (Nom)
                    name: &a x             | facts.yaml:1:7: L’ancre « &a » n’est pas admise.
                    """)
    void whatIsWrongIsSaidAtItsPlace(String text, String fault) throws IOException {
        var read = read(text);

        assertThat(read.body()).isEqualTo(AuditedBody.UNKNOWN);
        assertThat(read.faults()).singleElement().asString().startsWith(fault);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(BodyFile.read(folder.resolve("none.yaml"), folder).faults())
                .singleElement()
                .asString()
                .startsWith("none.yaml: ");
    }
}
