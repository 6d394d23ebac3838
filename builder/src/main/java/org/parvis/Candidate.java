package org.parvis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.parvis.comparison.FactChange;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Step;
import org.parvis.site.Place;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFile;
import org.parvis.source.TenantFolder;
import org.parvis.tenant.Fields;
import org.parvis.tenant.facts.Facts;

/** A tenant whose record has been read, whole or not. */
record Candidate(TenantFolder folder, TenantFile file) {

    /** Reads the record in {@code folder}. */
    static Candidate in(TenantFolder folder) {
        return new Candidate(folder, folder.read());
    }

    /** The tenant's id. */
    String id() {
        return folder.id();
    }

    /** What readers know the tenant as; its id, where its record cannot be read. */
    String name() {
        return file.tenant().map(tenant -> tenant.organisation().shortName()).orElse(id());
    }

    /** What its pages state of it; nothing where its record cannot be read. */
    Optional<Facts> facts() {
        return file.tenant().map(Facts::of);
    }

    /** What its record states, the waivers too, each value by its path. */
    FactChange.Stated stated() {
        var values = new LinkedHashMap<String, Object>();
        file.tenant().ifPresent(tenant -> values.putAll(Fields.of(tenant)));
        for (int rank = 0; rank < file.waivers().size(); rank++) {
            var waiver = "waivers[" + rank + "].";
            Fields.of(file.waivers().get(rank)).forEach((path, value) -> values.put(waiver + path, value));
        }
        return new FactChange.Stated(values, file.fields());
    }

    /** Whether {@code other} is a tenant of the same record, both having been read whole. */
    boolean statesTheSameAs(Candidate other) {
        return file.tenant().isPresent()
                && file.tenant().equals(other.file().tenant())
                && file.waivers().equals(other.file().waivers());
    }

    /** What its site is made from: its own files over what all have, {@code shared}. */
    SourceTree over(SourceTree shared) {
        return shared.coveredBy(folder.snapshot());
    }

    /** What is found of {@code sources}, which its site is made from: a file that cannot serve, or a logo that is not there. */
    List<Finding> findings(SourceTree sources) {
        var found = sources.findings(id());
        return found.isEmpty() ? missingLogo(sources).stream().toList() : found;
    }

    /** Said once, where the record names the file, and not on each page that would show it. */
    private Optional<Finding> missingLogo(SourceTree sources) {
        return file.tenant()
                .map(tenant -> tenant.portal().theme().logo())
                .filter(logo -> !sources.assets().containsKey(logo.substring("assets/".length())))
                .map(logo -> Step.of("tenant/missing-file")
                        .found(
                                id(),
                                file.fields().getOrDefault("portal.theme.logo", Place.of(folder.displayPath(), 0)),
                                "le fichier du logo n’est pas là : « " + logo + " »"));
    }

    /** What there is to say of a tenant whose record cannot be read. */
    Report unreadable() {
        return new Report(id(), id(), file.findings(), List.of());
    }
}
