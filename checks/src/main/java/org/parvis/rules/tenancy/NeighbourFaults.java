package org.parvis.rules.tenancy;

import java.net.URI;
import java.util.Map;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Severity;
import org.parvis.language.Phrase;
import org.parvis.site.Belongings;
import org.parvis.site.Claim;
import org.parvis.site.OtherTenants;
import org.parvis.tenant.Tenant;

/** What a record gives for its tenant's own that is another's, and what it says of others that cannot be. */
final class NeighbourFaults {

    private static final String HOME = "portal.home";

    private NeighbourFaults() {}

    static void find(Tenant tenant, Map<String, Object> values, OtherTenants others, Faults faults) {
        others.claims().forEach(claim -> faults.add(claim.path(), said(claim)));
        values.forEach((path, value) -> {
            if (value instanceof URI address && address.getHost() != null && !path.equals(HOME))
                others.atHost(address.getHost()).ifPresent(owner -> faults.add(path, leadsTo(owner, address)));
        });
        faults.each("relations.parents", tenant.relations().parents(), (path, parent) -> {
            if (parent.equals(tenant.id())) faults.add(path, "l’organisme est dit une partie de lui-même", parent);
            else known(path, parent, others, faults);
        });
        faults.each(
                "relations.partners",
                tenant.relations().partners(),
                (path, partner) -> known(path, partner, others, faults));
        if (others.leadBack() && !tenant.relations().parents().contains(tenant.id()))
            faults.add(
                    "relations.parents[0]",
                    doubt("les organismes dont celui-ci est une partie en sont une à leur tour", ""));
    }

    private static Objection said(Claim claim) {
        var other = claim.other().legalName();
        var message = switch (claim.sort()) {
            case HOME -> Phrase.of("l’adresse du portail empiète sur celle du portail de {}", other);
            case EITHER_HOME ->
                Phrase.of(
                        "l’adresse du portail empiète sur celle du portail de {}, et rien ne dit lequel des deux l’a reprise",
                        other);
            case DOMAIN ->
                Phrase.of("ce domaine est celui du portail de {}, dont la fiche ne nomme pas cet organisme", other);
        };
        return Objection.because(message).orElseThrow();
    }

    private static Objection leadsTo(Belongings owner, URI address) {
        return Objection.because("l’adresse mène au site de {}, sans lien déclaré", owner.legalName())
                .orElseThrow()
                .quoting(address.toString());
    }

    /** Another's record that cannot be read, or is not there yet, does not block this one. */
    private static void known(String path, String id, OtherTenants others, Faults faults) {
        if (!others.include(id)) faults.add(path, doubt("aucun organisme n’a cet identifiant", id));
    }

    private static Objection doubt(String message, String quoted) {
        return Objection.because(message)
                .orElseThrow()
                .weighing(Severity.WARNING)
                .quoting(quoted);
    }
}
