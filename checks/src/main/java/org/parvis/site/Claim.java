package org.parvis.site;

/**
 * What a tenant's record gives for its own that is another's.
 *
 * @param path of the field
 * @param sort what is claimed
 * @param other whose it is, or whose it may be
 */
public record Claim(String path, Sort sort, Belongings other) {

    /** What a tenant may claim. */
    public enum Sort {
        /** The address of another's portal, or a place below or above it. */
        HOME,
        /** The same, where nothing says which of the two has it from the other. */
        EITHER_HOME,
        /** The domain on which another's portal stands. */
        DOMAIN
    }
}
