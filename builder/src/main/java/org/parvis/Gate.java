package org.parvis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Selection;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.compliance.Waivers;
import org.parvis.rules.Rulebook;
import org.parvis.site.AsOf;
import org.parvis.site.Page;
import org.parvis.site.Registry;
import org.parvis.site.Site;
import org.parvis.source.TenantFile;

/**
 * How sites are judged, and what keeps one from being published.
 *
 * @param asOf the day on which sites are judged
 * @param blocking the least severity that keeps a site from being published
 * @param rulebook the rules there are
 * @param rules which of them judge, and how much they weigh
 * @param baseline the findings that are known, and let pass
 * @param changedSince the revision of the sources whose findings are let pass too
 */
public record Gate(
        LocalDate asOf,
        Severity blocking,
        Rulebook rulebook,
        Selection rules,
        Baseline baseline,
        Optional<String> changedSince) {

    /** One that all of Parvis's own rules keep, and where nothing is known yet. */
    Gate(LocalDate asOf, Severity blocking) {
        this(asOf, blocking, Rulebook.PARVIS, Selection.ALL, Baseline.EMPTY, Optional.empty());
    }

    /** The same gate, kept by those rules of {@code book} that {@code chosen} chooses, where {@code known} is let pass. */
    Gate keptBy(Rulebook book, Selection chosen, Baseline known) {
        return new Gate(asOf, blocking, book, chosen, known, changedSince);
    }

    /** The same gate, where what is as it was at {@code revision} is let pass, if there is one. */
    Gate since(Optional<String> revision) {
        return new Gate(asOf, blocking, rulebook, rules, baseline, revision);
    }

    /** All rules there are. */
    List<Rule> all() {
        return rulebook.rules();
    }

    /** What the rules say of {@code edition} of the site of the tenant in {@code file}, which was read whole, on {@code day}, beside what was {@code found} already. */
    Report judge(TenantFile file, List<Finding> found, Registry registry, Edition edition, AsOf day) {
        var tenant = file.tenant().orElseThrow();
        var verdicts = rules.judge(all(), site(edition.pages(), file, registry, edition, day));
        if (!edition.drawings().isEmpty()) {
            var readers = all().stream().filter(Rule::readsDrawings).toList();
            var more = rules.judge(readers, site(edition.drawings(), file, registry, edition, day));
            verdicts = verdicts.stream().map(verdict -> with(more, verdict)).toList();
        }
        return new Report(tenant.id(), tenant.organisation().shortName(), found, verdicts);
    }

    private Site site(List<Page> pages, TenantFile file, Registry registry, Edition edition, AsOf day) {
        return new Site(file.tenant().orElseThrow(), file.fields(), registry, day, pages, edition.files());
    }

    /** {@code verdict} on the pages, and what its rule says of the drawings, if it is among {@code ofDrawings}. */
    private static Verdict with(List<Verdict> ofDrawings, Verdict verdict) {
        return ofDrawings.stream()
                .filter(more -> more.rule().equals(verdict.rule()))
                .findFirst()
                .map(more -> new Verdict(
                        verdict.rule(),
                        verdict.targets() + more.targets(),
                        Stream.concat(verdict.findings().stream(), more.findings().stream())
                                .toList(),
                        verdict.evidence()))
                .orElse(verdict);
    }

    /** {@code report}, with what a waiver in {@code file} lets pass on {@code day} marked so. */
    Report waive(TenantFile file, Report report, AsOf day) {
        return new Waivers(file.waivers(), file.fields(), day).applyTo(report, all());
    }
}
