package org.parvis;

import java.util.List;
import java.util.Optional;
import org.parvis.tenant.Shard;

/**
 * Which tenants are to be built or checked.
 *
 * @param selection their ids; empty for all
 * @param shard which part of these, when other machines have the others
 */
public record Scope(List<String> selection, Optional<Shard> shard) {

    public Scope {
        selection = List.copyOf(selection);
    }

    /** The tenants whose ids are in {@code selection}, or all where that is empty, on this machine alone. */
    Scope(List<String> selection) {
        this(selection, Optional.empty());
    }

    /** Whether the tenant {@code id} is to be built or checked here. */
    boolean holds(String id) {
        return means(id) && isHere(id);
    }

    /** Whether the tenant {@code id} is to be built or checked, here or on another machine. */
    boolean means(String id) {
        return selection.isEmpty() || selection.contains(id);
    }

    /** Whether it is this machine, and no other, that works on the tenant {@code id} where that is meant. */
    boolean isHere(String id) {
        return shard.filter(part -> !part.holds(id)).isEmpty();
    }

    /** Whether every tenant there is is to be built or checked here. */
    boolean isAll() {
        return selection.isEmpty() && shard.isEmpty();
    }
}
