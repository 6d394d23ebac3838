package org.parvis.tenant.privacy;

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
     * Whether a processing on one of {@code bases} opens this right: portability with consent or contract (GDPR 20(1)), objection
     * with a public task or a legitimate interest (GDPR 21(1)), withdrawal with consent (GDPR 7(3)), erasure with any basis but a
     * public task or a legal obligation (GDPR 17(3)(b)), the others always.
     */
    public boolean isOpenedBy(Set<LegalBasis> bases) {
        return switch (this) {
            case ACCESS, RECTIFICATION, RESTRICTION -> true;
            case ERASURE ->
                bases.stream()
                        .anyMatch(basis -> basis != LegalBasis.PUBLIC_TASK && basis != LegalBasis.LEGAL_OBLIGATION);
            case OBJECTION -> bases.contains(LegalBasis.PUBLIC_TASK) || bases.contains(LegalBasis.LEGITIMATE_INTEREST);
            case PORTABILITY -> bases.contains(LegalBasis.CONSENT) || bases.contains(LegalBasis.CONTRACT);
            case WITHDRAWAL -> bases.contains(LegalBasis.CONSENT);
        };
    }

    /**
     * The rights that a notice must list for what {@code dataProtection} does: portability only with consent or contract
     * (GDPR 20(1)), withdrawal only with consent (GDPR 7(3)), the others always.
     */
    public static Set<DataSubjectRight> owedBy(DataProtection dataProtection) {
        var owed = EnumSet.of(ACCESS, RECTIFICATION, ERASURE, RESTRICTION, OBJECTION);
        var bases = dataProtection.bases().toList();
        if (bases.contains(LegalBasis.CONSENT)) {
            owed.add(WITHDRAWAL);
            owed.add(PORTABILITY);
        }
        if (bases.contains(LegalBasis.CONTRACT)) owed.add(PORTABILITY);
        return owed;
    }
}
