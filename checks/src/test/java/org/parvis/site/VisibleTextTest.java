package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader can see, and in which form rules read it. */
class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p hidden>x</p>",
                "<p aria-hidden=true>x</p>",
                "<p class='a visually-hidden'>x</p>",
                "<div hidden><section><p>x</p></section></div>",
                "<template><p>x</p></template>",
                "<noscript>x</noscript>",
                "<script>x</script>",
                "<svg><text>x</text></svg>",
                "<details><summary>a</summary><p>x</p></details>",
                "<dialog>x</dialog>",
                "<p style='display: none'>x</p>",
                "<p style='VISIBILITY:Hidden'>x</p>",
                "<p style='visibility: collapse; color: red'>x</p>",
                "<p style='opacity: 0'>x</p>",
                "<p style='opacity:0.0;'>x</p>",
                "<p style='opacity: 0 !important'>x</p>",
                "<p style='font-size: 0'>x</p>",
                "<p style='font-size:0px'>x</p>",
                "<p style='text-indent:-9999px'>x</p>",
                "<p style='position:absolute;left:-10000px'>x</p>",
                "<p style='margin-left: -999em'>x</p>",
                "<p style='clip: rect(0 0 0 0)'>x</p>",
                "<p style='clip-path: inset(50%)'>x</p>",
                "<p style='transform: scale(0)'>x</p>",
                "<p style='transform:scale(0, 1)'>x</p>",
                "<p style='max-height:0;overflow:hidden'>x</p>",
                "<p style='width: 0px'>x</p>",
                "<p style='color: transparent'>x</p>",
                "<p style='margin:0;color:transparent'>x</p>",
                "<p style='content-visibility: hidden'>x</p>",
            })
    void whatIsHiddenIsNotRead(String html) {
        assertThat(read(html)).doesNotContain("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>x</p>",
                "<p aria-hidden=false>x</p>",
                "<details open><summary>a</summary><p>x</p></details>",
                "<details><summary>x</summary><p>a</p></details>",
                "<dialog open>x</dialog>",
                "<p style='opacity: 0.9'>x</p>",
                "<p style='font-size: 0.9em'>x</p>",
                "<p style='font-size:0.875rem; margin:0'>x</p>",
                "<p style='border-width: 0'>x</p>",
                "<p style='min-width:0'>x</p>",
                "<p style='line-height:0;'>x</p>",
                "<p style='background-color: transparent'>x</p>",
                "<p style='border-color:transparent; color:#222'>x</p>",
                "<p style='transform: scale(0.95)'>x</p>",
                "<p style='margin-left:-10px'>x</p>",
                "<p style='text-decoration:none'>x</p>",
                "<p style='height:0.5em'>x</p>",
            })
    void whatIsShownIsRead(String html) {
        assertThat(read(html)).contains("x");
    }

    @Test
    void aFieldThatIsHiddenIsNoField() {
        assertThat(VisibleText.isHidden(first("<input type=HIDDEN name=a>", "input")))
                .isTrue();
        assertThat(VisibleText.isHidden(first("<input type=text name=a>", "input")))
                .isFalse();
    }

    @Test
    void aSpaceStandsWhereBlocksPart() {
        assertThat(read("<p>un <b>mot</b></p><p>deux</p><ul><li>a</li><li>b</li></ul>c<br>d"))
                .isEqualTo("un mot deux a b c d");
        assertThat(read("<p>in<em>sé</em>cable</p>")).isEqualTo("insécable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    e\u0301te\u0301                     | été
                    l\u2019accès                        | l'accès
                    a\u00a0:\u202fb                     | a : b
                    ' a  b '                            | a b
                    in\u00adsé\u00adcable               | insécable
                    a\u200bb                            | a\u200bb
                    déjà simple                         | déjà simple
                    """)
    void aTextIsReadInOneForm(String text, String normal) {
        assertThat(VisibleText.normalise(text)).isEqualTo(normal);
    }

    @Test
    void linesAreSpacesAndQuotesStraight() {
        assertThat(VisibleText.normalise("\n a\t\tb\r\nc ")).isEqualTo("a b c");
        assertThat(VisibleText.normalise("\u2018mot\u2019")).isEqualTo("'mot'");
        assertThat(VisibleText.normalise("")).isEmpty();
        assertThat(VisibleText.normalise(" \u00a0 ")).isEmpty();
    }

    @Test
    void whatIsPassedOverQuicklyIsComposedWithNothing() {
        for (var sign = '\u2002'; sign <= '\u20cf'; sign++)
            for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD))
                assertThat(Normalizer.normalize("e" + sign + "e", form)).isEqualTo("e" + sign + "e");
        assertThat(VisibleText.normalise("l’e\u0301te\u0301 à 20 €")).isEqualTo("l'\u00e9t\u00e9 à 20 €");
        assertThat(VisibleText.normalise("\u2126")).isEqualTo("\u03a9");
    }

    @Test
    void patternsNeedNotKnowCapitalsOrAccents() {
        assertThat(VisibleText.fold("Cœur d’Été ÆTHER")).isEqualTo("coeur d'ete aether");
        assertThat(VisibleText.fold("DÉLÉGUÉ À LA PROTECTION DES DONNÉES"))
                .isEqualTo("delegue a la protection des donnees");
        assertThat(VisibleText.fold("Ǎ bord de l’Œuf, e\u0301té à 20 €")).isEqualTo("a bord de l'oeuf, ete a 20 €");
    }

    private static String read(String html) {
        return VisibleText.of(Jsoup.parse(html).body());
    }

    private static Element first(String html, String css) {
        return Jsoup.parse(html).selectFirst(css);
    }
}
