package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

class HeadingShapeTest {

    private static final String TEXT =
            "<p>La suite de ce texte est bien plus longue que ne le sera jamais son titre.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><b>Bonjour</b></p>",
                "<p><b>Bonjour :</b></p>",
                "<p><b>Bon</b><b>jour</b></p>",
                "<p><b>3. Bonjour</b></p>",
                "<p>Comment faire ?</p>",
                "<p>Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize sept ?</p>",
                "<p>3. Bonjour</p>",
                "<p>Article 3 Bonjour</p>",
                "<p>VOS DROITS</p>",
                "<p>Vos droits</p>",
                "<p>Vos droits et vos données et vos droits</p>",
                "<dl><dt>Bonjour</dt><dd>x</dd></dl>",
                "<ol><li>Vos droits</li></ol><p>Un.</p><ol><li>Vos</li><li>données</li></ol>"
            })
    void looksLikeAHeading(String html) {
        assertThat(headings(html + TEXT)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Bonjour</p>",
                "<p>BONJOUR</p>",
                "<p>Vos droits.</p>",
                "<p>Vos droits :</p>",
                "<p>Vos droits : accès</p>",
                "<p>- Vos droits</p>",
                "<p><b>- Bonjour</b></p>",
                "<p>vos droits</p>",
                "<p>Vos droits et vos données et vos droits encore</p>",
                "<p><a href=/x>Vos droits</a></p>",
                "<p><b>Bonjour</b> à tous</p>",
                "<p>Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize sept huit ?</p>",
                "<table><tr><td>Vos droits</td></tr></table>",
                "<ol><li>Vos droits</li></ol>",
                "<ul><li>Vos droits</li></ul><ul><li>Vos données</li></ul>",
                "<p>Vos droits sur vos données</p><p>Rien.</p>"
            })
    void looksLikeNone(String html) {
        assertThat(headings(html + TEXT)).isEmpty();
    }

    @Test
    void whatNothingFollowsIsNoHeading() {
        assertThat(headings("<p>Vos droits</p>")).isEmpty();
    }

    @Test
    void headingsThatOnlyLookLikeOnesLieBelowThoseThatAreMarked() {
        assertThat(headings("<h6>Un</h6><p><b>Deux</b></p><p>Vos droits</p>" + TEXT))
                .containsExactly("Un", "Deux < Un", "Vos droits < Deux < Un");
    }

    private static List<String> headings(String main) {
        var page = Page.parse(
                "p.html",
                "<html lang=fr><body><main>" + main + "</main></body></html>",
                SourceMap.ofPage(Place.of("p.adoc", 1)));
        return Notice.of(page).titles().stream()
                .map(title -> String.join(
                        " < ",
                        Stream.concat(Stream.of(title.terms()), title.headings().stream())
                                .map(Terms::text)
                                .toList()))
                .toList();
    }
}
