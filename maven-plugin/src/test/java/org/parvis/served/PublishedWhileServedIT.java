package org.parvis.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.publish.Delivery;
import org.parvis.publish.Publisher;

/** A server that is told nothing goes on answering with whole pages while a site is published anew, whichever way. */
class PublishedWhileServedIT {

    private static final int EDITIONS = 30;
    private static final int LETTERS = 20_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path work;

    @ParameterizedTest
    @EnumSource
    void nginxAnswersWithWholePages(Delivery delivery) throws Exception {
        publish(delivery, 0);
        try (var server = StaticServer.nginx(site(), "/", work)) {
            publishAndRead(server, delivery);
        }
    }

    @ParameterizedTest
    @EnumSource
    void jwebserverAnswersWithWholePages(Delivery delivery) throws Exception {
        publish(delivery, 0);
        try (var server = StaticServer.jwebserver(site(), "/", work)) {
            publishAndRead(server, delivery);
        }
    }

    private Path site() {
        return work.resolve("sites/x");
    }

    private void publish(Delivery delivery, int edition) {
        var page = Character.toString('a' + edition % 26).repeat(LETTERS).getBytes(StandardCharsets.US_ASCII);
        try (var publisher = new Publisher(work.resolve("sites"), work.resolve("sites-state"), delivery)) {
            publisher.publish("x", Map.of("index.html", page, "a/index.html", page), Map.of());
        }
    }

    private void publishAndRead(StaticServer server, Delivery delivery) throws Exception {
        var read = new AtomicInteger();
        var threads = Executors.newSingleThreadExecutor();
        try {
            var publishing = threads.submit(() -> {
                for (int edition = 1; edition < EDITIONS; edition++) {
                    // Each is seen by some reader.
                    for (int before = read.get(); read.get() == before; ) Thread.onSpinWait();
                    publish(delivery, edition);
                }
            });
            while (!publishing.isDone()) {
                for (var path : new String[] {"", "a/"})
                    assertThat(get(server, path)).matches("(.)\\1{" + (LETTERS - 1) + "}");
                read.incrementAndGet();
            }
            publishing.get();
        } finally {
            // Lets the publisher go on, whatever has happened to the reader.
            read.set(Integer.MIN_VALUE);
            threads.shutdown();
        }
        assertThat(get(server, "a/")).isEqualTo(Files.readString(site().resolve("index.html")));
    }

    private static String get(StaticServer server, String path) throws IOException, InterruptedException {
        var answer =
                CLIENT.send(HttpRequest.newBuilder(server.root().resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
