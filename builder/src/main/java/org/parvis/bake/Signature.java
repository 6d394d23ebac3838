package org.parvis.bake;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.Set;

/**
 * By what an archetype is known again: a hash of all that goes into baking it. Two bakes of one signature give the same bytes, so
 * one of them is enough, in this build and in the next.
 *
 * @param sha256 in hexadecimal digits
 */
record Signature(String sha256) {

    /**
     * The signature of the file {@code path} of a site.
     *
     * @param pages which pages the site has
     * @param shape of the tenant's facts
     */
    static Signature of(String path, Ingredients ingredients, Set<String> pages, Shape shape) {
        var all = Hashing.sha256().newHasher();
        put(all, Toolchain.FINGERPRINT);
        put(all, path);
        put(all, ingredients.digest());
        pages.forEach(page -> put(all, page));
        var seen = shape.seenBy(ingredients);
        seen.facts().forEach((name, type) -> put(all, name + " " + type));
        seen.lists().forEach((list, rows) -> {
            put(all, list);
            rows.forEach(row -> put(all, row.cells().toString()));
        });
        seen.flags().forEach(flag -> put(all, flag));
        return new Signature(all.hash().toString());
    }

    private static void put(Hasher all, String text) {
        all.putUnencodedChars(text).putChar('\n');
    }
}
