package org.parvis;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.bake.Archetypes;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Report;
import org.parvis.kept.Manifest;
import org.parvis.publish.Scratch;
import org.parvis.revision.Revision;
import org.parvis.site.AsOf;
import org.parvis.site.Registry;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;

/**
 * What was to be mended before a change, judged by the same rules on the same day: it is let pass, and only what the change
 * introduces blocks. A tenant is judged as it was only where it has something to mend now.
 */
final class Earlier implements AutoCloseable {

    private final ParvisConfig config;
    private final Scratch scratch;
    private final Archetypes archetypes;
    private final Provider provider;
    private final Map<String, TenantFolder> tenants;
    private final Registry registry;
    private final SourceTree shared;

    /**
     * What there was at the revision that {@code config} names; nothing if it names none.
     *
     * @throws SetupException if there is no such revision, or it is a folder
     */
    static Earlier of(ParvisConfig config, Workers workers) {
        var scratch = new Scratch();
        try {
            return new Earlier(config, scratch, workers);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private Earlier(ParvisConfig config, Scratch scratch, Workers workers) {
        this.config = config;
        this.scratch = scratch;
        this.archetypes = new Archetypes(scratch.folder("archetypes"), scratch::folder);
        this.provider = config.gate().changedSince().map(this::at).orElse(null);
        this.tenants = provider == null ? Map.of() : provider.byId();
        this.registry = provider == null ? null : provider.registry(workers, Manifest.EMPTY);
        this.shared = provider == null ? null : provider.shared();
    }

    private Provider at(String name) {
        if (Files.isDirectory(config.root().resolve(name)))
            throw new SetupException("parvis.changedSince is the folder " + name
                    + ", which does not say what the records stated: judged by the records of today, a published site already"
                    + " lacks what only their change makes it lack, and the fault would pass. Name a revision, such as"
                    + " origin/main, or let pass what is known by a baseline: -Dparvis.baseline=FILE, written with"
                    + " -Dparvis.updateBaseline.");
        try (var revision = Revision.of(name, config.root())) {
            return Provider.at(revision, config, scratch.folder("base"));
        } catch (Revision.UnknownException e) {
            throw new SetupException(e.getMessage());
        }
    }

    /** {@code report}, with what was to be mended before the change marked so. */
    Report letPass(Report report) {
        if (provider == null || report.open().findAny().isEmpty()) return report;
        return Optional.ofNullable(tenants.get(report.tenant()))
                .map(Candidate::in)
                .flatMap(this::findings)
                .map(found -> found.applyAsEarlier(report, config.gate().all()))
                .orElse(report);
    }

    /** What was to be mended then: nothing is known of a site that could not be baked. What a waiver let pass was not to be mended. */
    private Optional<Baseline> findings(Candidate candidate) {
        var edition = Edition.baked(candidate, candidate.over(shared), archetypes);
        if (edition.incomplete().isPresent()) return Optional.empty();
        var gate = config.gate();
        var day = AsOf.of(gate.asOf());
        var report = gate.judge(candidate.file(), List.of(), registry, edition, day);
        return Optional.of(Baseline.EMPTY.after(List.of(gate.waive(candidate.file(), report, day)), gate.all()));
    }

    @Override
    public void close() {
        archetypes.close();
        scratch.close();
    }
}
