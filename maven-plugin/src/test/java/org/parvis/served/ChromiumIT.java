package org.parvis.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The browser sees the faults that the portals must not have. */
class ChromiumIT {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Page d’essai</title>
            <link rel="icon" href="data:,">
            <style>@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } }</style>
            </head>
            <body>
            <main>
            <h1>Page d’essai</h1>
            %s
            </main>
            </body>
            </html>
            """;

    @TempDir
    static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void start(@TempDir Path profile) {
        chromium = Chromium.start(profile);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @Test
    void aSoundPageHasNoFault() throws IOException {
        assertThat(View.ALL)
                .allSatisfy(view -> assertThat(faults("<p>Rien à redire.</p>", view))
                        .as(view.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    axe image-alt: img | <img src="data:," width="1" height="1">
                    console:           | <script>console.error('perdu')</script>
                    console:           | <script>nulle.part()</script>
                    console:           | <link rel="stylesheet" href="absent.css">
                    request to another host: https://ailleurs.example/suivi.png | <img alt="" src="https://ailleurs.example/suivi.png">
                    """)
    void aFaultIsSeenAtAnyWidth(String fault, String html) {
        assertThat(View.ALL)
                .allSatisfy(view -> assertThat(faults(html, view))
                        .as(view.toString())
                        .anySatisfy(seen -> assertThat(seen).startsWith(fault)));
    }

    @Test
    void sidewaysScrollingIsSeenOnlyWhereThePageScrolls() {
        var wide = "<p style='width: 600px'>Large.</p>";

        assertThat(faults(wide, new View(360, false)))
                .containsExactly("the page scrolls sideways: 608 px wide in 360 px");
        assertThat(faults(wide, View.DESKTOP)).isEmpty();
    }

    @Test
    void poorContrastIsSeenOnlyInTheModeThatHasIt() {
        var dim = "<style>@media (prefers-color-scheme: dark) { p { color: #333; } }</style><p>Sombre.</p>";

        assertThat(faults(dim, new View(1280, true))).singleElement().asString().startsWith("axe color-contrast: p");
        assertThat(faults(dim, View.DESKTOP)).isEmpty();
    }

    private static List<String> faults(String html, View view) {
        try {
            Files.writeString(folder.resolve("index.html"), PAGE.formatted(html));
            Files.writeString(folder.resolve("404.html"), PAGE.formatted(""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        try (var server = FolderServer.of(folder, "/")) {
            chromium.show(server.root(), view);
            return chromium.faults();
        }
    }
}
