package org.parvis.tenant.opendata;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;

/**
 * What is owed to those who ask for documents and reuse data (CRPA, book III).
 *
 * @param accessOfficer who answers for access to documents and for questions of reuse, known as PRADA
 * @param directory the directory of its main documents
 * @param licences the licences of data that are not under the portal's
 * @param fees what may be reused only against payment
 * @param algorithms the algorithms on which decisions about persons are founded
 */
public record OpenData(
        Optional<AccessOfficer> accessOfficer,
        Optional<Directory> directory,
        List<OtherLicence> licences,
        List<Fee> fees,
        List<Algorithm> algorithms) {
    public OpenData {
        accessOfficer = requireNonNullElse(accessOfficer, Optional.empty());
        directory = requireNonNullElse(directory, Optional.empty());
        licences = List.copyOf(requireNonNullElse(licences, List.of()));
        fees = List.copyOf(requireNonNullElse(fees, List.of()));
        algorithms = List.copyOf(requireNonNullElse(algorithms, List.of()));
    }

    /** That of a tenant that states none of it. */
    public static OpenData none() {
        return new OpenData(null, null, null, null, null);
    }
}
