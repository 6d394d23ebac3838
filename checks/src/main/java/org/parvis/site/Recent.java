package org.parvis.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out for keys that were met lately. When there are too many, those that nobody has asked for since the last time
 * there were too many are forgotten. Threads may ask at the same time; two may work out the same.
 */
final class Recent<K, V> {

    /** A test that changes code while it runs, or a measurement of what remembering saves, has each answer worked out anew. */
    static final boolean FORGETS = Boolean.getBoolean("parvis.forget");

    private final int most;
    private final Function<K, V> work;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = new ConcurrentHashMap<>();

    /**
     * @param most how many keys are kept at least; at most twice as many are
     * @param work gives the value of a key, the same each time
     */
    Recent(int most, Function<K, V> work) {
        this.most = most;
        this.work = work;
    }

    V of(K key) {
        if (FORGETS) return work.apply(key);
        var known = young.get(key);
        if (known != null) return known;
        var value = old.get(key);
        if (value == null) value = work.apply(key);
        if (young.size() >= most) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
        young.put(key, value);
        return value;
    }
}
