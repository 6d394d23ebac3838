package org.parvis.tenant;

import java.util.EnumSet;
import java.util.Set;

/** What a person may ask about their data (GDPR 7(3) and 15 to 21). */
public enum DataSubjectRight {
    ACCESS("accès"),
    RECTIFICATION("rectification"),
    ERASURE("effacement"),
    RESTRICTION("limitation"),
    OBJECTION("opposition"),
    PORTABILITY("portabilité"),
    WITHDRAWAL("retrait du consentement");

    private final String inFrench;

    DataSubjectRight(String inFrench) {
        this.inFrench = inFrench;
    }

    /** The word that readers see. */
    public String inFrench() {
        return inFrench;
    }

    /**
     * The rights that a notice must list for what {@code dataProtection} does: portability only with consent or contract
     * (GDPR 20(1)), withdrawal only with consent (GDPR 7(3)), the others always.
     */
    public static Set<DataSubjectRight> owedBy(Tenant.DataProtection dataProtection) {
        var owed = EnumSet.of(ACCESS, RECTIFICATION, ERASURE, RESTRICTION, OBJECTION);
        var bases = dataProtection.bases().toList();
        if (bases.contains(Tenant.LegalBasis.CONSENT)) {
            owed.add(WITHDRAWAL);
            owed.add(PORTABILITY);
        }
        if (bases.contains(Tenant.LegalBasis.CONTRACT)) owed.add(PORTABILITY);
        return owed;
    }
}
