package org.parvis.rules.tenancy;

import org.parvis.site.AsOf;
import org.parvis.tenant.opendata.Algorithm;
import org.parvis.tenant.opendata.OpenData;

/** What is wrong in the chapter of a record on documents and data for all. */
final class OpenDataFaults {

    private OpenDataFaults() {}

    static void find(OpenData openData, AsOf today, Faults faults) {
        openData.accessOfficer()
                .filter(officer -> officer.email().isEmpty() && officer.phone().isEmpty())
                .ifPresent(officer -> faults.add(
                        "open-data.access-officer",
                        "la personne responsable de l’accès aux documents n’a ni courriel ni téléphone"));
        openData.directory().ifPresent(directory -> {
            faults.address("open-data.directory.url", directory.url());
            if (today.isBefore(directory.updatedOn()))
                faults.add("open-data.directory.updated-on", "le répertoire est daté d’un jour à venir");
        });
        faults.each(
                "open-data.licences",
                openData.licences(),
                (path, other) ->
                        faults.address(path + ".licence.url", other.licence().url()));
        faults.each(
                "open-data.fees",
                openData.fees(),
                (path, fee) ->
                        faults.address(path + ".licence.url", fee.licence().url()));
        faults.unique("open-data.algorithms", "id", openData.algorithms(), Algorithm::id);
    }
}
