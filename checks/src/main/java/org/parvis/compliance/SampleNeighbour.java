package org.parvis.compliance;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.parvis.tenant.Relations;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.legal.LegalNotice;
import org.parvis.tenant.legal.PublicationDirector;
import org.parvis.tenant.opendata.OpenData;
import org.parvis.tenant.organisation.Organisation;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.Portal;
import org.parvis.tenant.privacy.DataProtection;
import org.parvis.tenant.privacy.DataProtectionOfficer;

/** Another tenant of the sample's provider, nothing of which belongs on the sample's pages. */
final class SampleNeighbour {

    private SampleNeighbour() {}

    static Tenant tenant() {
        var seat = new PostalAddress("12 quai du Port", "99300", "Rivebelle");
        var sample = SampleCommune.tenant();
        return new Tenant(
                "rivebelle",
                Kind.COMMUNE,
                true,
                sample.exampleData(),
                new Organisation(
                        "Commune de Rivebelle",
                        "Rivebelle",
                        List.of(),
                        seat,
                        "01 99 00 02 00",
                        Optional.of("mairie@rivebelle.example"),
                        Optional.of(15_400),
                        Optional.empty(),
                        Optional.of("111 222 337"),
                        Optional.empty()),
                new Portal(
                        URI.create("https://data.rivebelle.example/"),
                        List.of("rivebelle.example"),
                        sample.portal().services(),
                        List.of(),
                        sample.portal().licence(),
                        sample.portal().theme(),
                        List.of(),
                        Optional.empty()),
                new LegalNotice(
                        new PublicationDirector("Luc", "Martin", "maire"),
                        sample.legalNotice().hosting(),
                        Optional.empty()),
                new DataProtection(
                        new DataProtectionOfficer(
                                Optional.of("dpo@rivebelle.example"), Optional.empty(), Optional.empty(), List.of()),
                        sample.dataProtection().activities(),
                        sample.dataProtection().recipients()),
                sample.trackers(),
                sample.accessibility(),
                sample.policies(),
                new Relations(List.of(), List.of(), List.of()),
                OpenData.none());
    }
}
