package org.parvis.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parvis.ParvisConfig;
import org.parvis.Result;

/**
 * The published sites on the loopback address, one per tenant at {@code /<id>/}, baked again when a source changes. A bake
 * that fails leaves the last good pages in place and lays its findings over them.
 */
public final class Preview implements AutoCloseable {

    private static final long QUIET_MILLISECONDS = 200;

    private final ParvisConfig config;
    private final Supplier<List<Result>> bake;
    private final Consumer<RuntimeException> accidents;
    private final Audience audience = new Audience();
    private final ExecutorService readers = Executors.newCachedThreadPool(daemon("parvis-reader"));
    private final ScheduledExecutorService baker = Executors.newSingleThreadScheduledExecutor(daemon("parvis-baker"));
    private final HttpServer server;
    private volatile LastBake last;
    private Sources sources;
    private ScheduledFuture<?> next;

    /**
     * A preview that takes its port at once and starts later.
     *
     * @param config what is served and watched
     * @param port the port, 0 for any that is free
     * @param bake bakes, judges and publishes
     * @param accidents is told of a later bake that did not come to an end
     * @throws IOException if the port is taken
     */
    public Preview(ParvisConfig config, int port, Supplier<List<Result>> bake, Consumer<RuntimeException> accidents)
            throws IOException {
        this.config = config;
        this.bake = bake;
        this.accidents = accidents;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    /** Bakes once, then serves and watches until closed. */
    public void start() throws IOException, InterruptedException {
        last = first();
        server.createContext("/", new Visit(config.output(), () -> last, audience));
        server.setExecutor(readers);
        server.start();
    }

    /** The watch starts before the bake, and every bake has the same thread: no change is missed, no two bakes meet. */
    private LastBake first() throws IOException, InterruptedException {
        var baked = baker.submit(() -> LastBake.of(bake.get()));
        sources = new Sources(
                Stream.concat(config.source().stream(), Stream.of(config.tenants()))
                        .toList(),
                List.of(config.output(), config.state()),
                this::changed);
        try {
            return baked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Where the list of sites is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Editors save several files at once, and in several steps: the bake waits until they are quiet. */
    private synchronized void changed() {
        if (next != null) next.cancel(false);
        next = baker.schedule(this::bakeAgain, QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void bakeAgain() {
        try {
            last = LastBake.of(bake.get());
        } catch (RuntimeException accident) {
            last = last.after(accident);
            accidents.accept(accident);
        }
        audience.reload();
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() throws IOException {
        if (sources != null) sources.close();
        baker.shutdownNow();
        audience.close();
        server.stop(0);
        readers.shutdownNow();
    }
}
