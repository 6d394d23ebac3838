package org.parvis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;

/**
 * A run as lines of a log: one line a finding, in French as editors read it, then one line a tenant, in English as the rest
 * of the log. A finding starts with the place to mend, as compilers write it, so that editors link to it.
 *
 * <pre>
 * site-src/pages/cookies.adoc:12:1: erreur [cookies/inventory-complete] nimes-metropole/cookies/index.html: le traceur n’a pas de durée « session » ; attendu : 13 mois -&gt; Donnez la durée.
 * nimes-metropole: not publishable, 1 error, 33 rules passed, 6 not applicable
 * Judged as of 2026-11-01
 * </pre>
 *
 * <p>A finding under a waiver has a line that says so; those that the baseline has are only counted.
 */
public final class ConsoleReport {

    private ConsoleReport() {}

    /** Each tenant's findings, by place, followed by its summary; then the day on which all were judged. */
    public static List<String> lines(Run run) {
        var reports = run.reports().stream()
                .flatMap(report ->
                        Stream.concat(told(report).map(ConsoleReport::line), Stream.of(summary(run, report))));
        return Stream.concat(reports, Stream.of(day(run))).toList();
    }

    /** {@code Judged as of 2026-11-01}: what was law, and what had expired, on this day. */
    public static String day(Run run) {
        return "Judged as of " + run.asOf();
    }

    /** {@code 34968 of 34969 tenants publishable}. */
    public static String fleet(Run run) {
        return run.reports().stream().filter(run::publishable).count() + " of "
                + count(run.reports().size(), "tenant") + " publishable";
    }

    /** {@code 612 of 1000 tenants publishable; 388 errors, 12 warnings}: all that is to be mended, wherever it was told. */
    public static String totals(Run run) {
        var tally = run.reports().stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
        var found = weights(tally);
        return fleet(run) + (found.isEmpty() ? "" : "; " + String.join(", ", found));
    }

    private static List<String> weights(Tally tally) {
        var parts = new ArrayList<String>();
        if (tally.errors() > 0) parts.add(count(tally.errors(), "error"));
        if (tally.warnings() > 0) parts.add(count(tally.warnings(), "warning"));
        if (tally.hints() > 0) parts.add(count(tally.hints(), "hint"));
        return parts;
    }

    /** That everything is as the last build left it, whoever a tenant and whatever published. */
    public static String nothingChanged() {
        return "Nothing has changed since the last build: no tenant is baked or judged again.";
    }

    /**
     * That {@code number} of {@code tenants} needed no work, since nothing that they depend on has changed; of others, who may have come
     * or gone, or be built elsewhere, it says nothing.
     */
    public static String unchanged(int number, int tenants) {
        if (number < tenants)
            return number + " of " + count(tenants, "tenant")
                    + (number == 1 ? " is as the last build left it." : " are as the last build left them.");
        return tenants == 1
                ? "The tenant here needs no work: what the last build made of it holds."
                : "All " + tenants + " tenants here need no work: what the last build made of them holds.";
    }

    /** The findings of {@code report} that have a line, by place. */
    public static Stream<Finding> told(Report report) {
        return report.findings()
                .filter(finding ->
                        finding.standing().isOpen() || finding.standing().isWaived());
    }

    /** {@code file:line:column: severity [rule] tenant/page: message « quoted » ; attendu : expected -> remedy}. */
    public static String line(Finding finding) {
        return line(finding, finding.tenant() + where(finding), true);
    }

    /** The same of all that are like {@code finding}: {@code who} has it, and whether what it quotes is what all say. */
    static String line(Finding finding, String who, boolean same) {
        return Visible.line(finding.location().source()
                + ": "
                + (finding.standing().isWaived()
                        ? "dérogation"
                        : finding.severity().inFrench())
                + " [" + finding.rule() + "] "
                + who + ": "
                + finding.message()
                + finding.quoted()
                        .filter(words -> same)
                        .map(words -> " « " + words + " »")
                        .orElse("")
                + finding.expected()
                        .filter(words -> same)
                        .map(words -> " ; attendu : " + words)
                        .orElse("")
                + French.standing(finding).map(words -> " ; " + words).orElse("")
                + " -> " + finding.remedy());
    }

    /** An audited document is tenant and page in one. */
    private static String where(Finding finding) {
        var location = finding.location();
        return location.page()
                .map(page -> page.equals(finding.tenant()) ? "" : "/" + page)
                .or(() -> location.field().map(field -> " " + field))
                .orElse("");
    }

    /** That {@code number} findings of {@code report} have no line. */
    public static String more(int number, Report report) {
        return Visible.line(report.tenant() + ": " + number + " more are in the reports; -Dparvis.tenants="
                + report.tenant() + " tells all of them.");
    }

    /** {@code tenant: publishable, 34 rules passed, 6 not applicable}. */
    public static String summary(Run run, Report report) {
        var tally = Tally.of(report);
        var parts = new ArrayList<String>();
        parts.add(run.publishable(report) ? "publishable" : "not publishable");
        parts.addAll(weights(tally));
        if (tally.waived() > 0) parts.add(tally.waived() + " waived");
        if (tally.known() > 0)
            parts.add(
                    report.known() == tally.known()
                            ? tally.known() + " from the baseline"
                            : tally.known() + " known already");
        if (report.verdicts().isEmpty()) {
            parts.add("not judged");
        } else {
            parts.add(count(tally.passed(), "rule") + " passed");
            parts.add(tally.inapplicable() + " not applicable");
        }
        return Visible.line(report.tenant() + ": " + String.join(", ", parts));
    }

    /** What was chosen for the run that makes it judge less, or otherwise, than it could. */
    public static List<String> choices(Run run) {
        var choices = new ArrayList<String>();
        run.partition()
                .ifPresent(partition -> choices.add("Shard " + partition.shard() + ": "
                        + run.reports().size() + " of " + count(partition.tenants(), "tenant")));
        if (!run.leftOut().isEmpty()) choices.add("Left out: " + leftOut(run));
        var weights = FamilyPart.weighedOtherwise(
                run, (name, weight) -> name + "=" + weight.name().toLowerCase(Locale.ROOT));
        if (!weights.isEmpty()) choices.add("Weighed otherwise: " + String.join(", ", weights));
        run.since()
                .ifPresent(base -> choices.add("Changed since " + base
                        + ": only findings that the change introduces block; " + earlier(run) + " there before."));
        return choices.stream().map(Visible::line).toList();
    }

    /** How many findings {@code baseline} has that {@code run} would have found and has not; nothing where there are none. */
    public static Optional<String> gone(Baseline baseline, Run run) {
        var gone = baseline.gone(run.reports(), run.rules()).size();
        if (gone == 0) return Optional.empty();
        return Optional.of("The baseline has " + gone + (gone == 1 ? " finding that is" : " findings that are")
                + " gone: -Dparvis.updateBaseline takes " + (gone == 1 ? "it" : "them") + " out.");
    }

    private static String earlier(Run run) {
        var count = run.reports().stream().mapToLong(Report::earlier).sum();
        return count + (count == 1 ? " was" : " were");
    }

    /** The rules that do not judge; a family of which none does, by its name. */
    private static String leftOut(Run run) {
        return FamilyPart.leftOutOf(run).stream()
                .flatMap(part -> part.isWhole() ? Stream.of(part.family()) : part.names().stream())
                .collect(Collectors.joining(", "));
    }

    /** {@code number} and {@code noun}, in the plural unless it is one. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
