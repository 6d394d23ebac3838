package org.parvis.bake;

import com.google.common.base.Suppliers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was worked out for the keys that were asked for lately: once for each, while threads that ask for other keys go on. */
final class Latest<K, V> {

    private final Map<K, Supplier<V>> values;

    /** @param most how many keys are kept */
    Latest(int most) {
        values = map(most);
    }

    /** A map that keeps the {@code most} keys that were asked for last. */
    static <K, V> Map<K, V> map(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /** The value of {@code key}, which {@code work} gives the first time. */
    V of(K key, Supplier<V> work) {
        // The map is held while the supplier comes into being, and no longer.
        return values.computeIfAbsent(key, unseen -> Suppliers.memoize(work::get))
                .get();
    }
}
