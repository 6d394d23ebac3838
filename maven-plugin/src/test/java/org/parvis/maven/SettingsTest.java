package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ParvisConfig;
import org.parvis.SetupException;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Severity;
import org.parvis.rules.Rulebook;
import org.parvis.tenant.Shard;

class SettingsTest {

    @TempDir
    Path project;

    @Test
    void tenantsLieInTheFolderOfThatName() throws IOException {
        Files.createDirectory(project.resolve("tenants"));

        assertThat(config(null, null, null, null).tenants()).isEqualTo(project.resolve("tenants"));
    }

    @Test
    void orInTheProjectItself() {
        assertThat(config(null, null, null, null).tenants()).isEqualTo(project);
    }

    @Test
    void orWhereTheProjectSays() throws IOException {
        Files.createDirectory(project.resolve("tenants"));

        assertThat(config(null, new File("communes"), null, null).tenants()).isEqualTo(Path.of("communes"));
    }

    @Test
    void sharedSourcesAreOnlyThoseOfTheProject() throws IOException {
        assertThat(config(null, null, null, null).source()).isEmpty();

        Files.createDirectory(project.resolve("site-src"));

        assertThat(config(null, null, null, null).source()).contains(project.resolve("site-src"));
    }

    @Test
    void sharedSourcesThatAreStatedArePassedOnEvenIfTheyDoNotExist() {
        assertThat(config(new File("communs"), null, null, null).source()).contains(Path.of("communs"));
    }

    @Test
    void aSelectionMayHaveSpaces() {
        assertThat(config(null, null, List.of("nimes ", " fleury", ""), null)
                        .scope()
                        .selection())
                .containsExactly("nimes", "fleury");
    }

    @Test
    void sitesAreJudgedTodayInFrance() {
        var before = LocalDate.now(ZoneId.of("Europe/Paris"));
        var day = config(null, null, null, null).gate().asOf();

        assertThat(day).isBetween(before, LocalDate.now(ZoneId.of("Europe/Paris")));
    }

    @Test
    void orOnTheDayThatIsStated() {
        assertThat(config(null, null, null, "2026-11-21").gate().asOf()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThatThrownBy(() -> config(null, null, null, "21/11/2026"))
                .isInstanceOf(SetupException.class)
                .hasMessage("parvis.asOf is '21/11/2026'. Write the day as in 2026-11-21.");
    }

    @Test
    void aShardIsAPartOfHowMany() {
        assertThat(Settings.shard(null)).isEmpty();
        assertThat(Settings.shard("")).isEmpty();
        assertThat(Settings.shard("3/16")).contains(new Shard(3, 16));
        for (var wrong : List.of("0/16", "1/100000"))
            assertThatThrownBy(() -> Settings.shard(wrong))
                    .isInstanceOf(SetupException.class)
                    .hasMessage("parvis.shard is '" + wrong
                            + "'. Write which part of how many this machine builds: 1/16, 2/16 and so on to 16/16, of 99999"
                            + " at most.");
    }

    @Test
    void aSiteIsKeptBackByWhatFailsTheBuild() {
        var strict = new Choices(null, null, null, null, "warning");

        assertThat(settings(null, null, null, null).config().gate().blocking()).isEqualTo(Severity.ERROR);
        assertThat(settings(null, null, null, null)
                        .config(strict, Baseline.EMPTY, Rulebook.PARVIS)
                        .gate()
                        .blocking())
                .isEqualTo(Severity.WARNING);
    }

    private ParvisConfig config(File source, File tenantsDirectory, List<String> tenants, String asOf) {
        return settings(source, tenantsDirectory, tenants, asOf).config();
    }

    private Settings settings(File source, File tenantsDirectory, List<String> tenants, String asOf) {
        var basedir = project.toFile();
        return new Settings(
                basedir, "org.example:portails", basedir, source, tenantsDirectory, new File("out"), tenants, asOf);
    }
}
