package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.source.Fault;
import org.parvis.source.SourceTree;

/** What went in comes out, or is missed by its name. */
class ReconciliationTest {

    private static final String SOURCE = "marche.adoc";

    private final BakeContext context = BakeContext.of(
            SourceTree.ofPage(SOURCE, "pages/marche.adoc", "= Le marché\n"),
            new Shape(Map.of(), Map.of(), Set.of()),
            Set.of(SOURCE),
            Map.of());

    @Test
    void aPageThatJBakeDropsIsFound() {
        Reconciliation.of(context, Set.of("index.html"));

        assertThat(context.faults(SOURCE)).singleElement().satisfies(fault -> {
            assertThat(fault.step()).isEqualTo("bake/lost-page");
            assertThat(fault.place()).hasToString("pages/marche.adoc:1");
            assertThat(fault.message()).isEqualTo("la page n’a pas été fabriquée");
        });
    }

    @Test
    void onlyOnceAndOnlyIfNothingSaysWhy() {
        var known = new Fault("bake/missing-title", null, "la page n’a pas de titre", "", "");
        context.report(SOURCE, known);

        Reconciliation.of(context, Set.of());

        assertThat(context.faults(SOURCE)).containsExactly(known);
    }

    @Test
    void aPageThatCameOutIsNotMissed() {
        Reconciliation.of(context, Set.of(context.pages().get(SOURCE).file()));

        assertThat(context.faults(SOURCE)).isEmpty();
    }
}
