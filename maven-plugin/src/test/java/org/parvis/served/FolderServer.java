package org.parvis.served;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder served on loopback as any static server would: index pages, and {@code 404.html} for what is not there. */
final class FolderServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "xml", "application/xml",
            "txt", "text/plain; charset=utf-8");

    private final Path folder;
    private final String mount;
    private final HttpServer server;

    private FolderServer(Path folder, String mount, HttpServer server) {
        this.folder = folder;
        this.mount = mount;
        this.server = server;
    }

    /** {@code folder} at {@code mount}, which starts and ends in a slash; outside it there is nothing. */
    static FolderServer of(Path folder, String mount) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var server = new FolderServer(folder, mount, HttpServer.create(address, 0));
            server.server.createContext("/", server::answer);
            server.server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the folder. */
    URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + mount);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (!path.startsWith(mount)) {
                send(exchange, 404, "txt", "nothing outside the mount".getBytes(StandardCharsets.UTF_8));
                return;
            }
            var asked = folder.resolve(path.substring(mount.length())).normalize();
            var file = path.endsWith("/") ? asked.resolve("index.html") : asked;
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                send(exchange, 200, extension(file), Files.readAllBytes(file));
            } else {
                send(exchange, 404, "html", Files.readAllBytes(folder.resolve("404.html")));
            }
        }
    }

    private static String extension(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void send(HttpExchange exchange, int status, String extension, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
