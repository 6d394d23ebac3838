package org.parvis.compliance;

import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.organisation.CompanyRegister;

/** The sample site as that of a company, for the duties that are those of public bodies alone. */
public final class SampleCompany {

    private SampleCompany() {}

    /** The edit that makes it one, registered as the law demands. */
    public static Edit edit() {
        return Edit.field("kind", Kind.COMPANY)
                .and(Edit.field(
                        "organisation.register", new CompanyRegister("SAS", "50 000 €", "123 456 782", "Datacité")))
                .and(Edit.append(
                        "mentions-legales/index.html",
                        "[data-fact=publisher]",
                        "<p data-fact=register>SAS au capital de 50 000 €, RCS Datacité 123 456 782.</p>"));
    }
}
