package org.parvis;

import java.nio.file.Path;
import java.util.Map;
import org.parvis.publish.PublishedSites;

/**
 * The published sites, whichever run published them, as reports may show them: a link in the place of a site, or in one, leads to what
 * nobody has judged.
 */
public final class Showing {

    private final PublishedSites sites;

    /** What is published in {@code output}. */
    public Showing(Path output) {
        this.sites = new PublishedSites(output, ParvisConfig.stateOf(output));
    }

    /** Whether there is a site of {@code tenant}. */
    public boolean has(String tenant) {
        return sites.has(tenant);
    }

    /** Whether the site of {@code tenant} has the page at {@code path}. */
    public boolean has(String tenant, String path) {
        return sites.has(tenant, path);
    }

    /** The files of the site of {@code tenant}, by path; none where there is no site. */
    public Map<String, byte[]> files(String tenant) {
        return sites.files(tenant);
    }
}
