package org.parvis.site;

import java.util.function.Function;

/**
 * What rules look up on a site, each site once.
 *
 * @param <T> what is looked up: a value that never changes, or one that only remembers
 */
public final class SiteLookup<T> {

    private final Function<Site, T> search;

    private SiteLookup(Function<Site, T> search) {
        this.search = search;
    }

    /** What {@code search} finds on sites: it depends on the site alone, and never gives {@code null}. Make lookups constants. */
    public static <T> SiteLookup<T> of(Function<Site, T> search) {
        return new SiteLookup<>(search);
    }

    /** What is found on {@code site}. */
    @SuppressWarnings("unchecked")
    public T on(Site site) {
        if (Recent.FORGETS) return search.apply(site);
        var found = site.lookups().get(this);
        if (found == null) {
            found = search.apply(site);
            site.lookups().put(this, found);
        }
        return (T) found;
    }
}
