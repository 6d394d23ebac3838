package org.parvis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.tenant.Fact;
import org.parvis.tenant.Facts;

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
