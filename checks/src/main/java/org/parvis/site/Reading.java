package org.parvis.site;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What is read from a text alone: its sentences, its folded form, whether something is wrong with it whoever says it. It is
 * remembered for those who read the same text next.
 *
 * @param <T> what is read: a value that never changes
 */
public final class Reading<T> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int number = COUNT.getAndIncrement();
    private final Function<String, T> reader;

    private Reading(Function<String, T> reader) {
        this.reader = reader;
    }

    /**
     * What {@code reader} makes of texts. Each reading is known for as long as the program runs: make them constants.
     *
     * @param reader depends on the text alone, and never gives {@code null}
     */
    public static <T> Reading<T> of(Function<String, T> reader) {
        return new Reading<>(reader);
    }

    /** What is read from {@code text}. */
    public T from(String text) {
        return from(Remembered.of(text));
    }

    /** What is read from the text of which {@code known} is known. */
    @SuppressWarnings("unchecked")
    T from(Remembered known) {
        return (T) known.reading(number, reader);
    }
}
