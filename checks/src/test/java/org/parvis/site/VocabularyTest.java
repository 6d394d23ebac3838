package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;

class VocabularyTest {

    private static final Vocabulary SHARED = Vocabulary.of(List.of("La commune de {org-name}, {tel}"));

    /** A commune of which nothing is in the shared texts but one word. */
    private static final Belongings HAY = Belongings.of(Fields.with(
            Fields.with(
                    Fields.with(SampleSite.tenant(), "organisation.legal-name", "Commune de L’Haÿ"),
                    "organisation.phone",
                    "01 99 00 77 66"),
            "portal.home",
            URI.create("https://xn--ha-7ka.example/")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: L'HAY",
                "tel: \"01.99.00.77.66\"",
                "tel: +33 1 99 00 77 66",
                "see: https://haÿ.example/",
                "see: https://xn--ha-7ka.example/x",
            })
    void whatOneTextSaysMayNameSomebodyTogetherWithAnother(String text) {
        assertThat(Vocabulary.of(List.of("id: other", text)).mayState(HAY.own(), SHARED))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: Rivebelle", "tel: 01 99 00 77 65", "name: Haye", "see: https://hay.fr/"})
    void otherwiseItCannot(String text) {
        assertThat(Vocabulary.of(List.of(text)).mayState(HAY.own(), SHARED)).isFalse();
    }

    @Test
    void aNameThatAllTextsShareMayStandAnywhere() {
        var named = Vocabulary.of(List.of("Commune de L’Haÿ"));

        assertThat(Vocabulary.of(List.of("name: Rivebelle")).mayState(HAY.own(), named))
                .isTrue();
    }

    /** What is found by its letters first must be found by its words all the same, however letters change beside others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CŒUR-DE-L’ŒUVRE | Cœur",
                "ΟΔΟΣ'Α | ΟΔΟΣ",
                "ΟΔΟΣ | οδος",
                "e\u0301te\u0301 | été",
                "Ville\u00adneuve | Villeneuve",
                "日本 ÉTÉ | été",
                "İstanbul'un | İstanbul"
            })
    void wordsStandInTheTextsThatHoldThem(String text, String name) {
        assertThat(Vocabulary.of(List.of("x", text, "y")).mayHave(name)).isTrue();
        assertThat(Vocabulary.of(List.of("x", "a" + text.replace(" ", ""))).mayHave(name))
                .isFalse();
    }

    @Test
    void onlyValuesThatDifferAreLookedFor() {
        var moved = Belongings.of(Fields.with(SampleSite.tenant(), "organisation.phone", "01 99 00 77 66"));
        var before = Belongings.of(SampleSite.tenant());

        assertThat(moved.own().without(before.own()).phones())
                .containsExactlyElementsOf(HAY.own().phones());
        assertThat(moved.own().without(before.own()).names()).isEmpty();
        assertThat(Vocabulary.of(List.of("Valmont-sur-Lys"))
                        .mayState(moved.own().without(before.own()), SHARED))
                .isFalse();
    }

    @Test
    @DisabledIfSystemProperty(named = "parvis.forget", matches = "true")
    void whatIsAskedForOnceTakesNoRoomFromWhatIsAskedForAgain() {
        var page = "Une page que plusieurs règles lisent. ".repeat(100);
        var known = Remembered.of(page);
        for (int i = 0; i < 4; i++)
            assertThat(Vocabulary.of(List.of(("Valmont" + i + " ").repeat(40_000)))
                            .mayHave("valmont" + i))
                    .isTrue();

        assertThat(Remembered.of(String.valueOf(page.toCharArray()))).isSameAs(known);
    }

    @Test
    void anIdIsNamedByItsWords() {
        assertThat(Vocabulary.of(List.of("partners: [lys-et-mer]")).mayHave("lys-et-mer"))
                .isTrue();
        assertThat(Vocabulary.of(List.of("partners: [lys]")).mayHave("lys-et-mer"))
                .isFalse();
    }
}
