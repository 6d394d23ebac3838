package org.parvis.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a preview answers. */
@Timeout(30)
class PreviewTest extends PreviewedSite {

    @Test
    void listsTheSites() throws Exception {
        start();

        assertThat(get("/").body()).contains("<a href=\"/rivebelle/\">Rivebelle</a> : aucun constat");
    }

    @Test
    void servesAPageWithAScriptThatTheFileDoesNotHave() throws Exception {
        start();

        var page = get("/rivebelle/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).contains("Bienvenue").contains("new EventSource('/.parvis/events')");
        assertThat(page.body()).endsWith("</script></body></html>");
        assertThat(Files.readString(project.resolve("out/rivebelle/index.html")))
                .isEqualTo(PAGE);
    }

    @Test
    void servesFilesAsTheyAre() throws Exception {
        start();

        var style = get("/rivebelle/assets/parvis.css");

        assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(style.body()).isEqualTo("body { margin: 0 }");
    }

    @Test
    void itsOwnScriptRunsWhateverThePagesPolicySays() throws Exception {
        write(
                "out/rivebelle/index.html",
                PAGE.replace(
                        "<body>",
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><body>"));
        start();

        assertThat(get("/rivebelle/").body())
                .contains("Bienvenue", "EventSource")
                .doesNotContain("Content-Security-Policy");
    }

    @Test
    void leadsToTheFolderOfAPage() throws Exception {
        start();

        var page = get("/rivebelle/cookies");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValue("/rivebelle/cookies/");
        assertThat(get("/rivebelle/cookies/").body()).contains("Les cookies");
    }

    @Test
    void showsTheSitesOwnPageWhereThereIsNone() throws Exception {
        start();

        assertThat(get("/rivebelle/a/b/c").statusCode()).isEqualTo(404);
        assertThat(get("/rivebelle/a/b/c").body()).contains("Cette page n’existe pas");
        assertThat(get("/ailleurs/").body()).contains("Rien n’est publié à cette adresse.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rivebelle/../../secret.txt",
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/rivebelle/%2e%2e%2f%2e%2e%2fsecret.txt",
                "//secret.txt",
                "/rivebelle/..%5c..%5csecret.txt",
                "/rivebelle/%00"
            })
    void servesNothingOutsideTheSites(String path) throws Exception {
        start();

        assertThat(raw("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .doesNotContain("secret");
    }

    @Test
    void servesNoLinkOnDisk() throws Exception {
        Files.createSymbolicLink(project.resolve("out/rivebelle/lien.txt"), project.resolve("secret.txt"));
        start();

        assertThat(get("/rivebelle/lien.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void answersNobodyWhoCallsItByAnotherName() throws Exception {
        start();

        assertThat(raw("GET /rivebelle/ HTTP/1.0\r\nHost: mechant.example\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void onlyReads() throws Exception {
        start();

        var head = request("/rivebelle/", "HEAD");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(request("/rivebelle/", "POST").statusCode()).isEqualTo(405);
    }

    @Test
    void saysWhenThePortIsTaken() throws Exception {
        start();

        assertThatThrownBy(() -> new Preview(
                        config(project.resolve("tenants")), preview.address().getPort(), bake, accidents::add))
                .isInstanceOf(BindException.class);
    }

    /** A request that no client would send. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", preview.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
