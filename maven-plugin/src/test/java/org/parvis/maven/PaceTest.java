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

    /** Over all that had gone by, the first line would say 82 a second and 7 minutes left. */
    @Test
    void theFirstSlowTenantsDoNotCountForTheOthers() {
        var clock = new long[1];
        var pace = new Pace(34_969, () -> clock[0]);
        var lines = new ArrayList<String>();
        for (int i = 0; i < 34_968; i++) {
            clock[0] += TimeUnit.MICROSECONDS.toNanos(i < 10 ? 400_000 : 2_500);
            pace.done().ifPresent(lines::add);
        }

        assertThat(lines).startsWith("410 of 34,969 tenants, 223 a second, 2 min 35 s left");
        assertThat(lines.get(1)).isEqualTo("2,410 of 34,969 tenants, 400 a second, 81 s left");
    }

    @Test
    void aRunThatSlowsDownSaysSo() {
        var clock = new long[1];
        var pace = new Pace(2_100, () -> clock[0]);
        var last = "";
        for (int i = 0; i < 2_060; i++) {
            clock[0] += TimeUnit.MILLISECONDS.toNanos(i < 2_000 ? 5 : 1_000);
            last = pace.done().orElse(last);
        }

        assertThat(last).isEqualTo("2,060 of 2,100 tenants, 1 a second, 40 s left");
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
