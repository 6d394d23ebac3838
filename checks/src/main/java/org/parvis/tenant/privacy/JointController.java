package org.parvis.tenant.privacy;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;

/**
 * Another body with which purposes and means are determined (GDPR 26).
 *
 * @param name its name
 * @param purpose what is determined together
 * @param arrangement who answers for what: the essence of the arrangement
 * @param contact where a person may write, if not to the body's own officer
 */
public record JointController(String name, String purpose, String arrangement, Optional<String> contact) {
    public JointController {
        contact = requireNonNullElse(contact, Optional.empty());
    }
}
