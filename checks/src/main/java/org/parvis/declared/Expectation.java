package org.parvis.declared;

/** How many of the elements that are sought must be as it is said. */
public enum Expectation {
    /** At least one of each page. */
    SOME,
    /** Each, if there are any. */
    EVERY,
    /** None at all. */
    NONE
}
