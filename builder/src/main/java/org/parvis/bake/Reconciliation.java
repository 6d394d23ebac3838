package org.parvis.bake;

import java.util.Set;
import org.parvis.site.Place;
import org.parvis.source.Fault;

/** What went in against what came out: JBake drops a page with no more than a line in its log. */
final class Reconciliation {

    private Reconciliation() {}

    /** Reports each page of {@code context} that is not among {@code baked}, unless a finding says why already. */
    static void of(BakeContext context, Set<String> baked) {
        context.pages().forEach((source, page) -> {
            if (context.known().containsKey(source)) return;
            var display = context.sources().pages().get(source).displayPath();
            var explained = !context.faults(source).isEmpty();
            if (baked.contains(page.file()) || explained) return;
            context.report(source, Fault.of("bake/lost-page", Place.of(display, 1), "la page n’a pas été fabriquée"));
        });
    }
}
