package org.parvis.maven;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.parvis.SetupException;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;
import org.parvis.report.Run;

/** What makes a build fail. A site with an error is not published, even in a build that never fails. */
enum FailOn {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    NEVER(Severity.ERROR);

    /** As many tenants as the last line of a build names. */
    private static final int MOST_NAMED = 20;

    private final Severity blocking;

    FailOn(Severity blocking) {
        this.blocking = blocking;
    }

    /** The choice that {@code parvis.failOn} names. */
    static FailOn named(String name) {
        return List.of(values()).stream()
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new SetupException(
                        "parvis.failOn is '" + name + "'. Set it to 'error', 'warning' or 'never'."));
    }

    /** The least severity that keeps a site from being published. */
    Severity blocking() {
        return blocking;
    }

    /** @throws MojoFailureException if a tenant is not fit and the build may fail */
    void judge(Run run) throws MojoFailureException {
        var unfit = run.reports().stream()
                .filter(report -> !run.publishable(report))
                .toList();
        if (unfit.isEmpty() || this == NEVER) return;
        var tenants = run.reports().size();
        throw new MojoFailureException(unfit.size() + " of " + tenants + (tenants == 1 ? " tenant" : " tenants")
                + " not publishable: "
                + unfit.stream().limit(MOST_NAMED).map(this::summary).collect(Collectors.joining(", "))
                + (unfit.size() > MOST_NAMED ? " and " + (unfit.size() - MOST_NAMED) + " more" : "")
                + ". Each finding above says where it is and how to mend it.");
    }

    /** {@code fleury-sur-orne (2 errors and 1 warning)}: what of {@code report} makes the build fail. */
    String summary(Report report) {
        return List.of(Severity.values()).stream()
                .filter(severity -> severity.compareTo(blocking) <= 0 && report.count(severity) > 0)
                .map(severity -> counted(report.count(severity), severity))
                .collect(Collectors.joining(" and ", report.tenant() + " (", ")"));
    }

    private static String counted(long number, Severity severity) {
        return number + " " + severity.name().toLowerCase(Locale.ROOT) + (number == 1 ? "" : "s");
    }
}
