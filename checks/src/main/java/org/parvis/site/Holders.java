package org.parvis.site;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who holds one value: the tenant that it belongs to, if any, and all those that may rightly state it. */
final class Holders {

    private final Set<String> ids = new HashSet<>();
    private Belongings owner;
    private Belongings second;
    private boolean shared;

    void addOwner(Belongings tenant) {
        if (owner == null) owner = tenant;
        else if (!owner.id().equals(tenant.id())) {
            shared = true;
            if (second == null) second = tenant;
        }
        ids.add(tenant.id());
    }

    /** It belongs to nobody, whoever claims it. */
    void release() {
        owner = null;
        second = null;
        shared = true;
    }

    void addUser(Belongings tenant) {
        ids.add(tenant.id());
    }

    /** The tenant that it belongs to: the first one, where there are several. */
    Optional<Belongings> owner() {
        return Optional.ofNullable(owner);
    }

    /** The two tenants that it belongs to; nothing where it is one's alone, or of more than two, or others may state it as well. */
    Optional<List<Belongings>> pair() {
        return second == null || ids.size() > 2 ? Optional.empty() : Optional.of(List.of(owner, second));
    }

    boolean isShared() {
        return shared;
    }

    boolean includeAny(Set<String> tenants) {
        for (var tenant : tenants) if (ids.contains(tenant)) return true;
        return false;
    }
}
