package org.parvis;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Threads that work on one thing each, such as a tenant. However many things there are, only a few are begun and not yet handed
 * on, and they are handed on in their order: what a run says does not depend on the threads.
 */
final class Workers implements AutoCloseable {

    /** Enough that a slow one does not leave the others idle at once. */
    private static final int BEGUN_BY_THREAD = 8;

    private final int threads;
    private final ExecutorService executor;

    /** @param threads how many; with one, everything is done by the caller itself */
    Workers(int threads) {
        this.threads = threads;
        var loader = Thread.currentThread().getContextClassLoader();
        this.executor = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads, task -> {
                    var thread = new Thread(task, "parvis-worker");
                    thread.setDaemon(true);
                    thread.setContextClassLoader(loader);
                    return thread;
                });
    }

    /**
     * Does {@code work} on each of {@code things}, and tells the calling thread what came of each.
     *
     * @throws RuntimeException what {@code work} throws first, in the order of the things
     */
    <T, R> void forEach(List<T> things, Function<T, R> work, Consumer<R> then) {
        if (executor == null) {
            things.forEach(thing -> then.accept(work.apply(thing)));
            return;
        }
        var begun = new ArrayDeque<Future<R>>();
        for (var thing : things) {
            if (begun.size() == threads * BEGUN_BY_THREAD) then.accept(ended(begun.remove()));
            begun.add(executor.submit(() -> work.apply(thing)));
        }
        while (!begun.isEmpty()) then.accept(ended(begun.remove()));
    }

    /**
     * Begins {@code work}, to be done beside what is done on things; with one thread, it is done at once.
     *
     * @return waits for what comes of it, and throws what it throws
     */
    <R> Supplier<R> begin(Supplier<R> work) {
        if (executor == null) {
            var done = work.get();
            return () -> done;
        }
        var begun = executor.submit(work::get);
        return () -> ended(begun);
    }

    private static <R> R ended(Future<R> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The build was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Nothing that has not begun is begun any more; what has begun is waited for, so that nothing is written behind the caller's back. */
    @Override
    public void close() {
        if (executor == null) return;
        executor.shutdownNow();
        var interrupted = false;
        while (!executor.isTerminated()) {
            try {
                executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
