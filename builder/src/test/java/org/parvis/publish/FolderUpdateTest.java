package org.parvis.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Publishing file by file, into a folder that stays. */
class FolderUpdateTest extends WrittenOutput {

    @Test
    void aCopyTouchesOnlyWhatHasChangedAndKeepsTheFolder() throws IOException {
        var old = Map.of("index.html", new byte[] {1}, "same.html", new byte[] {1}, "old/a.html", new byte[] {1});
        var fresh = Map.of("index.html", new byte[] {2}, "same.html", new byte[] {1}, "new/a.html", new byte[] {1});
        try (var publisher = new Publisher(output, state, Delivery.COPY)) {
            publisher.publish("x", old, Map.of());
            var place = key(output.resolve("x"));
            var same = key(output.resolve("x/same.html"));
            publisher.publish("x", fresh, Map.of());

            assertThat(key(output.resolve("x"))).isEqualTo(place);
            assertThat(key(output.resolve("x/same.html"))).isEqualTo(same);
        }
        assertThat(FolderTree.read(output.resolve("x"))).containsOnlyKeys(fresh.keySet());
        assertThat(output.resolve("x/index.html")).hasBinaryContent(new byte[] {2});
        assertThat(output.resolve("x/old")).doesNotExist();
    }

    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    @Test
    void aCopyFollowsNoLinkOutOfTheSite() throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createDirectories(output.resolve("x/index.html/in/the/way"));
        Files.createSymbolicLink(output.resolve("x/a"), elsewhere);
        try (var publisher = new Publisher(output, state, Delivery.COPY)) {
            publisher.publish("x", site("ours"), Map.of());
        }

        assertThat(output.resolve("x/a/index.html")).hasContent("ours");
        assertThat(output.resolve("x/index.html")).hasContent("ours");
        assertThat(elsewhere).isEmptyDirectory();
    }
}
