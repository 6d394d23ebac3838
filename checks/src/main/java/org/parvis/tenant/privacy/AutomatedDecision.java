package org.parvis.tenant.privacy;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.util.Optional;

/**
 * A decision that a machine takes alone (GDPR 13(2)(f) and 22; loi 78-17, article 47).
 *
 * @param id a word for it, unique in the tenant
 * @param decision what is decided
 * @param logic by what rules
 * @param consequences what it means for the person
 * @param details where its rules are explained at length
 */
public record AutomatedDecision(String id, String decision, String logic, String consequences, Optional<URI> details) {
    public AutomatedDecision {
        details = requireNonNullElse(details, Optional.empty());
    }
}
