package org.parvis.comparison;

/** What has become of a portal, a page, a passage or a fact. */
public enum Fate {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It says something else. */
    CHANGED
}
