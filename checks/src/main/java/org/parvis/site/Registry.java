package org.parvis.site;

import java.util.Collection;
import java.util.List;
import org.parvis.tenant.Tenant;

/** All tenants of the provider, so that what belongs to one is recognised on the pages of another. */
public final class Registry {

    private final List<Tenant> tenants;

    private Registry(Collection<Tenant> tenants) {
        this.tenants = List.copyOf(tenants);
    }

    /** The registry of {@code tenants}. */
    public static Registry of(Collection<Tenant> tenants) {
        return new Registry(tenants);
    }

    /** Every tenant, in the order given. */
    public List<Tenant> tenants() {
        return tenants;
    }
}
