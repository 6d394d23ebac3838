package org.parvis.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parvis.report.Format;

/**
 * A folder of reports on disk.
 *
 * @param path where it is; it need not be there
 */
record ReportFolder(Path path) implements Format.Folder {

    @Override
    public void file(String name, Format.Text text) {
        var file = path.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(file)) {
                text.to(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
