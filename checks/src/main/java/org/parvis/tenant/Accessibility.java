package org.parvis.tenant;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The state of conformity to RGAA (loi 2005-102, article 47; decree 2019-768).
 *
 * @param status what the home page must say
 * @param rate percentage of criteria met, from an audit
 * @param auditedOn day of the audit
 * @param auditor who did it
 * @param declaredOn day of the statement
 * @param email where a defect is reported
 * @param nonConformities what is known not to conform
 * @param schemeYears the years of the multi-year scheme: "2025-2027"
 * @param schemeUrl where the scheme is
 * @param planUrl where this year's plan is
 */
public record Accessibility(
        ConformanceStatus status,
        Optional<Integer> rate,
        Optional<LocalDate> auditedOn,
        Optional<String> auditor,
        LocalDate declaredOn,
        String email,
        List<String> nonConformities,
        String schemeYears,
        URI schemeUrl,
        URI planUrl) {
    public Accessibility {
        rate = requireNonNullElse(rate, Optional.empty());
        auditedOn = requireNonNullElse(auditedOn, Optional.empty());
        auditor = requireNonNullElse(auditor, Optional.empty());
        nonConformities = List.copyOf(requireNonNullElse(nonConformities, List.of()));
    }
}
