package org.parvis.gate;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.tenant.opendata.AccessOfficer;
import org.parvis.tenant.opendata.Algorithm;
import org.parvis.tenant.opendata.Directory;
import org.parvis.tenant.opendata.Fee;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.opendata.OpenData;
import org.parvis.tenant.opendata.OtherLicence;

/** What a tenant that obeys every rule owes on its open data. */
final class CompliantOpenData {

    private CompliantOpenData() {}

    static OpenData of(Chance chance, String domain) {
        var hasPhone = chance.perhaps();
        var officer = new AccessOfficer(
                "Dominique",
                "Exemple-L’Hôte",
                "juriste",
                hasPhone && chance.perhaps() ? Optional.empty() : Optional.of("documents@" + domain),
                hasPhone ? Optional.of(chance.phone(7)) : Optional.empty(),
                "la personne qui préside",
                List.of());
        return new OpenData(
                Optional.of(officer),
                Optional.of(new Directory(
                        URI.create("https://www." + domain + "/repertoire/"),
                        LocalDate.of(2026, 1 + chance.below(10), 9))),
                chance.perhaps()
                        ? List.of(new OtherLicence(
                                "l’inventaire des arbres",
                                new Licence(
                                        "ODbL-1.0",
                                        "Licence ODbL 1.0",
                                        URI.create("https://opendatacommons.org/licenses/odbl/1-0/")),
                                Optional.empty(),
                                false))
                        : List.of(),
                chance.perhaps()
                        ? List.of(new Fee(
                                "les plans à grande échelle",
                                "120 € par an & par poste",
                                "le coût de leur diffusion",
                                new Licence(
                                        "LicenseRef-plans",
                                        "licence des plans",
                                        URI.create("https://www." + domain + "/licence-des-plans/"))))
                        : List.of(),
                chance.perhaps()
                        ? List.of(new Algorithm(
                                "nursery",
                                "Attribution des places en crèche",
                                "l’admission d’un enfant",
                                "le dossier de la famille",
                                "revenus : 60 points ; fratrie : 40 points",
                                "il classe les demandes ; une commission décide",
                                "un courrier dans les deux mois"))
                        : List.of());
    }
}
