package org.parvis.tenant;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The policies in force.
 *
 * @param version which version they are
 * @param published the day they were published
 * @param effective the day they take effect
 * @param reviewBy the day by which somebody is to read them and the record again
 */
public record Policies(String version, LocalDate published, LocalDate effective, Optional<LocalDate> reviewBy) {
    public Policies {
        reviewBy = requireNonNullElse(reviewBy, Optional.empty());
    }
}
