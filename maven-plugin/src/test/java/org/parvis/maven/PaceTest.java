package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void aLongRunHasALineEveryFewSecondsWithItsRateAndTheTimeLeft() {
        assertThat(lines(34_969, 400))
                .hasSize(17)
                .startsWith("2,000 of 34,969 tenants, 400 a second, 82 s left")
                .endsWith("34,000 of 34,969 tenants, 400 a second, 2 s left");
    }

    @Test
    void aSlowRunSaysItInMinutes() {
        assertThat(lines(1_000, 1)).startsWith("5 of 1,000 tenants, 1 a second, 16 min 35 s left");
    }

    @Test
    void aRunThatTakesSecondsForATenantSaysSo() {
        var clock = new long[1];
        var pace = new Pace(3, () -> clock[0]);
        clock[0] += TimeUnit.SECONDS.toNanos(8);

        assertThat(pace.done()).contains("1 of 3 tenants, 8 s each, 16 s left");
    }

    @Test
    void aShortRunHasNone() {
        assertThat(lines(100, 50)).isEmpty();
    }

    /** The lines of a run over {@code tenants} at {@code rate} a second. */
    private static List<String> lines(int tenants, int rate) {
        var clock = new long[1];
        var pace = new Pace(tenants, () -> clock[0]);
        var lines = new ArrayList<String>();
        for (int i = 0; i < tenants; i++) {
            clock[0] += TimeUnit.SECONDS.toNanos(1) / rate;
            pace.done().ifPresent(lines::add);
        }
        return lines;
    }
}
