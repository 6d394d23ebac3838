package org.parvis.compliance;

/** How much a finding weighs. */
public enum Severity {
    /** The law requires it and the breach can be decided: blocks publication by default. */
    ERROR("erreur"),
    /** A probable defect. */
    WARNING("avertissement"),
    /** Advice. */
    INFO("conseil");

    private final String inFrench;

    Severity(String inFrench) {
        this.inFrench = inFrench;
    }

    /** The word that readers of reports see. */
    public String inFrench() {
        return inFrench;
    }
}
