package org.parvis.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.parvis.SetupException;
import org.parvis.report.Format;

/**
 * A folder of reports on disk. Each file is at every moment the old one or the new one, and one that comes out the same stays
 * the same file, with its time.
 *
 * @param path where it is; it need not be there
 */
record ReportFolder(Path path) implements Format.Folder {

    private static final int HEAD = 512;

    /** What the name of a file ends in while it is written. */
    private static final String UNFINISHED = ".new";

    @Override
    public void file(String name, Format.Text text) {
        var file = path.resolve(name);
        var fresh = path.resolve(name + UNFINISHED);
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(fresh)) {
                text.to(out);
            }
            if (!Files.isRegularFile(file) || Files.mismatch(fresh, file) >= 0)
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(fresh);
        }
    }

    @Override
    public void keepOnly(String name, Set<String> paths) {
        var folder = path.resolve(name);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return;
        try (var files = Files.newDirectoryStream(folder, "*.html{," + UNFINISHED + "}")) {
            for (var file : files)
                if (!paths.contains(name + "/" + file.getFileName()) && isReport(file)) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes sure that a report which begins with the page {@code entrance} takes the place of nothing else.
     *
     * @throws SetupException if that page is there and no report wrote it
     */
    void requireRoomFor(Path entrance) {
        try {
            if (Files.isRegularFile(entrance) && Files.size(entrance) > 0 && !isReport(entrance))
                throw new SetupException("parvis.reports is " + path + ", where the report would take the place of "
                        + entrance.getFileName() + ", which no report of Parvis wrote. Set a folder of its own.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether {@code page} is one that a report wrote, or had only begun when it was stopped, and not somebody's own. */
    private static boolean isReport(Path page) throws IOException {
        if (!Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)) return false;
        if (Files.size(page) == 0) return page.toString().endsWith(UNFINISHED);
        try (var bytes = Files.newInputStream(page)) {
            return new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8).contains(MARK);
        }
    }
}
