package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.site.Communes.commune;
import static org.parvis.site.Communes.registry;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;
import org.parvis.tenant.PhoneNumber;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.organisation.CompanyRegister;
import org.parvis.tenant.organisation.PostalAddress;

/** Whose a mailbox, a host, a number or an address is. */
class RegistryTest {

    private static final Tenant VALMONT = SampleSite.tenant();

    @Test
    void contactsOfOthersAreForeignHoweverTheyAreWritten() {
        var registry = registry(VALMONT);

        assertThat(registry.otherThan(VALMONT).atPhone("+33199000200")).isPresent();
        assertThat(registry.otherThan(VALMONT).atPhone("01.99.00.02.00")).isPresent();
        assertThat(registry.otherThan(VALMONT).atPhone("01 99 00 01 00")).isEmpty();
        assertThat(registry.otherThan(VALMONT).atMailbox("Mairie@RIVEBELLE.example"))
                .isPresent();
        assertThat(registry.otherThan(VALMONT).atMailbox("inconnu@rivebelle.example"))
                .isPresent();
        assertThat(registry.otherThan(VALMONT).atMailbox("contact@valmont.example"))
                .isEmpty();
        assertThat(registry.otherThan(VALMONT).atMailbox("contact@ailleurs.example"))
                .isEmpty();
        assertThat(registry.otherThan(VALMONT).atHost("stats.data.rivebelle.example"))
                .isPresent();
        assertThat(registry.otherThan(VALMONT).atHost("www.cnil.fr")).isEmpty();
        assertThat(registry.otherThan(VALMONT).atHost("autre-rivebelle.example"))
                .isEmpty();
        assertThat(registry.otherThan(VALMONT).addresses("au 12, quai du Port – 99300 Rivebelle"))
                .hasSize(1);
        assertThat(registry.otherThan(VALMONT).addresses("au 12, quai du Port – 99399 Autreville"))
                .isEmpty();
    }

    @Test
    void aMailboxIsItsOwnersEvenAtADomainOfOthers() {
        var guest = Fields.with(
                commune("loin", "Commune de Loinville", "Loinville", 8), "accessibility.email", "loin@boites.example");
        var registry = Registry.of(List.of(VALMONT, guest));

        assertThat(registry.otherThan(VALMONT).atMailbox("LOIN@boites.example")).contains(Belongings.of(guest));
        assertThat(registry.otherThan(VALMONT).atMailbox("autre@boites.example"))
                .isEmpty();
        assertThat(registry.otherThan(guest).atMailbox("loin@boites.example")).isEmpty();
    }

    @Test
    void aDomainOfSeveralIsNoOnes() {
        var one = Fields.with(
                commune("un", "Commune d’Un", "Un", 7), "portal.domains", List.of("un.example", "syndicat.example"));
        var two = Fields.with(
                commune("deux", "Commune de Deux", "Deux", 8),
                "portal.domains",
                List.of("deux.example", "syndicat.example"));
        var registry = Registry.of(List.of(VALMONT, one, two));

        assertThat(registry.otherThan(VALMONT).atHost("www.syndicat.example")).isEmpty();
        assertThat(registry.otherThan(VALMONT).atHost("www.deux.example")).contains(Belongings.of(two));
    }

    @Test
    void aDomainThatATenantDeclaresMayBeUsed() {
        var valmont = Fields.with(VALMONT, "data-protection.officer.domains", List.of("rivebelle.example"));

        assertThat(registry(valmont).otherThan(valmont).atMailbox("dpo@rivebelle.example"))
                .isEmpty();
        assertThat(registry(valmont).otherThan(valmont).atHost("www.rivebelle.example"))
                .isEmpty();
        assertThat(registry(VALMONT).otherThan(VALMONT).atHost("www.rivebelle.example"))
                .isPresent();
    }

    @Test
    void aNumberOfTheRegisterIsItsOwners() {
        var company = Fields.with(
                commune("societe", "Atelier du Lys", "Atelier", 8),
                "organisation.register",
                new CompanyRegister("SAS", "50 000 €", "123 456 782", "Datacité"));
        var registry = Registry.of(List.of(VALMONT, company));

        assertThat(registry.otherThan(VALMONT).withSiren("123456782")).contains(Belongings.of(company));
        assertThat(registry.otherThan(VALMONT).withSiren("987654321")).isEmpty();
        assertThat(registry.otherThan(company).withSiren("123 456 782")).isEmpty();
    }

