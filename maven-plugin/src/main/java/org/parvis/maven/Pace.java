package org.parvis.maven;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How a run over many tenants comes on: {@code 12,000 of 34,969 tenants, 400 a second, 57 s left}, every few seconds at most. The rate is
 * that of late: the first tenants take longest, since pages are baked for them that others share, and the machine is not warm yet.
 */
final class Pace {

    private static final long SECONDS_BETWEEN_LINES = 5;

    private static final long BETWEEN_MARKS = TimeUnit.MILLISECONDS.toNanos(250);

    /** The last third of the time that has gone by is what tells most of the time to come. */
    private static final int PARTS = 3;

    private final int tenants;
    private final LongSupplier nanoseconds;
    private final long start;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private long lastLine;
    private int done;

    /** How many tenants were done when. */
    private record Mark(long time, int done) {}

    /**
     * The pace of a run that begins now.
     *
     * @param nanoseconds a clock that only differences are taken of
     */
    Pace(int tenants, LongSupplier nanoseconds) {
        this.tenants = tenants;
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
        this.lastLine = start;
        marks.add(new Mark(start, 0));
    }

    /** One more tenant is done: the line to log, if it is time for one. The last tenant needs none, since the summary follows. */
    Optional<String> done() {
        done++;
        var now = nanoseconds.getAsLong();
        forgetMarksBefore(now - (now - start) / PARTS);
        var line = line(now);
        if (now - marks.getLast().time() >= BETWEEN_MARKS) marks.add(new Mark(now, done));
        return line;
    }

    /** The first mark that stays is the last one before {@code time}, or at it. */
    private void forgetMarksBefore(long time) {
        var since = marks.remove();
        while (!marks.isEmpty() && marks.getFirst().time() - time <= 0) since = marks.remove();
        marks.addFirst(since);
    }

    private Optional<String> line(long now) {
        if (done == tenants || now - lastLine < TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_LINES))
            return Optional.empty();
        lastLine = now;
        var since = marks.getFirst();
        var seconds = (now - since.time()) / 1e9;
        var recent = done - since.done();
        return Optional.of(String.format(
                Locale.ROOT,
                recent < seconds
                        ? "%,d of %,d tenants, %,.0f s each, %s left"
                        : "%,d of %,d tenants, %,.0f a second, %s left",
                done,
                tenants,
                recent < seconds ? seconds / recent : recent / seconds,
                time(Math.round(seconds / recent * (tenants - done)))));
    }

    /** Whether the last tenant is done. */
    boolean isOver() {
        return done == tenants;
    }

    private static String time(long seconds) {
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
