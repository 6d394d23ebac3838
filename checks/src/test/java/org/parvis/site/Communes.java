package org.parvis.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.organisation.Organisation;
import org.parvis.tenant.organisation.PostalAddress;

/** Communes beside that of the sample site. */
final class Communes {

    private Communes() {}

    /** A registry of {@code tenants} and four more. */
    static Registry registry(Tenant... tenants) {
        var all = new ArrayList<>(List.of(tenants));
        all.add(commune("rivebelle", "Commune de Rivebelle", "Rivebelle", 2));
        all.add(commune("lys-et-mer", "Communauté d’agglomération Lys-et-Mer", "Lys-et-Mer", 3));
        all.add(commune("tours", "Ville de Tours", "Tours", 4));
        all.add(commune("publier", "Commune de Publier", "Publier", 5));
        return Registry.of(all);
    }

    /** A commune of its own domain, with a telephone of that {@code number}. */
    static Tenant commune(String id, String legalName, String shortName, int number) {
        var seat = new PostalAddress("12 quai du Port", "9930" + (number - 2), "Rivebelle");
        var tenant = Fields.with(SampleSite.tenant(), "id", id);
        tenant = Fields.with(
                tenant,
                "organisation",
                new Organisation(
                        legalName,
                        shortName,
                        List.of(),
                        seat,
                        "01 99 00 0" + number + " 00",
                        Optional.of("mairie@" + id + ".example"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        tenant = Fields.with(tenant, "portal.home", URI.create("https://data." + id + ".example/"));
        tenant = Fields.with(tenant, "portal.domains", List.of(id + ".example"));
        tenant = Fields.with(tenant, "data-protection.officer.email", "dpo@" + id + ".example");
        tenant = Fields.with(tenant, "data-protection.officer.postal", null);
        return Fields.with(tenant, "accessibility.email", "acces@" + id + ".example");
    }
}
