package org.parvis.preview;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ParvisConfig;
import org.parvis.Result;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;

/** A published site and a preview of it. */
abstract class PreviewedSite {

    static final String PAGE = "<!DOCTYPE html><html><body><main>Bienvenue</main></body></html>";

    @TempDir
    Path project;

    final BlockingQueue<RuntimeException> accidents = new LinkedBlockingQueue<>();
    final HttpClient browser = HttpClient.newHttpClient();
    Supplier<List<Result>> bake = () -> List.of(fit("rivebelle"));
    Preview preview;

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

    void start() throws Exception {
        preview = new Preview(config(project.resolve("tenants")), 0, () -> bake.get(), accidents::add);
        preview.start();
    }

    ParvisConfig config(Path tenants) {
        return new ParvisConfig(
                project,
                Optional.empty(),
                tenants,
                project.resolve("out"),
                List.of(),
                LocalDate.of(2026, 11, 21),
                Severity.ERROR);
    }

    Result fit(String tenant) {
        return new Result(
                new Report(
                        tenant, "Rivebelle", List.of(), List.of(new Verdict("links/internal-resolve", 1, List.of()))),
                Optional.of(project.resolve("out").resolve(tenant)));
    }

    void write(String path, String content) throws IOException {
        var file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    HttpResponse<String> get(String path) throws Exception {
        return request(path, "GET");
    }

    HttpResponse<String> request(String path, String method) throws Exception {
        var request = HttpRequest.newBuilder(preview.address().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(10))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }
}
