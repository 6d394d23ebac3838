package org.parvis.report;

import java.util.List;
import java.util.Optional;
import org.parvis.compliance.Report;
import org.parvis.evidence.Disclosure;
import org.parvis.site.Place;

/**
 * One document that was audited.
 *
 * @param path the file, as it was named
 * @param disclosures what it discloses, one for each item; empty when it could not be read
 * @param report what was found; its tenant is the path
 */
public record AuditedDocument(String path, List<Stated> disclosures, Report report) {

    public AuditedDocument {
        disclosures = List.copyOf(disclosures);
    }

    /**
     * A disclosure and its place.
     *
     * @param place where its evidence stands; empty without any
     */
    public record Stated(Disclosure disclosure, Optional<Place> place) {}
}
