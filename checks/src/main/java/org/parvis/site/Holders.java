package org.parvis.site;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who holds one value: the tenant that it belongs to, if any, and all those that may rightly state it. */
final class Holders {

    private final Set<String> ids = new HashSet<>();
    private Belongings owner;
    private boolean shared;

    void addOwner(Belongings tenant) {
        shared = shared || owner != null && !owner.id().equals(tenant.id());
        if (owner == null) owner = tenant;
        ids.add(tenant.id());
    }

    /** It belongs to nobody, whoever claims it. */
    void release() {
        owner = null;
        shared = true;
    }

    void addUser(Belongings tenant) {
        ids.add(tenant.id());
    }

    /** The tenant that it belongs to: the first one, where there are several. */
    Optional<Belongings> owner() {
        return Optional.ofNullable(owner);
    }

    boolean isShared() {
        return shared;
    }

    boolean includeAny(Set<String> tenants) {
        for (var tenant : tenants) if (ids.contains(tenant)) return true;
        return false;
    }
}
