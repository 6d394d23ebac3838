package org.parvis.comparison;

import java.util.List;

/**
 * What changes for the readers of all portals. What changes alike on several portals is told once.
 *
 * @param base the edition that was compared with
 * @param tenants the portals that change, by id, each with what changes on it alone
 * @param shared what changes alike on several portals, what reaches most of them first
 * @param unchanged how many portals stay as they are
 */
public record Comparison(Base base, List<TenantChange> tenants, List<Shared> shared, int unchanged) {

    /**
     * What changes alike on several portals.
     *
     * @param change as the first of them shows it, with that one's facts
     * @param tenants ids of the tenants, at least two
     */
    public record Shared(PageChange change, List<String> tenants) {
        public Shared {
            tenants = List.copyOf(tenants);
        }
    }

    public Comparison {
        tenants = List.copyOf(tenants);
        shared = List.copyOf(shared);
    }

    /** How many portals have become {@code fate}. */
    public long count(Fate fate) {
        return tenants.stream().filter(tenant -> tenant.fate() == fate).count();
    }
}
