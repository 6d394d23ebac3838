package org.parvis.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.parvis.site.MediaType;

/** One request: the list of sites, a file of a site, or the line over which pages are told to load again. */
final class Visit implements HttpHandler {

    private final Path sites;
    private final Supplier<LastBake> last;
    private final Audience audience;

    /**
     * @param sites the folder of published sites
     * @param last what the last bake gave
     * @param audience the open pages
     */
    Visit(Path sites, Supplier<LastBake> last, Audience audience) {
        this.sites = sites.toAbsolutePath().normalize();
        this.last = last;
        this.audience = audience;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (!isLocal(exchange)) refuse(exchange, 403);
        else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) refuse(exchange, 405);
        else if (path.equals(Overlay.EVENTS)) audience.join(exchange);
        else if (path.equals("/")) html(exchange, 200, Overlay.list(last.get()));
        else file(exchange, path);
    }

    /** A page elsewhere that has its own name point to this machine reads nothing here. */
    private static boolean isLocal(HttpExchange exchange) {
        var host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        return host.matches("(127\\.0\\.0\\.1|localhost)(:[0-9]+)?");
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        var id = path.split("/", 3)[1];
        var file = fileAt(path);
        if (file.isEmpty()) missing(exchange, id);
        else if (Files.isDirectory(file.get()))
            redirect(exchange, exchange.getRequestURI().getRawPath() + "/");
        else if (isPage(file.get())) html(exchange, 200, over(Files.readString(file.get()), id));
        else send(exchange, 200, typeOf(file.get()), Files.readAllBytes(file.get()));
    }

    private Optional<Path> fileAt(String path) {
        try {
            var file = sites.resolve(path.substring(1)).normalize();
            var wanted = path.endsWith("/") ? file.resolve("index.html") : file;
            return Optional.of(wanted)
                    .filter(found -> found.startsWith(sites))
                    .filter(found -> Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS)
                            || Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private void missing(HttpExchange exchange, String id) throws IOException {
        var page = fileAt("/" + id + "/404.html");
        html(exchange, 404, over(page.isPresent() ? Files.readString(page.get()) : Overlay.NOTHING_HERE, id));
    }

    private String over(String page, String id) {
        return Overlay.over(page, id, last.get());
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".html");
    }

    private static String typeOf(Path file) {
        return MediaType.of(file.getFileName().toString());
    }

    private static void html(HttpExchange exchange, int status, String page) throws IOException {
        send(exchange, status, MediaType.HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        refuse(exchange, 302);
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
        if (!isHead) exchange.getResponseBody().write(body);
        exchange.close();
    }
}
