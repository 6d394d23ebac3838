package org.parvis.bake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.site.Place;
import org.parvis.source.Fault;

/**
 * Converts the pages that hold what a tenant or another stranger has written, in a {@link WorkerProcess}: one that does not end in time, or within its
 * memory, is stopped, and the others are converted all the same. The process is started for the first such page, and serves all
 * tenants until it is closed.
 */
final class TenantPages implements AutoCloseable {

    /** Of a processor's work. A page takes some hundredths of a second, and the first one a whole. */
    static final Duration FOR_ONE_PAGE = Duration.ofSeconds(10);

    static final Duration FOR_ALL_PAGES = Duration.ofSeconds(20);

    private static final String TOO_SLOW = "bake/too-slow";
    private static final String TOO_BIG = "bake/too-big";

    private WorkerProcess process;

    /**
     * What becomes of the pages {@code wanted} of one tenant, by path of the source; nothing where one can be no page, and then a
     * report in {@code context} says why.
     *
     * @throws IllegalStateException if the process does not start, or ends by itself
     */
    Map<String, Optional<ConvertedPage>> convert(BakeContext context, Collection<String> wanted) {
        return convert(context, wanted, false);
    }

    /** The same of {@code page}, which is of no site. */
    Optional<ConvertedPage> convertAlone(BakeContext context, String page) {
        return convert(context, List.of(page), true).get(page);
    }

    private synchronized Map<String, Optional<ConvertedPage>> convert(
            BakeContext context, Collection<String> wanted, boolean alone) {
        var converted = new HashMap<String, Optional<ConvertedPage>>();
        var waiting = new ArrayDeque<>(wanted);
        var left = FOR_ALL_PAGES;
        while (!waiting.isEmpty() && isPositive(left))
            left = left.minus(convertUntilOneIsStopped(context, waiting, alone, left, converted));
        for (var path : waiting) {
            converted.put(path, Optional.empty());
            reportTime(context, path, FOR_ALL_PAGES);
        }
        return converted;
    }

    /** Whether {@code fault} tells as much of the machine as of the page, so that another time it may not be found. */
    static boolean dependsOnTheMachine(Fault fault) {
        return fault.step().equals(TOO_SLOW) || fault.step().equals(TOO_BIG);
    }

    /** Takes pages from {@code waiting}, and says how long that took. */
    private Duration convertUntilOneIsStopped(
            BakeContext context,
            Deque<String> waiting,
            boolean alone,
            Duration most,
            Map<String, Optional<ConvertedPage>> converted) {
        if (process == null) process = WorkerProcess.start();
        var begun = process.used();
        var isWhole = false;
        try {
            process.send(WorkerTask.of(context, List.copyOf(waiting), alone));
            var spent = Duration.ZERO;
            while (!waiting.isEmpty()) {
                var left = most.minus(spent);
                var limit = left.compareTo(FOR_ONE_PAGE) < 0 ? left : FOR_ONE_PAGE;
                var answer = process.receive(limit);
                var path = waiting.poll();
                converted.put(path, answer.flatMap(page -> page.in(context, path)));
                if (answer.isEmpty()) {
                    reportEnd(context, path, limit);
                    return spent.plus(limit);
                }
                spent = process.used().minus(begun);
            }
            isWhole = true;
            return spent;
        } finally {
            // Whatever it was about to say is of no use to the next who asks.
            if (!isWhole) close();
        }
    }

    private void reportEnd(BakeContext context, String path, Duration limit) {
        if (process.tookTooLong()) reportTime(context, path, limit.equals(FOR_ONE_PAGE) ? limit : FOR_ALL_PAGES);
        else if (process.ranOutOfMemory()) reportMemory(context, path);
        else throw process.ended();
    }

    private static void reportTime(BakeContext context, String path, Duration most) {
        var alone = most.equals(FOR_ONE_PAGE);
        report(
                context,
                path,
                TOO_SLOW,
                (alone
                                ? "la conversion de la page a été arrêtée : elle demande"
                                : "la conversion de la page a été arrêtée : les pages de cet organisme demandent ensemble")
                        + " plus de " + most.toSeconds() + " secondes de calcul");
    }

    private static void reportMemory(BakeContext context, String path) {
        report(
                context,
                path,
                TOO_BIG,
                "la conversion de la page a été arrêtée : elle demande plus de " + WorkerProcess.MEMORY
                        + " Mo de mémoire");
    }

    private static void report(BakeContext context, String path, String step, String message) {
        var page = context.sources().pages().get(path);
        context.report(path, Fault.of(step, Place.of(page.displayPath(), 1), message));
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    @Override
    public synchronized void close() {
        if (process != null) process.close();
        process = null;
    }
}
