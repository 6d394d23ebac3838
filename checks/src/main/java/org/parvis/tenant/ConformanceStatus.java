package org.parvis.tenant;

/** The three states of RGAA conformity, with the only words that the home page may use. */
public enum ConformanceStatus {
    FULL("totalement conforme"),
    PARTIAL("partiellement conforme"),
    NONE("non conforme");

    private final String inFrench;

    ConformanceStatus(String inFrench) {
        this.inFrench = inFrench;
    }

    /** The words that readers see. */
    public String inFrench() {
        return inFrench;
    }
}