    @Test
    void othersBelowADomainAreKnown() {
        var one = commune("un", "Commune d’Un", "Un", 7);
        var below = Fields.with(
                commune("deux", "Commune de Deux", "Deux", 8), "portal.domains", List.of("deux.un.example"));
        var registry = Registry.of(List.of(one, below));

        assertThat(registry.otherThan(one).below("un.example")).contains(Belongings.of(below));
        assertThat(registry.otherThan(below).below("un.example")).contains(Belongings.of(one));
        assertThat(registry.otherThan(below).below("deux.un.example")).isEmpty();
        assertThat(registry.otherThan(one).below("autre.example")).isEmpty();
    }

    @Test
    void theAddressOfAProviderMayBeStated() {
        var provider = VALMONT.legalNotice().hosting();
        var host = Fields.with(commune("nuage", "Nuage", "Nuage", 7), "organisation.seat", provider.address());
        var stranger = Fields.with(
                commune("loin", "Commune de Loinville", "Loinville", 8),
                "legal-notice.hosting.address",
                new PostalAddress("2 rue", "99000", "Là"));
        var registry = Registry.of(List.of(VALMONT, host, stranger));
        var text = provider.address().street() + ", " + provider.address().postcode() + " Datacité";

        assertThat(registry.otherThan(VALMONT).addresses(text)).isEmpty();
        assertThat(registry.otherThan(stranger).addresses(text)).hasSize(1);
    }

    @Test
    void hostsAreComparedInAscii() {
        var other = Fields.with(SampleSite.tenant(), "id", "hay");
        other = Fields.with(other, "portal.domains", List.of("haÿ.example"));
        other = Fields.with(other, "portal.home", URI.create("https://data.xn--ha-qia.example/"));

        assertThat(Registry.of(List.of(VALMONT, other))
                        .otherThan(VALMONT)
                        .atHost(java.net.IDN.toASCII("www.haÿ.example")))
                .contains(Belongings.of(other));
    }

    @Test
    void aSharedProviderIsNoOnesOwn() {
        var host = VALMONT.legalNotice().hosting();
        var registry = registry(VALMONT);

        assertThat(registry.otherThan(VALMONT).atPhone(host.phone())).isEmpty();
        assertThat(registry.otherThan(VALMONT).names(host.name())).isEmpty();
    }

    @Test
    void aNumberThatTwoStrangersGiveHasBeenCopiedByOne() {
        var copied = numbered(VALMONT, "2");
        var owner = commune("rivebelle", "Commune de Rivebelle", "Rivebelle", 2);

        assertThat(also(copied, owner)).contains(owner.id());
        assertThat(also(owner, copied)).contains(copied.id());
        assertThat(also(VALMONT, owner)).isEmpty();
    }

    @Test
    void aNumberIsSharedByThoseWhoHaveToDoWithEachOther() {
        var copied = numbered(VALMONT, "2");
        var owner = commune("rivebelle", "Commune de Rivebelle", "Rivebelle", 2);
        var third = numbered(commune("tours", "Ville de Tours", "Tours", 4), "2");

        for (var relation : List.of("relations.parents", "relations.partners")) {
            assertThat(also(Fields.with(copied, relation, List.of(owner.id())), owner))
                    .isEmpty();
            assertThat(also(copied, Fields.with(owner, relation, List.of(copied.id()))))
                    .isEmpty();
        }
        var above = List.of("metropole");
        assertThat(also(
                        Fields.with(copied, "relations.parents", above),
                        Fields.with(owner, "relations.parents", above)))
                .as("parts of one")
                .isEmpty();
        assertThat(also(
                        Fields.with(
                                copied,
                                "organisation.seat",
                                owner.organisation().seat()),
                        owner))
                .as("under one roof")
                .isEmpty();
        assertThat(also(copied, owner, third)).as("a switchboard").isEmpty();
    }

    private static Tenant numbered(Tenant tenant, String number) {
        return Fields.with(tenant, "organisation.phone", "01 99 00 0" + number + " 00");
    }

    /** Whom else the telephone of {@code tenant} belongs to, among {@code others}. */
    private static Optional<String> also(Tenant tenant, Tenant... others) {
        return Registry.of(Stream.concat(Stream.of(tenant), Stream.of(others)).toList())
                .otherThan(tenant)
                .alsoAtPhone(PhoneNumber.international(tenant.organisation().phone()))
                .map(Belongings::id);
    }
}
