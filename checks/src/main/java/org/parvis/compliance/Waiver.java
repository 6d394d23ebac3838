package org.parvis.compliance;

import java.time.LocalDate;
import org.parvis.site.AsOf;

/**
 * Leave for one tenant to break one rule at one place until a day.
 *
 * @param rule id of the rule
 * @param place path of the page ({@code cookies/index.html}) or of the field of the record, as findings state it
 * @param reason why it is granted
 * @param approvedBy who granted it
 * @param until the last day on which it holds
 */
public record Waiver(String rule, String place, String reason, String approvedBy, LocalDate until) {

    /** Whether {@code finding} is what the waiver speaks about, be it expired or not. */
    public boolean covers(Finding finding) {
        var location = finding.location();
        return finding.rule().equals(rule)
                && (location.page().filter(place::equals).isPresent()
                        || location.field().filter(place::equals).isPresent());
    }

    /** Whether it holds no longer on {@code day}. */
    public boolean isExpiredOn(AsOf day) {
        return day.isAfter(until);
    }
}
