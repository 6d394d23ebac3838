package org.parvis;

import java.util.List;
import java.util.Optional;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Step;
import org.parvis.publish.PublishedSites;
import org.parvis.site.Place;
import org.parvis.site.Registry;
import org.parvis.source.TenantFolder;

/**
 * One look at what is published: how each tenant's site stands today. Threads may ask at the same time.
 *
 * @param registry of all tenants
 */
record Check(ParvisConfig config, Registry registry, PublishedSites sites, Judgement judgement) {

    /** How the site of the tenant in {@code folder} stands. */
    Result of(TenantFolder folder) {
        var candidate = Candidate.in(folder);
        if (candidate.file().tenant().isEmpty()) return new Result(candidate.unreadable(), Optional.empty());
        return sites.of(candidate.id())
                .map(site -> new Result(
                        judged(candidate, site), Optional.of(config.output().resolve(candidate.id()))))
                .orElseGet(() -> new Result(notPublished(candidate), Optional.empty()));
    }

    private Report judged(Candidate candidate, PublishedSites.Published site) {
        var found = site.changed().stream()
                .map(page -> changed(candidate.id(), page))
                .toList();
        return judgement
                .of(candidate, found, registry, site.files(), site.sources())
                .report();
    }

    private static Finding changed(String tenant, String page) {
        return Step.of("publish/changed")
                .found(
                        tenant,
                        Place.of(tenant + "/" + page, 0),
                        "la page publiée a disparu, ou n’est plus celle que Parvis a publiée");
    }

    private static Report notPublished(Candidate candidate) {
        var place = candidate
                .file()
                .fields()
                .getOrDefault("", Place.of(candidate.folder().displayPath(), 0));
        var finding = Step.of("publish/not-published")
                .found(candidate.id(), place, "aucun site n’est publié pour cet organisme");
        return new Report(candidate.id(), candidate.name(), List.of(finding), List.of());
    }
}
