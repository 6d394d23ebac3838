package org.parvis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Verdict;
import org.parvis.kept.Days;
import org.parvis.site.AsOf;
import org.parvis.site.Registry;
import org.parvis.site.SourceMap;

/**
 * What is said of sites: by the rules, and by what the baseline, the tenants' waivers and the state before a change let pass.
 * Threads may judge at the same time.
 */
final class Judgement {

    /** What is said of a site, and of which days that holds. */
    record Judged(Report report, Days days) {}

    private final ParvisConfig config;
    private final Earlier earlier;
    private final boolean large;

    /** Of many tenants most fare alike: what is said of them is held once. */
    private final Map<List<Verdict>, List<Verdict>> said = new ConcurrentHashMap<>();

    /** @param large whether there are so many tenants that what shows that one is in order is not held */
    Judgement(ParvisConfig config, Earlier earlier, boolean large) {
        this.config = config;
        this.earlier = earlier;
        this.large = large;
    }

    /**
     * Judges the site of {@code candidate}, whose record was read whole.
     *
     * @param found what was found already
     * @param files of the site, by path
     * @param sources where its pages come from
     */
    Judged of(
            Candidate candidate,
            List<Finding> found,
            Registry registry,
            Map<String, byte[]> files,
            Map<String, SourceMap> sources) {
        var gate = config.gate();
        var file = candidate.file();
        var day = AsOf.of(gate.asOf());
        var edition = Edition.of(candidate.folder(), files, sources);
        var known = gate.baseline().applyTo(gate.judge(file, found, registry, edition, day), gate.all());
        var judged = gate.waive(file, earlier.letPass(known), day);
        return new Judged(
                large ? judged.withoutEvidence(verdicts -> said.computeIfAbsent(verdicts, each -> each)) : judged,
                new Days(gate.asOf(), day.turn()));
    }
}
