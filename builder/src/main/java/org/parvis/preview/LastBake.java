package org.parvis.preview;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parvis.Result;

/**
 * What the last bake gave.
 *
 * @param results how each tenant fared, by id
 * @param accident why the last bake did not come to its end, if it did not
 */
record LastBake(Map<String, Result> results, Optional<String> accident) {

    LastBake {
        results = Collections.unmodifiableMap(new TreeMap<>(results));
    }

    /** A bake that came to its end. */
    static LastBake of(List<Result> results) {
        var byId = new TreeMap<String, Result>();
        results.forEach(result -> byId.put(result.report().tenant(), result));
        return new LastBake(byId, Optional.empty());
    }

    /** What was known before, and why nothing was added to it. */
    LastBake after(RuntimeException accident) {
        return new LastBake(
                results, Optional.of(accident.getMessage() == null ? accident.toString() : accident.getMessage()));
    }

    /** How every tenant fared. */
    Collection<Result> tenants() {
        return results.values();
    }

    /** How the tenant {@code id} fared. */
    Optional<Result> of(String id) {
        return Optional.ofNullable(results.get(id));
    }
}
