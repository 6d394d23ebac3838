package org.parvis.comparison;

import java.util.Optional;

/**
 * The edition that a change is measured against.
 *
 * @param name as it was asked for: {@code origin/main}, {@code /srv/parvis/sites}
 * @param commit the commit that it names; empty for a folder of published sites
 */
public record Base(String name, Optional<String> commit) {

    /** Whether the records of then are known, so that facts are theirs and not those that pages show. */
    public boolean hasRecords() {
        return commit.isPresent();
    }
}
