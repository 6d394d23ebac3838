package org.parvis.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published folders need nothing but a static server, whichever it is and wherever it puts them. */
class StaticServersIT {

    /** What a server may say of a file, by its extension: {@code .xml} has two names. */
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "css", "text/css",
            "svg", "image/svg\\+xml",
            "png", "image/png",
            "txt", "text/plain",
            "xml", "(text|application)/xml");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @TempDir
    Path work;

    static Stream<Arguments> places() {
        return Portal.all().stream().flatMap(portal -> Stream.of("/", "/sub/").map(mount -> arguments(portal, mount)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void nginxServesEveryFileAndTheErrorPage(Portal portal, String mount) throws IOException {
        try (var server = StaticServer.nginx(portal.folder(), mount, work)) {
            assertEveryFileIsServed(portal, server.root());

            var missing = get(server.root().resolve("a/b/c"));
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(typeOf(missing)).startsWith("text/html");
            assertThat(missing.body())
                    .isEqualTo(Files.readString(portal.folder().resolve("404.html")));
            for (var answer : List.of(missing, get(server.root()))) {
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .hasValue("nosniff");
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .hasValue("frame-ancestors 'none'");
            }
        }
    }

    /** What the test's server is told, the guide has its readers write. */
    @Test
    void theGuideAddsTheSameHeaders() throws IOException {
        assertThat(Files.readString(Path.of("../docs/guide.adoc")))
                .contains("  add_header X-Content-Type-Options nosniff always;")
                .contains("  add_header Content-Security-Policy \"frame-ancestors 'none'\" always;");
    }

    @ParameterizedTest
    @MethodSource("places")
    void jwebserverServesEveryFile(Portal portal, String mount) {
        try (var server = StaticServer.jwebserver(portal.folder(), mount, work)) {
            assertEveryFileIsServed(portal, server.root());

            assertThat(get(server.root().resolve("a/b/c")).statusCode()).isEqualTo(404);
        }
    }

    private static void assertEveryFileIsServed(Portal portal, URI root) {
        var files = portal.files();
        assertThat(files).contains("index.html", "404.html", "confidentialite/index.html", "robots.txt", "sitemap.xml");
        SoftAssertions.assertSoftly(softly -> files.forEach(file -> {
            var answer = get(root.resolve(Portal.address(file)));
            softly.assertThat(answer.statusCode()).as("status of %s", file).isEqualTo(200);
            softly.assertThat(typeOf(answer)).as("type of %s", file).matches(typeOf(file) + "(;.*)?");
        }));
        // What a visitor types is seldom closed by a slash.
        assertThat(get(root.resolve("confidentialite")).statusCode()).isEqualTo(200);
    }

    private static String typeOf(String file) {
        var type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        assertThat(type).as("known type of %s", file).isNotNull();
        return type;
    }

    private static String typeOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static HttpResponse<String> get(URI uri) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(uri + " is not answered", e);
        }
    }

    @Test
    void theOutputIsPlainFoldersAndFiles() throws IOException {
        assertThat(Portal.all()).isNotEmpty();
        try (var everything = Files.walk(Portal.OUTPUT)) {
            assertThat(everything)
                    .allMatch(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                            || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
        }
    }

    @Test
    void theSitemapNamesEveryPageButTheErrorPage() {
        assertThat(Portal.all()).allSatisfy(portal -> {
            var sitemap = Jsoup.parse(Files.readString(portal.folder().resolve("sitemap.xml")));
            assertThat(sitemap.select("loc").eachText())
                    .containsExactlyInAnyOrderElementsOf(portal.pages().stream()
                            .filter(page -> !page.equals("404.html"))
                            .map(page -> portal.home().resolve(page).toString())
                            .toList());
        });
    }
}
