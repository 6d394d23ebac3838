package org.parvis.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What was worked out for keys that were met lately. When there are too many, those that nobody has asked for since the last time
 * there were too many are forgotten. Threads may ask at the same time; two may work out the same.
 */
final class Recent<K, V> {

    /** A test that changes code while it runs, or a measurement of what remembering saves, has each answer worked out anew. */
    static final boolean FORGETS = Boolean.getBoolean("parvis.forget");

    private final int most;
    private final ToIntFunction<K> size;
    private final Function<K, V> work;
    private final AtomicInteger kept = new AtomicInteger();
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = new ConcurrentHashMap<>();

    /**
     * @param most how much is kept at least, in the measure of {@code size}; at most twice as much is, and one key
     * @param size how much a key counts
     * @param work gives the value of a key, the same each time
     */
    Recent(int most, ToIntFunction<K> size, Function<K, V> work) {
        this.most = most;
        this.size = size;
        this.work = work;
    }

    V of(K key) {
        if (FORGETS) return work.apply(key);
        var known = young.get(key);
        if (known != null) return known;
        var value = old.get(key);
        if (value == null) value = work.apply(key);
        if (kept.get() >= most) {
            kept.set(0);
            old = young;
            young = new ConcurrentHashMap<>();
        }
        if (young.put(key, value) == null) kept.addAndGet(size.applyAsInt(key));
        return value;
    }
}
