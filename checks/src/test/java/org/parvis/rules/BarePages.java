package org.parvis.rules;

import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

/** Pages that bear none of our marks. */
public final class BarePages {

    private BarePages() {}

    /** A page in French whose main part is {@code main}. */
    public static Page page(String main) {
        return Page.parse(
                "index.html",
                "<!DOCTYPE html><html lang=fr><title>Mairie</title><body><main>" + main + "</main></html>",
                SourceMap.ofPage(Place.of("index.html", 1)));
    }
}
