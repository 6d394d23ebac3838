package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.site.Communes.commune;
import static org.parvis.site.Communes.registry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.organisation.PostalAddress;

/** Which names in a text are those of tenants whom the page may not name. */
class NamesOfOthersTest {

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
    void whatTheBuiltInPagesSayIsNoTenants() {
        var cnil = commune("autorite", "Autorité des données", "Autorité", 8);
        var registry = Registry.of(List.of(VALMONT, cnil))
                .without(List.of("Écrivez à l’Autorité des données, www.autorite.example."));

        assertThat(registry.otherThan(VALMONT).names("Autorité des données")).isEmpty();
        assertThat(registry.otherThan(VALMONT).atHost("www.autorite.example")).isEmpty();
        assertThat(registry.otherThan(VALMONT).atPhone("01 99 00 08 00")).isPresent();
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

    private static List<OtherTenants.Mention> names(Tenant tenant, String text) {
        return registry(tenant).otherThan(tenant).names(VisibleText.normalise(text));
    }
}
