package org.parvis.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open pages, which are told over server-sent events when to load again. */
final class Audience implements AutoCloseable {

    private final Set<HttpExchange> pages = ConcurrentHashMap.newKeySet();

    /** The page behind {@code exchange} wants to be told. */
    void join(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        pages.add(exchange);
        say(exchange, ": bienvenue\n\n");
    }

    /** Every open page loads again. */
    void reload() {
        pages.forEach(page -> say(page, "data: reload\n\n"));
    }

    private void say(HttpExchange page, String words) {
        try {
            var body = page.getResponseBody();
            body.write(words.getBytes(StandardCharsets.UTF_8));
            body.flush();
        } catch (IOException gone) {
            pages.remove(page);
            page.close();
        }
    }

    @Override
    public void close() {
        pages.forEach(HttpExchange::close);
        pages.clear();
    }
}
