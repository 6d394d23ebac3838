package org.parvis.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Waiver;
import org.parvis.site.Place;
import org.parvis.tenant.Tenant;

/**
 * A {@code tenant.yaml} that was read: the record it states, or what is wrong with it.
 *
 * @param tenant the record; empty exactly when there are findings
 * @param waivers what the tenant has leave to break for a while: no fact that a page could state
 * @param fields where each field stands, by its path as {@link org.parvis.tenant.Fields} names it, the fields around it and,
 *     as {@code ""}, the file included
 * @param findings what keeps it from being read
 */
public record TenantFile(
        Optional<Tenant> tenant, List<Waiver> waivers, Map<String, Place> fields, List<Finding> findings) {

    /** @throws IllegalArgumentException with both a record and findings, or neither */
    public TenantFile {
        waivers = List.copyOf(waivers);
        fields = Map.copyOf(fields);
        findings = List.copyOf(findings);
        if (tenant.isPresent() != findings.isEmpty())
            throw new IllegalArgumentException("either a tenant or findings, not " + tenant + " and " + findings);
    }
}
