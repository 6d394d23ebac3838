package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private static final String FRENCH =
            "Les données que vous nous confiez sont gardées pour le seul usage du service, et dans les limites que pose la loi.";
    private static final String ENGLISH =
            "The data that you give us are kept for the sole use of the service, and by the limits that the law sets to it.";

    @ParameterizedTest
    @CsvSource({"fr, fr", "fr-FR, fr", "'', fr", "en, fr"})
    void aPageInFrenchIsFrenchWhateverItSays(String declared, String language) {
        assertThat(page(declared, FRENCH).language()).isEqualTo(language);
        assertThat(page(declared, FRENCH).isTranslation()).isFalse();
    }

    @Test
    void aPageInAnotherLanguageIsATranslationWhenItSaysSo() {
        assertThat(page("en-GB", ENGLISH).language()).isEqualTo("en");
        assertThat(page("en-GB", ENGLISH).isTranslation()).isTrue();
        assertThat(page("fr", ENGLISH).isTranslation()).isFalse();
    }

    @Test
    void fewOrMixedWordsAreOfNoLanguage() {
        assertThat(Language.of(page("fr", "Le portail est ouvert.").passages())).isEmpty();
        assertThat(Language.of(page("fr", FRENCH + " " + ENGLISH).passages())).isEmpty();
        assertThat(Language.of(page("fr", FRENCH).passages())).contains("fr");
        assertThat(Language.of(page("fr", ENGLISH).passages())).contains("en");
    }

    private static Page page(String language, String words) {
        var html = "<html lang=\"" + language + "\"><body><main><p>" + words + "</p></main></body></html>";
        return Page.parse("index.html", html, SourceMap.ofPage(Place.of("index.adoc", 1)));
    }
}
