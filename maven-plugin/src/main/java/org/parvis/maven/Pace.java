package org.parvis.maven;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How a run over many tenants comes on: {@code 12,000 of 34,969 tenants, 400 a second, 57 s left}, every few seconds at most.
 */
final class Pace {

    private static final long SECONDS_BETWEEN_LINES = 5;

    private final int tenants;
    private final LongSupplier nanoseconds;
    private final long start;
    private long lastLine;
    private int done;

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
    }

    /** One more tenant is done: the line to log, if it is time for one. The last tenant needs none, since the summary follows. */
    Optional<String> done() {
        done++;
        var now = nanoseconds.getAsLong();
        if (done == tenants || now - lastLine < TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_LINES))
            return Optional.empty();
        lastLine = now;
        var seconds = (now - start) / 1e9;
        return Optional.of(String.format(
                Locale.ROOT,
                done < seconds
                        ? "%,d of %,d tenants, %,.0f s each, %s left"
                        : "%,d of %,d tenants, %,.0f a second, %s left",
                done,
                tenants,
                done < seconds ? seconds / done : done / seconds,
                time(Math.round(seconds / done * (tenants - done)))));
    }

    /** Whether the last tenant is done. */
    boolean isOver() {
        return done == tenants;
    }

    private static String time(long seconds) {
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
