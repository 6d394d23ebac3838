package org.parvis.rules.accessibility;

import org.parvis.compliance.Edit;
import org.parvis.site.Site;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.organisation.CompanyRegister;

/**
 * Who owes an accessibility statement. Public bodies do. A company only does above 250 million euros of turnover, which its
 * record does not tell: it is taken at its word, so that one that publishes a statement owes a true one.
 */
final class Statements {

    /** The same in words. */
    static final String CONCERNED =
            "Aux organismes publics, et aux sociétés qui publient une déclaration d’accessibilité.";

    private Statements() {}

    static boolean areOwedBy(Site site) {
        return site.tenant().kind().isPublic()
                || site.pagesOf("accessibility").findAny().isPresent();
    }

    /** The sample site made that of a company that publishes no statement. */
    static Edit withoutAny() {
        return Edit.field("kind", Kind.COMPANY)
                .and(Edit.field(
                        "organisation.register", new CompanyRegister("SAS", "50 000 €", "123 456 782", "Datacité")))
                .and(Edit.append(
                        "mentions-legales/index.html",
                        "[data-fact=publisher]",
                        "<p data-fact=register>SAS au capital de 50 000 €, RCS Datacité 123 456 782.</p>"))
                .and(Edit.withoutPage("accessibilite/index.html"));
    }
}
