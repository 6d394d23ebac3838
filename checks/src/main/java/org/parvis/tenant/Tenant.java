package org.parvis.tenant;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.parvis.tenant.legal.LegalNotice;
import org.parvis.tenant.opendata.OpenData;
import org.parvis.tenant.organisation.Organisation;
import org.parvis.tenant.portal.Portal;
import org.parvis.tenant.privacy.DataProtection;

/**
 * A body that has a portal, and every fact that its pages state.
 *
 * @param id the name of the tenant's folder and site: lower-case letters, digits and hyphens
 * @param kind what sort of body it is; most duties follow from it
 * @param demonstration whether the portal is only a demonstration, because some facts are examples
 * @param exampleData the paths of the facts that are examples ({@code organisation.phone}), empty for a real portal
 * @param organisation the body itself
 * @param portal where the portal is and what it offers
 * @param legalNotice who publishes and who hosts (LCEN, article 1-1)
 * @param dataProtection who is answerable for personal data, what is done with them and who receives them (GDPR 13 and 14)
 * @param trackers what is read from or written to a visitor's device (loi 78-17, article 82)
 * @param accessibility the state of conformity to RGAA (loi 2005-102, article 47)
 * @param policies the version of the policies in force
 * @param relations other tenants that its pages may name
 * @param openData what is owed to those who ask for documents and reuse data (CRPA, book III)
 */
public record Tenant(
        String id,
        Kind kind,
        boolean demonstration,
        List<String> exampleData,
        Organisation organisation,
        Portal portal,
        LegalNotice legalNotice,
        DataProtection dataProtection,
        List<Tracker> trackers,
        Accessibility accessibility,
        Policies policies,
        Relations relations,
        OpenData openData) {

    public Tenant {
        exampleData = List.copyOf(requireNonNullElse(exampleData, List.of()));
        trackers = List.copyOf(requireNonNullElse(trackers, List.of()));
        relations = relations == null ? new Relations(null, null, null) : relations;
        openData = openData == null ? OpenData.none() : openData;
    }

    /** The trackers that need consent. */
    public List<Tracker> consentTrackers() {
        return trackers.stream().filter(tracker -> !tracker.exempt()).toList();
    }

    /** What sort of body a tenant is. */
    public enum Kind {
        COMMUNE("la commune"),
        EPCI("l’établissement"),
        DEPARTMENT("le département"),
        REGION("la région"),
        OTHER_PUBLIC("l’établissement"),
        COMPANY("la société"),
        /** Nobody said: an audited body, to which neither the duties of public bodies nor those of companies are held. */
        UNKNOWN("l’organisme");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        /** The collective noun with its article, as the pages call the body: "la commune". */
        public String noun() {
            return noun;
        }

        /** Whether the duties of public bodies apply (GDPR 37(1)(a), RGAA, CRPA). */
        public boolean isPublic() {
            return this != COMPANY && this != UNKNOWN;
        }
    }
}
