package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page that Parvis did not bake: what it is about, its language, and where its words stand. */
class BarePageTest {

    private static Page page(String html) {
        return Page.parse("a.html", html, SourceMap.itself("a.html"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <title>Politique de confidentialité</title>                               | privacy
                    <h1>Protection de vos données</h1>                                        | privacy
                    <h1>Données personnelles et cookies</h1>                                  | privacy
                    <title>Gestion des cookies</title>                                        | cookies
                    <h1>Conditions générales d’utilisation</h1><h2>Données personnelles</h2>  | terms
                    <h1>Déclaration d’accessibilité</h1>                                      | accessibility
                    <h1>Mentions légales</h1>                                                 | legal
                    <main><h2>Vie privée</h2><p>Nous la respectons.</p></main>                | privacy
                    <main><h2>Bienvenue</h2><h2>Vie privée</h2></main>                        | ''
                    <p>Un cookie</p>                                                          | ''
                    <p>Un cookie, deux cookies, trois cookies</p>                             | cookies
                    <title>Le marché</title><p>Samedi, sur la place.</p>                      | ''
                    """)
    void itIsAboutWhatItsTitleItsFirstHeadingOrItsWordsSay(String html, String type) {
        assertThat(page(html).type()).isEqualTo(type);
    }

    @Test
    void aWordThatIsSeldomInManyIsNotWhatItIsAbout() {
        var html = "<p>Un cookie</p><p>et beaucoup d’autres choses</p>".repeat(3);

        assertThat(page(html).type()).isEqualTo("cookies");
        assertThat(page(html + "<p>une tout autre affaire</p>".repeat(300)).type())
                .isEmpty();
    }

    @Test
    void aNoteIsAboutWhatItSaysOnceItself() {
        var note = "Ce site dépose des cookies pour garder votre panier jusqu’à la commande.";
        var lines = "<p>Rien que de très ordinaire en somme.</p>";

        assertThat(page("<p>" + note + "</p>").type()).isEqualTo("cookies");
        assertThat(page("<p>" + note + "</p>" + lines.repeat(5)).type()).isEqualTo("cookies");
        assertThat(page("<p>" + note + "</p>" + lines.repeat(8)).type()).isEmpty();
        assertThat(page("<p>" + note + "</p>" + lines.repeat(8) + "<p>Un cookie de plus.</p>")
                        .type())
                .isEqualTo("cookies");
        assertThat(page("<p>Ce site dépose des cookies.</p>").type()).isEmpty();
        assertThat(page("<p>" + note.replace("cookies", "<a href=\"c\">cookies</a>") + "</p>")
                        .type())
                .isEmpty();
    }

    @Test
    void ofTwoThingsItIsAboutTheOneItSpeaksOfMore() {
        var words = "<p>Un cookie, deux cookies, trois cookies</p>";

        assertThat(page(words + "<p>Le RGPD, la vie privée</p>").type()).isEqualTo("cookies");
        assertThat(page(words + "<p>Le RGPD, la vie privée, le RGPD</p>").type())
                .isEqualTo("privacy");
        assertThat(page(words + "<p>Le RGPD, la vie privée, le RGPD, le RGPD</p>")
                        .type())
                .isEqualTo("privacy");
    }

    @Test
    void aMarkSaysWhatItIsForAndThatItIsNotBare() {
        var marked = page("<h1>Cookies</h1><main data-page=\"legal\"><p data-fact=\"host\">x</p></main>");
        var unmarked = page("<h1>Cookies</h1><main data-page=\"legal\"><p>x</p></main>");
        var strange = page("<h1>Cookies</h1><main><p data-fact=\"host\">x</p></main>");

        assertThat(marked.isBare()).isFalse();
        assertThat(marked.type()).isEqualTo("legal");
        assertThat(unmarked.isBare()).isTrue();
        assertThat(unmarked.type()).isEqualTo("legal");
        assertThat(strange.type()).isEmpty();
    }

    @Test
    void itsWordsTellItsLanguageWhereNothingElseDoes() {
        var english = "<p>You have the right to object to the use of your data for this and that.</p>".repeat(3);

        assertThat(page(english).language()).isEqualTo("en");
        assertThat(page("<html lang=\"fr\">" + english).language()).isEqualTo("fr");
        assertThat(page("<p>Ok</p>").language()).isEqualTo("fr");
    }

    @Test
    void wordsStandOnTheirLine() {
        var page = page("<main>\n<p>Un\nparagraphe <b>sur\n trois</b> lignes</p>\n</main>");
        var block = page.document().selectFirst("p");

        assertThat(page.placeOf(block)).isEqualTo(new Place("a.html", 2, 1));
        assertThat(page.placeOf(block, "paragraphe sur")).isEqualTo(Place.of("a.html", 3));
        assertThat(page.placeOf(block, "trois lignes")).isEqualTo(Place.of("a.html", 4));
        assertThat(page.placeOf(block, "paragraphe sur trois lignes, et ce qui suit ailleurs"))
                .isEqualTo(Place.of("a.html", 3));
        assertThat(page.placeOf(block, "rien de tel")).isEqualTo(new Place("a.html", 2, 1));
    }

    @Test
    void aConvertedPageHasLinesAndNoColumns() {
        var page = Page.parse("a.md", "<main>\n <p>Un</p></main>", SourceMap.onLinesOf("a.md"));

        assertThat(page.placeOf(page.document().selectFirst("p"))).isEqualTo(Place.of("a.md", 2));
    }
}
