package org.parvis.rules.privacy;

import org.parvis.compliance.Edit;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.organisation.CompanyRegister;

/** Edits of the sample policy, which says as data what its record states. */
final class MarkedPolicy {

    static final String PATH = "confidentialite/index.html";

    private MarkedPolicy() {}

    /** It says {@code html} as well. */
    static Edit saying(String html) {
        return Edit.append(PATH, "#securite", html);
    }

    /** It is a company's. */
    static Edit company() {
        return Edit.field("kind", Kind.COMPANY)
                .and(Edit.field(
                        "organisation.register", new CompanyRegister("SAS", "50 000 €", "123 456 782", "Datacité")));
    }
}
