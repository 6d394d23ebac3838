package org.parvis.compliance;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.site.AsOf;
import org.parvis.site.Place;
import org.parvis.tenant.InFrench;

/**
 * The waivers that a tenant's record holds, on the day of the judgement. They come from the record alone, never from a page.
 *
 * @param waivers in the order of the record
 * @param fields where each field of the record stands, by path: {@code waivers[0]}
 * @param asOf the day on which the site is judged
 */
public record Waivers(List<Waiver> waivers, Map<String, Place> fields, AsOf asOf) {

    /** What a waiver that does not do what it says is found as. */
    public static final String STEP = "tenant/waiver";

    private static final String END_SOONER =
            "Donnez-lui pour fin, dans until, le jour où le défaut sera corrigé ; on peut la prolonger ce jour-là.";

    /**
     * How long, at most, a waiver may hold from the day of the judgement without a remark. One that ends later than anybody remembers
     * why it was granted is no delay but a rule switched off. Three years are the longest delay that the law itself gives a public
     * body in this field: the term of a multi-year accessibility scheme, and of the statement that goes with it.
     */
    private static final Period LONGEST = Period.ofYears(3);

    public Waivers {
        waivers = List.copyOf(waivers);
    }

    /**
     * {@code report}, with what is waived marked so, and a warning for each waiver that covers nothing or whose end is too far off.
     *
     * @param rules every rule there is, whether it judged or not
     */
    public Report applyTo(Report report, List<Rule> rules) {
        if (waivers.isEmpty() || report.verdicts().isEmpty()) return report;
        var idle = new ArrayList<Finding>();
        for (int rank = 0; rank < waivers.size(); rank++) {
            var field = "waivers[" + rank + "]";
            var waiver = waivers.get(rank);
            fault(waiver, report, rules)
                    .map(message -> finding(
                            report.tenant(), field, message, Step.of(STEP).remedy()))
                    .or(() -> endless(waiver).map(message -> finding(report.tenant(), field, message, END_SOONER)))
                    .ifPresent(idle::add);
        }
        var waivable = rules.stream().filter(Rule::isWaivable).map(Rule::id).toList();
        return report.with(idle, finding -> waivable.contains(finding.rule()) ? judged(finding) : finding);
    }

    /** The finding under the waiver that covers it: of several, the one that holds longest. */
    private Finding judged(Finding finding) {
        return waivers.stream()
                .filter(waiver -> waiver.covers(finding))
                .max((one, other) -> one.until().compareTo(other.until()))
                .map(waiver -> finding.standing(finding.standing().underWaiver(waiver, waiver.isExpiredOn(asOf))))
                .orElse(finding);
    }

    private Optional<String> endless(Waiver waiver) {
        return asOf.isBefore(waiver.until(), LONGEST)
                ? Optional.of("la dérogation à « " + waiver.rule() + " » sur « " + waiver.place() + " » vaut jusqu’au "
                        + InFrench.date(waiver.until()) + ", soit plus de trois ans : ce n’est plus un délai")
                : Optional.empty();
    }

    private static Optional<String> fault(Waiver waiver, Report report, List<Rule> rules) {
        var ids = rules.stream().map(Rule::id).toList();
        if (!ids.contains(waiver.rule()))
            return Optional.of("la dérogation vise « " + waiver.rule() + " », qui n’est pas une règle"
                    + Spelling.nearest(waiver.rule(), ids)
                            .map(id -> " ; vouliez-vous dire « " + id + " » ?")
                            .orElse(""));
        if (rules.stream().anyMatch(rule -> rule.id().equals(waiver.rule()) && !rule.isWaivable()))
            return Optional.of("la dérogation vise « " + waiver.rule() + " », dont rien ne dispense");
        var judged = report.verdicts().stream()
                .filter(verdict -> verdict.rule().equals(waiver.rule()))
                .findFirst();
        return judged.filter(verdict -> verdict.findings().stream().noneMatch(waiver::covers))
                .map(verdict -> "la dérogation à « " + waiver.rule() + " » sur « " + waiver.place()
                        + " » ne couvre plus aucun constat");
    }

    private Finding finding(String tenant, String field, String message, String remedy) {
        var place = fields.getOrDefault(field, fields.getOrDefault("", Place.of("tenant.yaml", 0)));
        var step = Step.of(STEP);
        return new Finding(
                step.id(),
                step.severity(),
                tenant,
                new Location(place, Optional.empty(), Optional.empty(), Optional.of(field)),
                message,
                Optional.empty(),
                Optional.empty(),
                step.reason(),
                remedy,
                List.of());
    }
}
