package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.SetupException;

class SkeletonTest {

    @TempDir
    Path folder;

    @Test
    void writesAProjectThatUsesThisVersion() throws IOException {
        assertThat(new Skeleton("0.1.0").write(folder.resolve("portails")))
                .containsExactly(
                        ".github/workflows/portails.yml",
                        ".gitignore",
                        ".mvn/jvm.config",
                        "parvis.schema.json",
                        "pom.xml",
                        "tenant.schema.json",
                        "tenants/valmont-sur-lys/assets/logo.svg",
                        "tenants/valmont-sur-lys/tenant.yaml")
                .allSatisfy(file -> assertThat(folder.resolve("portails").resolve(file))
                        .isNotEmptyFile()
                        .content()
                        .doesNotContain("@" + "version@"));
        assertThat(folder.resolve("portails/pom.xml")).content().contains("<version>0.1.0</version>");
    }

    @Test
    void acceptsANewGitRepository() throws IOException {
        Files.createDirectory(folder.resolve(".git"));

        new Skeleton("0.1.0").write(folder);

        assertThat(folder.resolve("pom.xml")).exists();
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "à garder");

        assertThatThrownBy(() -> new Skeleton("0.1.0").write(folder))
                .isInstanceOf(SetupException.class)
                .hasMessage(folder + " is not empty: it holds notes.txt."
                        + " Start in an empty folder, or name one with -Dparvis.directory=portails.");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("notes.txt"));
    }
}
