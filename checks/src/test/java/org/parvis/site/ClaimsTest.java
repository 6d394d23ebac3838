package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.site.Communes.commune;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;
import org.parvis.site.Claim.Sort;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;

/** Whose record claims what is another's, and what that is worth to third tenants. */
class ClaimsTest {

    private static final Tenant VALMONT = SampleSite.tenant();
    private static final Tenant NEVERS = commune("nevers", "Ville de Nevers", "Nevers", 2);
    private static final Tenant TOURS = commune("tours", "Ville de Tours", "Tours", 4);

    @Test
    void aCopyUnderAnotherIdIsAtFault() {
        var copy = Fields.with(NEVERS, "id", "copie");

        assertThat(claims(copy, NEVERS)).containsExactly("portal.home HOME nevers");
        assertThat(claims(NEVERS, copy)).isEmpty();
    }

    @Test
    void whereNoIdTellsTheDomainsDo() {
        var owner = Fields.with(NEVERS, "id", "ville-58");
        var other = Fields.with(TOURS, "portal.home", NEVERS.portal().home());

        assertThat(claims(other, owner)).containsExactly("portal.home HOME ville-58");
        assertThat(claims(owner, other)).isEmpty();
    }

    @Test
    void whereNothingTellsBothAreTold() {
        var one = Fields.with(NEVERS, "id", "a-58");
        var other = Fields.with(NEVERS, "id", "b-58");

        assertThat(claims(one, other)).containsExactly("portal.home EITHER_HOME b-58");
        assertThat(claims(other, one)).containsExactly("portal.home EITHER_HOME a-58");
    }

    @Test
    void whoIsPublishedThereWasThereBefore() {
        var one = Belongings.of(Fields.with(NEVERS, "id", "a-58"));
        var other = Belongings.of(Fields.with(NEVERS, "id", "b-58"));

        for (var order : List.of(List.of(one, other), List.of(other, one))) {
            var claims = new Claims(order, Set.of("b-58"));
            assertThat(claims.of("a-58")).extracting(Claim::sort).containsExactly(Sort.HOME);
            assertThat(claims.of("b-58")).isEmpty();
        }
    }

    @Test
    void aPlaceBelowAnothersPortalIsAnothers() {
        var below = Fields.with(TOURS, "portal.home", URI.create("https://data.nevers.example/x/tours/"));

        assertThat(claims(below, NEVERS)).containsExactly("portal.home HOME nevers");
        assertThat(claims(NEVERS, below)).isEmpty();
        assertThat(claims(below, naming(NEVERS, "tours"))).isEmpty();
    }

    @Test
    void aPlaceAboveThePortalsOfOthersIsNotTakenByComingLater() {
        var one = Fields.with(NEVERS, "portal.home", URI.create("https://portails.example/nevers/"));
        var two = Fields.with(TOURS, "portal.home", URI.create("https://portails.example/tours/"));
        var above = Fields.with(
                commune("loin", "Commune de Loinville", "Loinville", 8),
                "portal.home",
                URI.create("https://portails.example/"));

        assertThat(claims(one, two)).isEmpty();
        assertThat(claims(two, one)).isEmpty();
        assertThat(claims(List.of(one, two, above), Set.of("nevers", "tours"), one))
                .isEmpty();
        assertThat(claims(List.of(one, two, above), Set.of("nevers", "tours"), above))
                .containsExactly("portal.home HOME nevers");
        assertThat(claims(List.of(one, naming(above, "nevers")), Set.of(), one)).isEmpty();
        assertThat(claims(List.of(one, naming(above, "nevers")), Set.of(), naming(above, "nevers")))
                .isEmpty();
    }

    @Test
    void aDomainWithAnothersPortalIsAnothers() {
        for (var domain : List.of("nevers.example", "data.nevers.example", "mail.nevers.example", "NEVERS.example")) {
            var claimer = holding(TOURS, domain);
            assertThat(claims(claimer, NEVERS)).as(domain).containsExactly("portal.domains[1] DOMAIN nevers");
            assertThat(claims(NEVERS, claimer)).as(domain).isEmpty();
            assertThat(claims(naming(claimer, "nevers"), NEVERS))
                    .as("naming the owner is no leave")
                    .hasSize(1);
            assertThat(claims(claimer, naming(NEVERS, "tours"))).as(domain).isEmpty();
        }
    }

    @Test
    void whatIsRightlySharedIsNoClaim() {
        var syndicate = "syndicat.example";
        var second =
                Fields.with(holding(TOURS, "nevers.example"), "portal.home", URI.create("https://sig.nevers.example/"));

        assertThat(claims(holding(TOURS, syndicate), holding(NEVERS, syndicate)))
                .isEmpty();
        assertThat(claims(second, NEVERS)).as("two portals on one domain").isEmpty();
        assertThat(claims(NEVERS, second)).as("two portals on one domain").isEmpty();
    }

    @Test
    void aPortalOnTheDomainOfAnotherDoesNotMakeTheDomainItsOwn() {
        var elsewhere = Fields.with(NEVERS, "portal.home", URI.create("https://portails.example/nevers/"));
        var taker = Fields.with(
                holding(TOURS, "nevers.example"), "portal.home", URI.create("https://faux.nevers.example/"));

        assertThat(claims(elsewhere, taker)).isEmpty();
    }

    @Test
    void aClaimAtFaultWeakensNothingForOthers() {
        for (var claimer : List.of(
                Fields.with(NEVERS, "id", "copie"), Fields.with(NEVERS, "id", "a"), holding(TOURS, "nevers.example"))) {
            for (var order : List.of(List.of(VALMONT, NEVERS, claimer), List.of(VALMONT, claimer, NEVERS))) {
                var others = Registry.of(order).otherThan(VALMONT);
                assertThat(others.atHost("data.nevers.example"))
                        .map(Belongings::id)
                        .contains("nevers");
                assertThat(others.atMailbox("dpo@nevers.example"))
                        .map(Belongings::id)
                        .contains("nevers");
                assertThat(others.atMailbox("inconnu@nevers.example"))
                        .map(Belongings::id)
                        .contains("nevers");
                assertThat(others.below("nevers.example")).map(Belongings::id).contains("nevers");
                assertThat(others.names("la Ville de Nevers"))
                        .extracting(mention -> mention.owner().id())
                        .contains("nevers");
            }
        }
    }

    @Test
    void whatTwoClaimWithoutReasonIsStillForeign() {
        var one = Fields.with(NEVERS, "id", "a-58");
        var other = Fields.with(NEVERS, "id", "b-58");

        assertThat(Registry.of(List.of(VALMONT, other, one)).otherThan(VALMONT).atHost("data.nevers.example"))
                .isPresent();
    }

    private static Tenant holding(Tenant tenant, String domain) {
        return Fields.with(tenant, "portal.domains", List.of(tenant.id() + ".example", domain));
    }

    private static Tenant naming(Tenant tenant, String partner) {
        return Fields.with(tenant, "relations.partners", List.of(partner));
    }

    private static List<String> claims(Tenant tenant, Tenant other) {
        return claims(List.of(tenant, other), Set.of(), tenant);
    }

    private static List<String> claims(Collection<Tenant> tenants, Set<String> published, Tenant tenant) {
        return new Claims(tenants.stream().map(Belongings::of).toList(), published)
                .of(tenant.id()).stream()
                        .map(claim -> claim.path() + " " + claim.sort() + " "
                                + claim.other().id())
                        .toList();
    }
}
