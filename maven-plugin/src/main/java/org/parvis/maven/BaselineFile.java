package org.parvis.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.parvis.SetupException;
import org.parvis.compliance.Baseline;
import org.parvis.report.BaselineText;
import org.parvis.report.ConsoleReport;

/** The file of findings that are known and let pass, which a run may read, or write anew. */
final class BaselineFile {

    private final Optional<Path> path;
    private final boolean isRewritten;

    private BaselineFile(Optional<Path> path, boolean isRewritten) {
        this.path = path;
        this.isRewritten = isRewritten;
    }

    /** The file that {@code stated}, which is {@code parvis.baseline} or null, names, for a run that reads it. */
    static BaselineFile read(File stated) {
        return new BaselineFile(Optional.ofNullable(stated).map(File::toPath), false);
    }

    /**
     * The same file for a run that writes it anew, and for which it need not be there yet.
     *
     * @throws SetupException if nothing says where it is
     */
    BaselineFile rewritten() {
        if (path.isEmpty())
            throw new SetupException(
                    "parvis.updateBaseline needs a file. Name one, as in -Dparvis.baseline=parvis-baseline.json.");
        return new BaselineFile(path, true);
    }

    /** Whether the run writes it anew. */
    boolean isRewritten() {
        return isRewritten;
    }

    /**
     * What is known; nothing without a file.
     *
     * @throws SetupException if the file is not there, or is no baseline
     */
    Baseline known() {
        return path.filter(file -> !isRewritten || Files.exists(file))
                .map(BaselineFile::known)
                .orElse(Baseline.EMPTY);
    }

    private static Baseline known(Path file) {
        if (Files.isDirectory(file)) throw new SetupException("The baseline is a folder: " + file + ". Name a file.");
        if (!Files.isRegularFile(file))
            throw new SetupException("The baseline does not exist: " + file
                    + ". Write it with -Dparvis.updateBaseline, or leave parvis.baseline out.");
        try {
            return BaselineText.read(Files.readString(file));
        } catch (IllegalArgumentException e) {
            // Written over, it would lose what it knows of tenants and rules that are not judged this time.
            throw new SetupException(
                    file + " is no baseline: " + e.getMessage()
                            + ". Take it back from your version control, or delete it and write it anew with -Dparvis.updateBaseline.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it hold {@code baseline}, and tells {@code log} what the {@code next} run, a build or an audit, makes of that. */
    void write(Baseline baseline, Log log, String next) {
        var gone = known().entries().stream()
                .filter(entry -> !baseline.entries().contains(entry))
                .count();
        var file = path.orElseThrow();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, BaselineText.of(baseline));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.info("Baseline: " + file + " now has "
                + ConsoleReport.count(baseline.entries().size(), "finding")
                + (gone == 0 ? "" : ", without " + gone + (gone == 1 ? " that is" : " that are") + " gone")
                + ". What it has, the next " + next
                + " lets pass.");
    }
}
