package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;
import org.parvis.tenant.PhoneNumber;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.organisation.CompanyRegister;
import org.parvis.tenant.organisation.Organisation;
import org.parvis.tenant.organisation.PostalAddress;

class RegistryTest {

    private static final Tenant VALMONT = SampleSite.tenant();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La commune de Rivebelle publie ses données.",
                "Bienvenue à Rivebelle !",
                "Rivebelle vous accueille.",
                "COMMUNE DE RIVEBELLE",
                "le portail d’open data de l’agglomération Lys-et-Mer",
                "Ville de Tours",
                "le portail de Tours",
                "la mairie de Publier",
            })
    void namesOfOthersAreForeign(String text) {
        assertThat(names(VALMONT, text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commune de Valmont-sur-Lys, à Valmont-sur-Lys",
                "Ville de Valmont-sur-Lys",
                "Rivebelle-les-Bains et Saint-Rivebelle sont d’autres communes.",
                "Publier : les services mettent leurs données à disposition. Publier encore.",
                "publier, les tours, une rivebelle",
                "Défenseur des droits, 75342 Rivebelle CEDEX 07",
                "https://data.rivebelle.example/ et contact@rivebelle.example",
                "Faire trois tours",
            })
    void otherWordsAreNot(String text) {
        assertThat(names(VALMONT, text)).isEmpty();
    }

    @Test
    void aTenantMayNameItsAncestorsAndPartnersAndKeepsItsHomonyms() {
        var text = VisibleText.normalise("La commune de Rivebelle et Lys-et-Mer");
        var child = Fields.with(VALMONT, "relations.parents", List.of("rivebelle"));
        var grandchild =
                Fields.with(Fields.with(VALMONT, "id", "hameau"), "relations.parents", List.of("valmont-sur-lys"));
        var partner = Fields.with(VALMONT, "relations.partners", List.of("rivebelle", "lys-et-mer"));
        var homonym = Fields.with(VALMONT, "relations.homonyms", List.of("Lys-et-Mer"));

        assertThat(registry(child).otherThan(child).names(text)).hasSize(1);
        assertThat(registry(child, grandchild).otherThan(grandchild).names(text))
                .hasSize(1);
        assertThat(registry(partner).otherThan(partner).names(text)).isEmpty();
        assertThat(registry(homonym).otherThan(homonym).names(text)).hasSize(1);
    }

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
    void whatTheBuiltInPagesSayIsNoTenants() {
        var cnil = commune("autorite", "Autorité des données", "Autorité", 8);
        var registry = Registry.of(List.of(VALMONT, cnil))
                .without(List.of("Écrivez à l’Autorité des données, www.autorite.example."));

        assertThat(registry.otherThan(VALMONT).names("Autorité des données")).isEmpty();
        assertThat(registry.otherThan(VALMONT).atHost("www.autorite.example")).isEmpty();
        assertThat(registry.otherThan(VALMONT).atPhone("01 99 00 08 00")).isPresent();
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
    void aTenantThatHostsAnotherMayBeNamedByIt() {
        var provider = VALMONT.legalNotice().hosting();
        var host = Fields.with(
                Fields.with(
                        Fields.with(
                                commune("nuage", "Nuage Public SAS", "Nuage Public", 7),
                                "organisation.phone",
                                provider.phone()),
                        "organisation.seat",
                        provider.address()),
                "legal-notice.hosting.phone",
                "01 99 00 99 99");
        var stranger = Fields.with(
                commune("loin", "Commune de Loinville", "Loinville", 8), "data-protection.recipients", List.of());
        stranger = Fields.with(
                stranger,
                "legal-notice.hosting",
                new Provider("Autre SA", new PostalAddress("2 rue", "99000", "Là"), "01 99 00 88 88"));
        var registry = Registry.of(List.of(VALMONT, host, stranger));

        assertThat(registry.otherThan(VALMONT).atPhone(provider.phone())).isEmpty();
        assertThat(registry.otherThan(VALMONT).names("Nuage Public SAS")).isEmpty();
        assertThat(registry.otherThan(stranger).atPhone(provider.phone())).contains(Belongings.of(host));
        assertThat(registry.otherThan(stranger).names("Nuage Public SAS")).hasSize(1);
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

    private static List<OtherTenants.Mention> names(Tenant tenant, String text) {
        return registry(tenant).otherThan(tenant).names(VisibleText.normalise(text));
    }

    private static Registry registry(Tenant... tenants) {
        var all = new ArrayList<>(List.of(tenants));
        all.add(commune("rivebelle", "Commune de Rivebelle", "Rivebelle", 2));
        all.add(commune("lys-et-mer", "Communauté d’agglomération Lys-et-Mer", "Lys-et-Mer", 3));
        all.add(commune("tours", "Ville de Tours", "Tours", 4));
        all.add(commune("publier", "Commune de Publier", "Publier", 5));
        return Registry.of(all);
    }

    private static Tenant commune(String id, String legalName, String shortName, int number) {
        var seat = new PostalAddress("12 quai du Port", "9930" + (number - 2), "Rivebelle");
        var tenant = Fields.with(VALMONT, "id", id);
        tenant = Fields.with(
                tenant,
                "organisation",
                new Organisation(
                        legalName,
                        shortName,
                        List.of(),
                        seat,
                        "01 99 00 0" + number + " 00",
                        Optional.of("mairie@" + id + ".example"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        tenant = Fields.with(tenant, "portal.home", URI.create("https://data." + id + ".example/"));
        tenant = Fields.with(tenant, "portal.domains", List.of(id + ".example"));
        tenant = Fields.with(tenant, "data-protection.officer.email", "dpo@" + id + ".example");
        tenant = Fields.with(tenant, "data-protection.officer.postal", null);
        return Fields.with(tenant, "accessibility.email", "acces@" + id + ".example");
    }
}
