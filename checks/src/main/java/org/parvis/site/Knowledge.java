package org.parvis.site;

/** What is known of a site beside the words of its pages. Of one that Parvis baked, all; of an audited page, what it was told. */
public enum Knowledge {
    /** What sort of body it is. */
    KIND("la sorte d’organisme"),
    /** What the body is called. */
    NAMES("le nom de l’organisme"),
    /** The domains that are its own. */
    DOMAINS("les domaines de l’organisme"),
    /** All the rest of the record. */
    RECORD("la fiche de l’organisme"),
    /** The HTML that readers get, not only what it was written in. */
    MARKUP("le code HTML de la page"),
    /** All pages and files, and which page is which. */
    SITE("le portail entier");

    private final String inFrench;

    Knowledge(String inFrench) {
        this.inFrench = inFrench;
    }

    /** The words that readers see. */
    public String inFrench() {
        return inFrench;
    }
}
