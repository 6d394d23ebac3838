package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.SetupException;
import org.parvis.compliance.Baseline;
import org.parvis.report.BaselineText;

class BaselineFileTest {

    private static final Baseline KNOWN =
            new Baseline(List.of(new Baseline.Entry("0".repeat(32), "valmont", "links/x", "index.html", "…")));

    @TempDir
    Path folder;

    @Test
    void aBaselineIsReadFromItsFile() throws IOException {
        var file = folder.resolve("baseline.json");
        Files.writeString(file, BaselineText.of(KNOWN));

        assertThat(BaselineFile.read(file.toFile()).known()).isEqualTo(KNOWN);
        assertThat(BaselineFile.read(null).known()).isEqualTo(Baseline.EMPTY);
    }

    @Test
    void aBaselineThatIsNotThereIsAnErrorUnlessItIsAboutToBeWritten() throws IOException {
        var file = folder.resolve("baseline.json");

        assertThat(BaselineFile.read(file.toFile()).rewritten().known()).isEqualTo(Baseline.EMPTY);
        assertThatThrownBy(() -> BaselineFile.read(file.toFile()).known())
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("The baseline does not exist: " + file);
        Files.writeString(file, "{");
        assertThatThrownBy(() -> BaselineFile.read(file.toFile()).known())
                .hasMessageStartingWith(
                        file + " is no baseline: it is not JSON: it breaks at line 1, column 2. Take it back");
        Files.writeString(file, "[]");
        assertThatThrownBy(() -> BaselineFile.read(file.toFile()).known())
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(file + " is no baseline: ");
        assertThatThrownBy(() -> BaselineFile.read(file.toFile()).rewritten().known())
                .hasMessageEndingWith("or delete it and write it anew with -Dparvis.updateBaseline.");
        assertThatThrownBy(() -> BaselineFile.read(folder.toFile()).known())
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("The baseline is a folder: " + folder);
        assertThatThrownBy(() -> BaselineFile.read(null).rewritten())
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("parvis.updateBaseline needs a file.");
    }

    @Test
    void whatARunWritesTheNextOneReads() {
        var file = folder.resolve("connus").resolve("baseline.json").toFile();

        BaselineFile.read(file).rewritten().write(KNOWN, new SystemStreamLog(), "build");

        assertThat(BaselineFile.read(file).known()).isEqualTo(KNOWN);
    }

    @Test
    void whoWritesItIsToldWhatWentFromIt() {
        var file = BaselineFile.read(folder.resolve("baseline.json").toFile()).rewritten();
        var told = new ArrayList<String>();
        var log = new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                told.add(line.toString());
            }
        };

        file.write(KNOWN, log, "build");
        file.write(Baseline.EMPTY, log, "build");

        assertThat(told.get(0)).contains(" now has 1 finding. What it has, ");
        assertThat(told.get(1)).contains(" now has 0 findings, without 1 that is gone. What it has, ");
    }
}
