package org.parvis.site;

import java.util.function.Function;

/**
 * What rules look up on a page, each page once: its requests, its headings, its definitions.
 *
 * @param <T> what is looked up: a value that never changes
 */
public final class Lookup<T> {

    private final Function<Page, T> search;

    private Lookup(Function<Page, T> search) {
        this.search = search;
    }

    /** What {@code search} finds on pages: it depends on the page alone, and never gives {@code null}. Make lookups constants. */
    public static <T> Lookup<T> of(Function<Page, T> search) {
        return new Lookup<>(search);
    }

    /** What is found on {@code page}. */
    @SuppressWarnings("unchecked")
    public T on(Page page) {
        if (Recent.FORGETS) return search.apply(page);
        var found = page.lookups().get(this);
        if (found == null) {
            // A search may lead to another on the same page, which a map's own computing would not survive.
            found = search.apply(page);
            page.lookups().put(this, found);
        }
        return (T) found;
    }
}
