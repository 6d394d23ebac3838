package org.parvis.fuzz;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that must end: what does not is a finding of the fuzzer, as is what it throws. */
final class Bounded {

    /** Of the processor's time: how much else the machine does is no matter. */
    private static final Duration MOST_WORK = Duration.ofSeconds(20);

    /** Of anybody's time, for work that only waits. */
    private static final Duration MOST_TIME = Duration.ofMinutes(5);

    private Bounded() {}

    static void run(Runnable work) {
        var task = new FutureTask<Void>(work, null);
        var thread = new Thread(task, "fuzzed");
        thread.setDaemon(true);
        thread.start();
        var start = System.nanoTime();
        while (!isDone(task)) {
            var worked = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
            if (worked < MOST_WORK.toNanos() && System.nanoTime() - start < MOST_TIME.toNanos()) continue;
            var stuck = new AssertionError("it has not ended after " + worked / 1_000_000 + " ms of work");
            stuck.setStackTrace(thread.getStackTrace());
            throw stuck;
        }
    }

    private static boolean isDone(FutureTask<Void> task) {
        try {
            task.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
