package org.parvis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.tenant.facts.Fact;
import org.parvis.tenant.facts.Facts;

class GatheringTest {

    private final Gathering gathering = new Gathering();

    @Test
    void whatDiffersOnlyInFactsThatStayIsToldOnce() {
        change("rivebelle", facts("Rivebelle"), facts("Rivebelle"), "Rivebelle garde vos données six mois.");
        change("valmont", facts("Valmont"), facts("Valmont"), "Valmont garde vos données six mois.");

        var comparison = gathering.since(new Base("main", Optional.empty()));

        assertThat(comparison.shared())
                .singleElement()
                .extracting(Comparison.Shared::tenants)
                .isEqualTo(List.of("rivebelle", "valmont"));
        assertThat(comparison.tenants())
                .allSatisfy(tenant -> assertThat(tenant.pages()).isEmpty());
    }

    @Test
    void aFactThatChangesIsToldForEachTenant() {
        change("rivebelle", facts("Ancienne"), facts("Rivebelle"), "Rivebelle garde vos données six mois.");
        change("valmont", facts("Ancienne"), facts("Valmont"), "Valmont garde vos données six mois.");

        var comparison = gathering.since(new Base("main", Optional.empty()));

        assertThat(comparison.shared()).isEmpty();
        assertThat(comparison.tenants())
                .allSatisfy(tenant -> assertThat(tenant.pages()).hasSize(1));
    }

    @Test
    void anEmptyChangeIsNone() {
        gathering.add(tenant("valmont", List.of()), facts("Valmont"), facts("Valmont"));

        assertThat(gathering.since(new Base("main", Optional.empty())))
                .isEqualTo(new Comparison(new Base("main", Optional.empty()), List.of(), List.of(), 1));
    }

    @Test
    void whatConcernsMostIsToldFirst() {
        for (var tenant : List.of("auxerre", "bourges")) change(tenant, facts("Ville"), facts("Ville"), "Pour deux.");
        for (var tenant : List.of("cahors", "dole", "evreux"))
            change(tenant, facts("Ville"), facts("Ville"), "Pour trois.");

        assertThat(gathering.since(new Base("main", Optional.empty())).shared())
                .extracting(shared -> shared.tenants().size())
                .containsExactly(3, 2);
    }

    @Test
    void aValueAsShortAsALetterIsNoName() {
        change("rivebelle", facts("a"), facts("a"), "On garde a données.");
        change("valmont", facts("e"), facts("e"), "On garde e données.");

        assertThat(gathering.since(new Base("main", Optional.empty())).shared()).isEmpty();
    }

    @Test
    void portalsAreCountedByWhatBecameOfThem() {
        gathering.add(new TenantChange("ici", "ici", Fate.ADDED, List.of(), List.of(), Optional.empty()));
        change("valmont", facts("Ville"), facts("Ville"), "Neuf.");
        change("rivebelle", facts("Ville"), facts("Ville"), "Neuf aussi.");

        var comparison = gathering.since(new Base("main", Optional.empty()));

        assertThat(comparison.count(Fate.CHANGED)).isEqualTo(2);
        assertThat(comparison.count(Fate.ADDED)).isEqualTo(1);
        assertThat(comparison.count(Fate.REMOVED)).isZero();
    }

    private void change(String tenant, Facts before, Facts after, String text) {
        var pages = PageChange.between(
                List.of(PageChangeTest.page("index.html", "<p>Bonjour")),
                List.of(PageChangeTest.page("index.html", "<p>Bonjour<p>" + text)));
        gathering.add(tenant(tenant, pages), before, after);
    }

    private static TenantChange tenant(String id, List<PageChange> pages) {
        return new TenantChange(id, id, Fate.CHANGED, List.of(), pages, Optional.empty());
    }

    private static Facts facts(String name) {
        return new Facts(Map.of("org-name", new Fact(Fact.Type.TEXT, name)), Map.of(), Set.of());
    }
}
