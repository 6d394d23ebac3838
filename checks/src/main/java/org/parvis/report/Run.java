package org.parvis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;

/**
 * One run over the tenants: what every report is made of.
 *
 * @param asOf the day on which the sites were judged
 * @param version the version of Parvis that judged them
 * @param failOn the least severity that keeps a site from being published; empty when nothing does
 * @param rules the rules that judged, in the order in which reports list them
 * @param reports what was seen of each tenant
 */
public record Run(LocalDate asOf, String version, Optional<Severity> failOn, List<Rule> rules, List<Report> reports) {

    /** @throws IllegalArgumentException without any tenant: a report on nothing would pass by accident */
    public Run {
        rules = List.copyOf(rules);
        reports = List.copyOf(reports);
        if (reports.isEmpty()) throw new IllegalArgumentException("no tenant to report on");
    }

    /** Whether the tenant's site may be published: it was judged, and nothing that was found weighs enough to block it. */
    public boolean publishable(Report report) {
        return !report.verdicts().isEmpty() && failOn.filter(report::blocksAt).isEmpty();
    }
}
