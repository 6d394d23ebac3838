package org.parvis.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A static server of the machine, on loopback, as a provider would set it up. */
final class StaticServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final URI root;

    private StaticServer(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    /** nginx with {@code site} at {@code mount}, the way the guide tells; its own files go to {@code work}. */
    static StaticServer nginx(Path site, String mount, Path work) {
        var nginx = Equipment.program("nginx", "On Debian: apt-get install nginx-light");
        var port = freePort();
        // In the foreground and as one process: it ends with the test and reads what the test's user can read.
        var configuration = """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                events {}
                http {
                  include /etc/nginx/mime.types;
                  charset utf-8;
                  access_log off;
                  client_body_temp_path %1$s;
                  proxy_temp_path %1$s;
                  fastcgi_temp_path %1$s;
                  uwsgi_temp_path %1$s;
                  scgi_temp_path %1$s;
                  server {
                    listen 127.0.0.1:%2$d;
                    add_header X-Content-Type-Options nosniff always;
                    add_header Content-Security-Policy "frame-ancestors 'none'" always;
                    location %3$s {
                      alias %4$s/;
                      error_page 404 %3$s404.html;
                    }
                  }
                }
                """.formatted(work, port, mount, site.toAbsolutePath());
        try {
            var file = Files.writeString(work.resolve("nginx.conf"), configuration);
            return start(
                    List.of(nginx.toString(), "-e", work.resolve("error.log").toString(), "-c", file.toString()),
                    work,
                    port,
                    mount);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK's own web server with {@code site} at {@code mount}, which for lack of aliases is a copy below {@code work}. */
    static StaticServer jwebserver(Path site, String mount, Path work) {
        var program = Equipment.jdkProgram("jwebserver", "It comes with JDK 18 and later.");
        var port = freePort();
        var folder = mount.equals("/") ? site.toAbsolutePath() : work.resolve("www");
        if (!mount.equals("/")) copy(site, folder.resolve(mount.substring(1)));
        return start(
                List.of(program.toString(), "-b", "127.0.0.1", "-p", "" + port, "-d", folder.toString()),
                work,
                port,
                mount);
    }

    /** The address of the site. */
    URI root() {
        return root;
    }

    private static StaticServer start(List<String> command, Path work, int port, String mount) {
        var log = work.resolve("server.log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var server = new StaticServer(process, URI.create("http://127.0.0.1:" + port + mount));
            server.awaitReady(port, log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(int port, Path log) throws IOException {
        for (var deadline = Instant.now().plus(PATIENCE); Instant.now().isBefore(deadline) && process.isAlive(); ) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) return;
            } catch (IOException notYet) {
                pause();
            }
        }
        close();
        throw new AssertionError("the server does not start: " + Files.readString(log));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    var target = to.resolve(from.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
