package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://data.valmont.example/a, https://data.valmont.example/a/",
        "data.gouv.fr, https://www.data.gouv.fr/fr/datasets/",
        "www.valmont.example/aide, https://valmont.example/aide?page=2#haut",
        "dpo@valmont.example, mailto:DPO@valmont.example?subject=Droits",
        "01 99 00 01 00, tel:+33199000100",
        "+33 (0)1 99 00 01 00, TEL:0199000100",
    })
    void aLinkLeadsWhereItShows(String shown, String href) {
        assertThat(ShownAddress.of(shown).orElseThrow().isReachedBy(href)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://data.valmont.example/a, https://data.valmont.example/b",
        "https://data.valmont.example/a?x=1, https://data.valmont.example/a",
        "data.gouv.fr, https://data.gouv.example/",
        "dpo@valmont.example, mailto:dpo@rivebelle.example",
        "dpo@valmont.example, https://valmont.example/",
        "01 99 00 01 00, tel:+33199000200",
        "01 99 00 01 00, https://valmont.example/",
    })
    void aLinkLeadsElsewhere(String shown, String href) {
        assertThat(ShownAddress.of(shown).orElseThrow().isReachedBy(href)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"logo.svg", "archive.zip", "version 2.0", "3.1", "la mairie", "", "notre site https://a.fr/"})
    void otherWordsAreNoAddress(String words) {
        assertThat(ShownAddress.of(words)).isEmpty();
    }

    @Test
    void contactsAreFoundInAText() {
        assertThat(ShownAddress.contactsIn("Écrivez à dpo@valmont.example ou appelez le 01 99 00 01 00."))
                .hasSize(2);
        assertThat(ShownAddress.contactsIn("SIREN 199 000 100")).isEmpty();
    }
}
