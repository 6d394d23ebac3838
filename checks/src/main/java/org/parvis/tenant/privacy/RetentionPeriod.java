package org.parvis.tenant.privacy;

import static java.util.Objects.requireNonNullElse;

import java.time.Period;
import java.util.Optional;

/**
 * How long data are kept (GDPR 13(2)(a)): a length and what it is counted from, or a criterion.
 *
 * @param period an ISO 8601 period, such as {@code P24M}
 * @param from what the period is counted from: "la dernière connexion"
 * @param criterion a criterion that can be computed, where there is no period: "jusqu’à votre désinscription"
 */
public record RetentionPeriod(Optional<Period> period, Optional<String> from, Optional<String> criterion) {
    public RetentionPeriod {
        period = requireNonNullElse(period, Optional.empty());
        from = requireNonNullElse(from, Optional.empty());
        criterion = requireNonNullElse(criterion, Optional.empty());
    }
}
