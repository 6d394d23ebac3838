package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.SetupException;
import org.parvis.compliance.Report;
import org.parvis.compliance.Verdict;
import org.parvis.report.AuditHtml;
import org.parvis.report.AuditedDocument;
import org.parvis.report.Format;
import org.parvis.report.Run;

class ReportFolderTest {

    private static final String PAGE = "<!doctype html><html lang=\"fr\"><head>" + Format.Folder.MARK;

    @TempDir
    Path place;

    @Test
    void filesAreWrittenWhereTheyBelong() throws IOException {
        var folder = new ReportFolder(place.resolve("not-there-yet"));

        folder.file("portails/ici.html", "été");
        folder.file("report.json", out -> out.append("{").append("}"));

        assertThat(place.resolve("not-there-yet/portails/ici.html")).hasContent("été");
        assertThat(Files.readString(place.resolve("not-there-yet/report.json"))).isEqualTo("{}");
    }

    @Test
    void aReportTakesTheFirstPageOfNobodysOwn() throws IOException {
        var folder = new ReportFolder(place);
        var page = place.resolve("index.html");
        folder.requireRoomFor(page);
        Files.writeString(page, PAGE);
        folder.requireRoomFor(page);

        Files.writeString(page, "<!doctype html><title>Ma page</title>");

        assertThatThrownBy(() -> folder.requireRoomFor(page))
                .isInstanceOf(SetupException.class)
                .hasMessageContainingAll("parvis.reports is " + place, "index.html", "Set a folder of its own.");
        // Without the page of HTML, a report begins with the folder.
        folder.requireRoomFor(place);
    }

    @Test
    void aFileThatComesOutTheSameStaysTheSame() throws IOException {
        var folder = new ReportFolder(place);
        var old = FileTime.fromMillis(0);
        for (var name : List.of("same.html", "other.html")) {
            folder.file(name, "été");
            Files.setLastModifiedTime(place.resolve(name), old);
        }

        folder.file("same.html", "été");
        folder.file("other.html", "hiver");

        assertThat(Files.getLastModifiedTime(place.resolve("same.html"))).isEqualTo(old);
        assertThat(Files.getLastModifiedTime(place.resolve("other.html"))).isGreaterThan(old);
        assertThat(place.resolve("other.html")).hasContent("hiver");
        assertThat(files()).containsExactlyInAnyOrder("same.html", "other.html");
    }

    @Test
    void aFileIsWholeOrAsItWas() throws IOException {
        var folder = new ReportFolder(place);
        folder.file("portails/ici.html", PAGE);

        assertThatThrownBy(() -> folder.file("portails/ici.html", out -> {
                    out.append("<p>La moitié");
                    throw new IOException("killed");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(place.resolve("portails/ici.html")).hasContent(PAGE);

        folder.file("portails/ici.html", PAGE + "<p>Tout");
        assertThat(files()).containsExactly("portails/ici.html");
        assertThat(place.resolve("portails/ici.html")).hasContent(PAGE + "<p>Tout");
    }

    @Test
    void pagesOfAnEarlierReportGoAndNothingElseDoes() throws IOException {
        var folder = new ReportFolder(place);
        folder.file("index.html", "");
        folder.file("portails/ici.html", PAGE);
        folder.file("portails/ailleurs.html", PAGE);
        Files.writeString(place.resolve("portails/ailleurs.html.new"), PAGE);
        Files.writeString(place.resolve("portails/notes.txt"), PAGE);
        Files.writeString(place.resolve("portails/notes.html"), "<title>Mes notes</title>");
        Files.createDirectory(place.resolve("portails/dossier.html"));

        folder.keepOnly("portails", Set.of("portails/ici.html"));
        folder.keepOnly("documents", Set.of());

        assertThat(files())
                .containsExactlyInAnyOrder(
                        "index.html", "portails/ici.html", "portails/notes.txt", "portails/notes.html");
    }

    private List<String> files() throws IOException {
        try (var left = Files.walk(place)) {
            return left.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    @Test
    void ofAnEarlierAuditNoPageIsLeft() throws IOException {
        Files.createDirectories(place.resolve("documents"));
        Files.writeString(place.resolve("documents/a.html"), "<title>Politique</title>");
        audit("a.md", "b.md");
        assertThat(pages()).hasSize(3);

        audit("b.md");

        assertThat(pages()).hasSize(2).contains("a.html");
    }

    private void audit(String... paths) {
        var documents = Stream.of(paths)
                .map(path -> new AuditedDocument(path, "", List.of(), report(path)))
                .toList();
        var reports = documents.stream().map(AuditedDocument::report).toList();
        var run = new Run(LocalDate.of(2026, 11, 2), "0", Optional.empty(), List.of(), reports);
        new AuditHtml(documents).write(run, new ReportFolder(place));
    }

    private static Report report(String path) {
        return new Report(path, path, List.of(), List.of(new Verdict("a/b", 0, List.of())));
    }

    private List<String> pages() throws IOException {
        try (var files = Files.list(place.resolve("documents"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
