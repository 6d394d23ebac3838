package org.parvis.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.ParvisConfig;
import org.parvis.Result;
import org.parvis.SetupException;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.site.Place;

@Timeout(30)
class PreviewTest {

    private static final String PAGE = "<!DOCTYPE html><html><body><main>Bienvenue</main></body></html>";

    @TempDir
    Path project;

    private final BlockingQueue<RuntimeException> accidents = new LinkedBlockingQueue<>();
    private final HttpClient browser = HttpClient.newHttpClient();
    private Supplier<List<Result>> bake = () -> List.of(fit("rivebelle"));
    private Preview preview;

    @BeforeEach
    void publish() throws IOException {
        Files.createDirectories(project.resolve("tenants/rivebelle"));
        write("out/rivebelle/index.html", PAGE);
        write("out/rivebelle/cookies/index.html", "<p>Les cookies</p>");
        write("out/rivebelle/404.html", "<body>Cette page n’existe pas</body>");
        write("out/rivebelle/assets/parvis.css", "body { margin: 0 }");
        write("secret.txt", "secret");
    }

    @AfterEach
    void stop() throws IOException {
        if (preview != null) preview.close();
    }

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
    void bakesAgainWhenASourceChangesAndHasOpenPagesLoadAgain() throws Exception {
        start();
        var events = listen();

        bake = () -> List.of(unfit("rivebelle", "le contact du délégué <b> est absent"));
        write("tenants/rivebelle/tenant.yaml", "id: rivebelle");

        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("data: reload");
        assertThat(get("/rivebelle/").body())
                .contains("Bienvenue")
                .contains("1 constat : le site n’a pas été republié")
                .contains("le contact du délégué &lt;b&gt; est absent")
                .contains("tenants/rivebelle/tenant.yaml:12");
        assertThat(get("/").body()).contains("1 erreur");
    }

    @Test
    void survivesABakeThatDoesNotComeToItsEnd() throws Exception {
        start();
        var events = listen();

        bake = () -> {
            throw new SetupException("no tenant in <tenants>");
        };
        write("tenants/rivebelle/tenant.yaml", "id: rivebelle");

        assertThat(accidents.poll(10, TimeUnit.SECONDS)).hasMessage("no tenant in <tenants>");
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("data: reload");
        assertThat(get("/rivebelle/").body()).contains("Bienvenue").contains("no tenant in &lt;tenants&gt;");

        bake = () -> List.of(fit("rivebelle"));
        write("tenants/rivebelle/tenant.yaml", "id: rivebelle # mieux");

        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo("data: reload");
        assertThat(get("/rivebelle/").body()).contains("Bienvenue").doesNotContain("no tenant in");
    }

    @Test
    void whatABakeWritesIsNoReasonToBakeAgain() throws Exception {
        var bakes = new ArrayList<String>();
        bake = () -> {
            bakes.add("a bake");
            return List.of(fit("rivebelle"));
        };
        preview = new Preview(config(project), 0, () -> bake.get(), accidents::add);
        preview.start();
        var events = listen();

        write("out/rivebelle/index.html", PAGE + " ");
        write("out-state/rivebelle.json", "{}");

        assertThat(events.poll(1, TimeUnit.SECONDS)).isNull();
        assertThat(bakes).hasSize(1);
    }

    @Test
    void aFirstBakeThatDoesNotComeToItsEndStopsThePreview() throws Exception {
        bake = () -> {
            throw new SetupException("no tenant");
        };

        assertThatThrownBy(this::start).isInstanceOf(SetupException.class).hasMessage("no tenant");
    }

    @Test
    void saysWhenThePortIsTaken() throws Exception {
        start();

        assertThatThrownBy(() -> new Preview(
                        config(project.resolve("tenants")), preview.address().getPort(), bake, accidents::add))
                .isInstanceOf(BindException.class);
    }

    private void start() throws Exception {
        preview = new Preview(config(project.resolve("tenants")), 0, () -> bake.get(), accidents::add);
        preview.start();
    }

    private ParvisConfig config(Path tenants) {
        return new ParvisConfig(
                project,
                Optional.empty(),
                tenants,
                project.resolve("out"),
                List.of(),
                LocalDate.of(2026, 11, 21),
                Severity.ERROR);
    }

    private Result fit(String tenant) {
        return new Result(
                new Report(
                        tenant, "Rivebelle", List.of(), List.of(new Verdict("links/internal-resolve", 1, List.of()))),
                Optional.of(project.resolve("out").resolve(tenant)));
    }

    private static Result unfit(String tenant, String message) {
        var place = Place.of("tenants/" + tenant + "/tenant.yaml", 12);
        var finding = Finding.inSource("source/yaml", tenant, place, message, "Raison.", "Remède.");
        return new Result(new Report(tenant, "Rivebelle", List.of(finding), List.of()), Optional.empty());
    }

    private void write(String path, String content) throws IOException {
        var file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return request(path, "GET");
    }

    private HttpResponse<String> request(String path, String method) throws Exception {
        var request = HttpRequest.newBuilder(preview.address().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(10))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    /** A request that no client would send. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", preview.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What an open page is told, once it is known to be listened to. */
    private BlockingQueue<String> listen() throws Exception {
        var lines = new LinkedBlockingQueue<String>();
        var events = URI.create(preview.address() + ".parvis/events");
        var answer = browser.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofLines());
        var reader =
                new Thread(() -> answer.body().filter(line -> !line.isEmpty()).forEach(lines::add));
        reader.setDaemon(true);
        reader.start();
        assertThat(lines.poll(10, TimeUnit.SECONDS)).startsWith(":");
        return lines;
    }
}
