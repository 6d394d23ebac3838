package org.parvis.tenant.facts;

import org.parvis.tenant.InFrench;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.organisation.CompanyRegister;
import org.parvis.tenant.organisation.Organisation;

/** What pages state of the body itself. */
final class OrganisationFacts {

    private OrganisationFacts() {}

    static void collect(Kind kind, Organisation organisation, Collector facts) {
        facts.text("org-name", organisation.legalName());
        facts.text("org-short-name", organisation.shortName());
        facts.text("org-noun", kind.noun());
        facts.text("org-noun-capitalised", InFrench.capitalised(kind.noun()));
        facts.text("org-noun-of", InFrench.of(kind.noun()));
        facts.text("org-noun-to", InFrench.to(kind.noun()));
        facts.address("org", organisation.seat());
        facts.phone("org-phone", organisation.phone());
        organisation.email().ifPresent(email -> facts.email("org-email", email));
        organisation.siren().ifPresent(siren -> facts.text("org-siren", siren));
        organisation.register().ifPresent(register -> register(register, facts));
    }

    private static void register(CompanyRegister register, Collector facts) {
        facts.text("register-legal-form", register.legalForm());
        facts.text("register-capital", register.capital());
        facts.text("register-siren", register.siren());
        facts.text("register-town", register.registryTown());
        register.vat().ifPresent(vat -> facts.text("register-vat", vat));
        facts.flag("is-in-liquidation", register.isInLiquidation());
    }
}
