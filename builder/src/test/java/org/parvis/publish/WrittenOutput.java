package org.parvis.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An output and the state beside it, which a test publishes to. */
abstract class WrittenOutput {

    @TempDir
    Path folder;

    Path output;

    Path state;

    @BeforeEach
    void folders() {
        output = folder.resolve("sites");
        state = folder.resolve("sites-state");
    }

    static Map<String, byte[]> site(String text) {
        return Map.of(
                "index.html",
                text.getBytes(StandardCharsets.UTF_8),
                "a/index.html",
                text.getBytes(StandardCharsets.UTF_8));
    }
}
