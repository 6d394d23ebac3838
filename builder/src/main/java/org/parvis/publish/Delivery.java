package org.parvis.publish;

/** How a site gets to its place. */
public enum Delivery {

    /** A whole new folder takes the place of the old one in one step. */
    EXCHANGE,

    /**
     * Each file that has changed is put in place by itself, and the folders stay the ones they were: for a place that is mounted,
     * and for whoever holds it open. Each file is whole at every moment, and the site as a whole is not while it is delivered.
     */
    COPY
}
