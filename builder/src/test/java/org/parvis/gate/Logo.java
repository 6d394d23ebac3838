package org.parvis.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parvis.source.Snapshot;

/** The one file that a tenant has to bring. */
final class Logo {

    private Logo() {}

    static Snapshot snapshot(Path folder) throws IOException {
        var assets = Files.createDirectories(folder.resolve("logo/assets"));
        Files.writeString(
                assets.resolve("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
        return Snapshot.ofShared(folder.resolve("logo"), folder);
    }
}
