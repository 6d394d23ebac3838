package org.parvis.tenant.privacy;

/** The six legal bases of GDPR 6(1). */
public enum LegalBasis {
    CONSENT("consentement"),
    CONTRACT("contrat"),
    LEGAL_OBLIGATION("obligation légale"),
    VITAL_INTERESTS("intérêts vitaux"),
    PUBLIC_TASK("mission d’intérêt public"),
    LEGITIMATE_INTEREST("intérêt légitime");

    private final String inFrench;

    LegalBasis(String inFrench) {
        this.inFrench = inFrench;
    }

    /** The words that readers see. */
    public String inFrench() {
        return inFrench;
    }
}
