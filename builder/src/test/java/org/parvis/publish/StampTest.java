package org.parvis.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been written in a folder shows in its stamp. */
class StampTest {

    @TempDir
    Path folder;

    @Test
    void aFileThatIsWrittenAddedOrTakenAwayShows() throws IOException {
        var page = Files.writeString(folder.resolve("index.html"), "<p>");
        var before = Stamp.of(folder);
        assertThat(Stamp.of(folder)).isEqualTo(before);

        Files.setLastModifiedTime(page, FileTime.fromMillis(1));
        var touched = Stamp.of(folder);
        Files.writeString(Files.createDirectory(folder.resolve("cookies")).resolve("index.html"), "<p>");
        var more = Stamp.of(folder);
        Files.delete(page);

        assertThat(Stamp.of(folder)).isNotIn(before, touched, more);
        assertThat(more).isNotIn(before, touched);
        assertThat(touched).isNotEqualTo(before);
    }

    @Test
    void aLinkIsWhereItLeads() throws IOException {
        var site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<p>");
        var link = Files.createSymbolicLink(folder.resolve("link"), site);

        assertThat(Stamp.of(link)).isEqualTo(Stamp.of(site));
    }

    @Test
    void whatGoesWhileItIsLookedAtIsAnotherThingAndNoAccident() throws IOException {
        var site = folder.resolve("site");
        var gone = Stamp.of(site);

        assertThat(Stamp.of(Files.createDirectory(site))).isNotEqualTo(gone);
    }

    @Test
    void aLinkThatLeadsNowhereIsAnotherThingAndNoAccident() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

        assertThat(Stamp.of(link)).isNotEqualTo(Stamp.of(folder));
    }

    @Test
    void contentIsKnownAgainWhateverItsFileIsCalled() throws IOException {
        var one = Files.writeString(folder.resolve("one"), "<p>");
        var other = Files.writeString(folder.resolve("other"), "<p>");

        assertThat(Stamp.ofContent(one)).isEqualTo(Stamp.ofContent(other)).isNotEmpty();
        assertThat(Stamp.ofContent(Files.writeString(other, "<b>"))).isNotEqualTo(Stamp.ofContent(one));
        assertThat(Stamp.ofContent(folder.resolve("none"))).isEmpty();
    }

    @Test
    void whatLiesInAFolderIsNamedInOrder() throws IOException {
        Files.createFile(folder.resolve("b"));
        Files.createDirectory(folder.resolve("a"));

        assertThat(Stamp.names(folder)).containsExactly("a", "b");
        assertThat(Stamp.names(folder.resolve("none"))).isEmpty();
    }
}
