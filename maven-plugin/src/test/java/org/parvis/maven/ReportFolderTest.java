package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

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
    void pagesOfAnEarlierReportGoAndNothingElseDoes() throws IOException {
        var folder = new ReportFolder(place);
        folder.file("index.html", "");
        folder.file("portails/ici.html", "");
        folder.file("portails/ailleurs.html", "");
        Files.writeString(place.resolve("portails/notes.txt"), "");

        folder.keepOnly("portails", Set.of("portails/ici.html"));
        folder.keepOnly("documents", Set.of());

        try (var left = Files.walk(place)) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(file -> place.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder("index.html", "portails/ici.html", "portails/notes.txt");
        }
    }
}
