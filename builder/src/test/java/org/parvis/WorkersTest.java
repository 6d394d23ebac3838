package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    private static final List<Integer> MANY = IntStream.range(0, 10_000).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void whatComesOfThingsIsHandedOnInTheirOrderByTheCaller(int threads) {
        var handedOn = new ArrayList<Integer>();
        var caller = Thread.currentThread();
        try (var workers = new Workers(threads)) {
            workers.forEach(MANY, number -> -number, result -> {
                assertThat(Thread.currentThread()).isEqualTo(caller);
                handedOn.add(result);
            });
        }

        assertThat(handedOn).isEqualTo(MANY.stream().map(number -> -number).toList());
    }

    @Test
    void onlyAFewAreBegunAndNotHandedOn() {
        var open = new AtomicInteger();
        var most = new AtomicInteger();
        try (var workers = new Workers(3)) {
            workers.forEach(
                    MANY,
                    number -> most.accumulateAndGet(open.incrementAndGet(), Math::max),
                    result -> open.decrementAndGet());
        }

        assertThat(most.get()).isBetween(3, 30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsBegunIsDoneBesideTheThings(int threads) {
        var done = new CountDownLatch(1);
        try (var workers = new Workers(threads)) {
            var begun = workers.begin(() -> {
                done.countDown();
                return "done";
            });
            workers.forEach(List.of(1), number -> number, number -> {});
            assertThat(begun.get()).isEqualTo("done");
            assertThat(begun.get()).isEqualTo("done");
        }

        assertThat(done.getCount()).isZero();
    }

    @Test
    void whatBreaksBesideTheThingsBreaksWhereItIsWaitedFor() {
        try (var workers = new Workers(2)) {
            var begun = workers.begin(() -> {
                throw new IllegalStateException("broken");
            });

            assertThatThrownBy(begun::get)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken");
        }
    }

    @Test
    void threadsWorkAtTheSameTime() {
        var both = new CountDownLatch(2);
        try (var workers = new Workers(2)) {
            workers.forEach(
                    List.of(1, 2),
                    number -> {
                        both.countDown();
                        try {
                            both.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return number;
                    },
                    result -> {});
        }

        assertThat(both.getCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anAccidentReachesTheCallerAndEndsTheWork(int threads) {
        var begun = new AtomicInteger();
        try (var workers = new Workers(threads)) {
            assertThatThrownBy(() -> workers.forEach(
                            MANY,
                            number -> {
                                begun.incrementAndGet();
                                if (number == 5) throw new IllegalArgumentException("five");
                                return number;
                            },
                            result -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("five");
        }

        assertThat(begun.get()).isLessThan(100);
    }
}
