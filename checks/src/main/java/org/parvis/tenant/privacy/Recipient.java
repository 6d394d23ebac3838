package org.parvis.tenant.privacy;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who receives personal data (GDPR 13(1)(e)).
 *
 * @param id a word for it, unique in the tenant
 * @param name its name, or the category
 * @param role what it does with the data
 * @param processor whether it acts on the tenant's behalf (GDPR 28)
 * @param country where it processes the data, ISO 3166-1 alpha-2
 * @param safeguard what allows the transfer, where the country is outside the EEA (GDPR 44 to 49)
 * @param hosts hosts that the pages call on its behalf
 */
public record Recipient(
        String id,
        String name,
        String role,
        boolean processor,
        String country,
        Optional<String> safeguard,
        List<String> hosts) {
    public Recipient {
        safeguard = requireNonNullElse(safeguard, Optional.empty());
        hosts = List.copyOf(requireNonNullElse(hosts, List.of()));
    }

    /** Whether it processes data outside the European Economic Area. */
    public boolean isOutsideEea() {
        return !EuropeanEconomicArea.includes(country);
    }
}
