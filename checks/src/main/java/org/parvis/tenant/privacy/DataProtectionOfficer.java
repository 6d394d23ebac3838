package org.parvis.tenant.privacy;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The data protection officer (GDPR 37 to 39), reached by at least one of three channels.
 *
 * @param email the mailbox
 * @param form the address of a contact form
 * @param postal a postal line that names the function
 * @param domains domains of an officer shared with other bodies, allowed besides the tenant's own
 */
public record DataProtectionOfficer(
        Optional<String> email, Optional<URI> form, Optional<PostalLine> postal, List<String> domains) {
    public DataProtectionOfficer {
        email = requireNonNullElse(email, Optional.empty());
        form = requireNonNullElse(form, Optional.empty());
        postal = requireNonNullElse(postal, Optional.empty());
        domains = List.copyOf(requireNonNullElse(domains, List.of()));
    }

    /** Whether there is a channel at all; a company may have no officer. */
    public boolean isReachable() {
        return email.isPresent() || form.isPresent() || postal.isPresent();
    }
}
