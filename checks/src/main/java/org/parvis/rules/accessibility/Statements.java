package org.parvis.rules.accessibility;

import org.parvis.compliance.Edit;
import org.parvis.compliance.SampleCompany;
import org.parvis.site.Site;

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
        return SampleCompany.edit().and(Edit.withoutPage("accessibilite/index.html"));
    }
}
