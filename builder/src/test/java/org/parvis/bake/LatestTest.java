package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LatestTest {

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whileOneKeyIsWorkedOutAllOthersAreServed() {
        var latest = new Latest<Integer, String>(1_000);
        var begun = new CountDownLatch(1);
        var served = new CountDownLatch(1);

        var slow = CompletableFuture.supplyAsync(() -> latest.of(-1, () -> {
            begun.countDown();
            await(served);
            return "slow";
        }));
        await(begun);
        IntStream.range(0, 100).forEach(key -> latest.of(key, () -> "quick"));
        served.countDown();

        assertThat(slow.join()).isEqualTo("slow");
    }

    @Test
    void aKeyIsWorkedOutOnceUnlessThatFails() {
        var latest = new Latest<String, Integer>(10);
        var tries = new AtomicInteger();
        Supplier<Integer> work = () -> 10 / tries.getAndIncrement();

        assertThatThrownBy(() -> latest.of("a", work)).isInstanceOf(ArithmeticException.class);
        assertThat(latest.of("a", work)).isEqualTo(10);
        assertThat(latest.of("a", work)).isEqualTo(10);
    }

    @Test
    void keysThatNobodyAsksForAreForgotten() {
        var latest = new Latest<Integer, Integer>(10);
        latest.of(0, () -> 1);
        IntStream.range(1, 1_000).forEach(key -> latest.of(key, () -> key));

        assertThat(latest.of(0, () -> 2)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
