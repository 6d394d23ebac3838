package org.parvis.tenant.privacy;

/** Whom a portal speaks to. */
public enum Audience {
    /** All who come, minors among them. */
    EVERYONE,
    /** Minors in the first place. */
    MINORS,
    /** Professionals only. */
    PROFESSIONALS
}
