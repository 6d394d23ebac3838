package org.parvis.comparison;

import java.util.List;
import java.util.Optional;

/**
 * What changes for the readers of one portal.
 *
 * @param tenant id of the tenant
 * @param name the name that readers know, or the id
 * @param fate what has become of the portal
 * @param facts what its record states otherwise or, where the record of before is not known, its pages show otherwise; the whole
 *     record for a portal that is new
 * @param pages what its pages say otherwise
 * @param incomparable why its pages could not be compared, in French, if they could not
 */
public record TenantChange(
        String tenant,
        String name,
        Fate fate,
        List<FactChange> facts,
        List<PageChange> pages,
        Optional<String> incomparable) {

    public TenantChange {
        facts = List.copyOf(facts);
        pages = List.copyOf(pages);
    }

    /** Whether a reader would notice nothing. */
    public boolean isEmpty() {
        return fate == Fate.CHANGED && facts.isEmpty() && pages.isEmpty() && incomparable.isEmpty();
    }

    /** The same, with {@code others} in place of its pages. */
    TenantChange with(List<PageChange> others) {
        return new TenantChange(tenant, name, fate, facts, others, incomparable);
    }
}
