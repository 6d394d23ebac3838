package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.SampleSite;
import org.parvis.site.Expression;
import org.parvis.site.Site;

class WordingTest {

    private static final Site SITE = SampleSite.after(Edit.none());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>pour l’hébergement.</p> | hébergement",
                "<p>la commune de Valmont-sur-Lys</p> | Commune de Valmont-sur-Lys",
                "<p>4&nbsp;place du Marché</p> | 4 place du Marché",
                "<p>Nuage <b>Public</b> SAS</p> | Nuage Public SAS",
                "<p>un logiciel &lt;b&gt; libre</p> | <b>",
                "<p>L'Haÿ-les-Roses</p> | L’Haÿ-les-Roses",
                "<p>accès, -- et suite</p> | --",
                "<p>ce que vous voulez</p> | ''",
                "<p>-hébergement</p> | hébergement",
                "<p>hébergement-</p> | hébergement",
                "<p>1 mois- et - hébergement -</p> | hébergement",
                "<p>pré-hébergement, puis hébergement</p> | hébergement",
            })
    void statesWholeWords(String html, String value) {
        assertThat(of(html).states(value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>les hébergements</p> | hébergement",
                "<p>Valmont-sur-Lys-les-Bains</p> | Valmont-sur-Lys",
                "<p>11 mois</p> | 1 mois",
                "<p>Saint-Valmont-sur-Lys</p> | Valmont-sur-Lys",
                "<p>l-hébergement</p> | hébergement",
                "<p>hébergement-x</p> | hébergement",
                "<p hidden>hébergement</p> | hébergement",
                "<p><span style='display:none'>hébergement</span></p> | hébergement",
                "<p>hébergement\u200b</p> | hébergement",
                "<p>héber\u200bgement</p> | hébergement",
                "<p>hébergem\u0435nt</p> | hébergement",
            })
    void doesNotStateWhatAReaderDoesNotRead(String html, String value) {
        assertThat(of(html).states(value)).isFalse();
    }

    @Test
    void anOddLetterElsewhereSpoilsTheWholePart() {
        assertThat(of("<p>leur effacement, à t\u043eut moment</p>").say(Expression.of("effac")))
                .isFalse();
        assertThat(of("<p>leur effacement, à tout moment</p>").say(Expression.of("a tout moment")))
                .isTrue();
    }

    @Test
    void wordsAreLegibleIfNoLetterIsOdd() {
        assertThat(of("<p>à tout moment</p>").areLegible()).isTrue();
        assertThat(of("<p>à t\u043eut moment</p>").areLegible()).isFalse();
    }

    @Test
    void anOddLetterIsAllowedInAFactThatIsWrittenSo() {
        var site = SampleSite.after(Edit.field("organisation.legal-name", "Atelier Ωmega"));
        var part = Jsoup.parse("<p>Atelier Ωmega, en tout temps</p>").body();

        assertThat(Wording.of(part, site).states("Atelier Ωmega")).isTrue();
        assertThat(Wording.of(part, SITE).states("en tout temps")).isFalse();
    }

    @Test
    void aroundIsTheRowTheItemOrTheDefinitionWithItsTerm() {
        assertThat(around("<table><tr><td>Compte</td><td><i>24 mois</i></td></tr></table>"))
                .isEqualTo("Compte 24 mois");
        assertThat(around("<ul><li><p><i>Nuage</i>, hébergement</p></li><li>autre</li></ul>"))
                .isEqualTo("Nuage, hébergement");
        assertThat(around("<dl><dt>Compte</dt><dd><i>24 mois</i></dd><dt>Lettre</dt></dl>"))
                .isEqualTo("Compte 24 mois");
        assertThat(around("<dl><dt>Compte</dt><dd>nom</dd><dd><i>24 mois</i></dd></dl>"))
                .isEqualTo("Compte 24 mois");
        assertThat(around("<p>Conservées <i>24 mois</i>.</p><p>autre</p>")).isEqualTo("Conservées 24 mois.");
    }

    @Test
    void aSectionIsWhatSharesTheHeading() {
        var body = Jsoup.parse("<main><section><h2>Vos droits</h2><ul><li><i>accès</i></li></ul></section>"
                        + "<section><h2>Sécurité</h2></section></main>")
                .body();

        assertThat(Wording.ofSection(body.selectFirst("i"))).hasToString("Vos droits accès");
    }

    private static Wording of(String html) {
        return Wording.of(Jsoup.parse(html).body(), SITE);
    }

    private static String around(String html) {
        Element part = Jsoup.parse(html).body().selectFirst("i");
        return Wording.around(part).toString();
    }
}
