package org.parvis.tenant.opendata;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;

/**
 * The person responsible for access to documents and for questions of reuse (CRPA R330-2 to R330-4), reached by at least
 * one of two channels.
 *
 * @param profession what the person is: "juriste"
 * @param email the professional mailbox
 * @param phone the professional telephone number, as printed
 * @param appointedBy the authority that made the appointment, which is reached at the tenant's seat: "le maire"
 * @param domains domains of a person shared with other bodies, allowed besides the tenant's own
 */
public record AccessOfficer(
        String firstName,
        String lastName,
        String profession,
        Optional<String> email,
        Optional<String> phone,
        String appointedBy,
        List<String> domains) {
    public AccessOfficer {
        email = requireNonNullElse(email, Optional.empty());
        phone = requireNonNullElse(phone, Optional.empty());
        domains = List.copyOf(requireNonNullElse(domains, List.of()));
    }

    /** First name and surname. */
    public String fullName() {
        return firstName + " " + lastName;
    }
}
