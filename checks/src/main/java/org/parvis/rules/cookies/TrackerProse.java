package org.parvis.rules.cookies;

import static org.parvis.compliance.Severity.WARNING;

import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Objection;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.ExemptionClaim;
import org.parvis.evidence.TrackerDenial;
import org.parvis.evidence.TrackerUse;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/** What prose says of the trackers of a portal, against what its record declares. */
final class TrackerProse {

    private static final String MARKED = "[data-fact=tracker], [data-fact=trackers], [data-fact=no-tracker]";

    private TrackerProse() {}

    /** The passages, of whatever page, that say of trackers what the record does not. */
    static Stream<Target> targets(Site site) {
        return site.proseOutside(MARKED)
                .filter(target -> denial(target, site).isPresent()
                        || undeclared(target, site).isPresent()
                        || isUse(target, site));
    }

    /** That trackers are used, where the record knows of none. */
    private static boolean isUse(Target target, Site site) {
        return site.tenant().trackers().isEmpty()
                && TrackerUse.in(target.passage().orElseThrow()).isPresent();
    }

    /** That none is used, where the record knows of some. */
    private static Optional<String> denial(Target target, Site site) {
        return site.tenant().trackers().isEmpty()
                ? Optional.empty()
                : target.passage().flatMap(TrackerDenial::in);
    }

    /** The tool in use that the record knows neither as a tracker nor as a recipient; that it is called exempt says another rule. */
    private static Optional<ClosedTable.Row> undeclared(Target target, Site site) {
        var passage = target.passage().orElseThrow();
        return TrackerUse.ofTool(passage, site.asOf())
                .filter(tool -> ExemptionClaim.forTool(passage, site.asOf()).isEmpty())
                .filter(tool -> declared(site).noneMatch(words -> isOf(tool, words, site)));
    }

    private static boolean isOf(ClosedTable.Row tool, String words, Site site) {
        return ClosedTable.NEVER_EXEMPT
                .in(VisibleText.fold(words), site.asOf())
                .anyMatch(match -> match.row().reason().equals(tool.reason()));
    }

    private static Stream<String> declared(Site site) {
        var tenant = site.tenant();
        return Stream.concat(
                tenant.trackers().stream()
                        .flatMap(tracker -> Stream.concat(
                                Stream.of(tracker.name(), tracker.setBy(), tracker.purpose(), tracker.access()),
                                tracker.hosts().stream())),
                tenant.dataProtection().recipients().stream()
                        .flatMap(recipient -> Stream.of(recipient.name(), recipient.role())));
    }

    /** Why the passage {@code target}, one of those, falls short, if it does. */
    static Optional<Objection> objection(Target target, Site site) {
        var denial = denial(target, site);
        if (denial.isPresent())
            return Objection.because("la page dit n’utiliser aucun traceur, alors que la fiche en déclare")
                    .map(objection -> objection
                            .quoting(denial.get())
                            .mendedBy(
                                    "Retirez la phrase, ou dites quels traceurs le portail n’a pas : ceux de la publicité, "
                                            + "ceux qui demandent un accord."));
        var tool = undeclared(target, site);
        if (tool.isPresent())
            return Objection.because("la page dit employer un outil que la fiche ne déclare pas")
                    .map(objection -> objection
                            .quoting(target.text())
                            .mendedBy(
                                    "Ajoutez l’outil à trackers dans tenant.yaml, sans exempt: true, ou retirez la phrase "
                                            + "s’il n’est pas employé."));
        var isDenied =
                site.visibleIn("cookies", "[data-fact=no-tracker]").findAny().isPresent();
        if (!isDenied && TrackerUse.isDescribedOn(target.onPage())) return Objection.none();
        return Objection.because(
                        isDenied
                                ? "la page dit utiliser des traceurs, alors que la fiche n’en déclare aucun"
                                : "la page dit utiliser des traceurs sans dire lesquels ni pour combien de temps")
                .map(objection -> objection.quoting(target.text()).weighing(WARNING));
    }
}
