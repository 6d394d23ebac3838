package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {

    private final Page page = Page.parse(
            "index.html",
            "<title>Accueil</title><main><p id=a>Un <b>mot</b><span hidden> caché</span> et <code>{x}</code>.</p>"
                    + "<ul><li id=b>Dehors<ul><li>dedans</li></ul></li></ul><pre>{y}</pre>"
                    + "<p id=c><!-- note --><a href=\"x.html\" title=\"Titre\">lien</a></p></main>",
            SourceMap.ofPage(Place.of("index.adoc", 1)));

    @Test
    void holdsTheVisibleProseOfOneBlockAlone() {
        assertThat(passage("a").text()).isEqualTo("Un mot et " + Passage.OBJECT + ".");
        assertThat(passage("b").text()).isEqualTo("Dehors");
        assertThat(page.prose().map(Passage::text)).doesNotContain("{y}");
    }

    @Test
    void readsProseThatKeepsItsLineBreaks() {
        assertThat(preformatted("Nous vendons vos\nadresses à nos partenaires."))
                .containsExactly("Nous vendons vos adresses à nos partenaires.");
        assertThat(preformatted("cp la politique /srv; ls -l")).isEmpty();
        assertThat(preformatted("titre: La politique")).isEmpty();
    }

    private static Stream<String> preformatted(String text) {
        return Page.parse(
                        "index.html",
                        "<main><pre>" + text + "</pre></main>",
                        SourceMap.ofPage(Place.of("index.adoc", 1)))
                .prose()
                .map(Passage::text);
    }

    @Test
    void knowsWhatNoReaderSees() {
        assertThat(passage("a").unseen()).containsExactly("Un mot caché et {x}.");
        assertThat(passage("c").unseen()).containsExactly("note");
        assertThat(passage("c").attributes()).containsExactlyInAnyOrder("x.html", "Titre");
        assertThat(page.passages().stream().flatMap(passage -> passage.texts().stream()))
                .contains("Accueil", "{y}");
    }

    @Test
    void knowsWhatAScriptSays() {
        var scripted = Page.parse(
                "index.html",
                "<main><p id=a>Un mot<script>var hote = 'interne';</script></p></main>",
                SourceMap.ofPage(Place.of("index.adoc", 1)));

        assertThat(scripted.passages().stream().flatMap(passage -> passage.texts().stream()))
                .contains("var hote = 'interne';");
        assertThat(scripted.prose().map(Passage::text)).containsExactly("Un mot");
    }

    @Test
    void readsAnAddressInTheTypeOfCode() {
        var spelt = Page.parse(
                "index.html",
                "<main><p id=a>Écrivez à <code>dpo@brindille.example</code> ou <code>mailto(dpo)</code>.</p></main>",
                SourceMap.ofPage(Place.of("index.adoc", 1)));

        assertThat(spelt.prose().map(Passage::text))
                .containsExactly("Écrivez à dpo@brindille.example ou " + Passage.OBJECT + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@brindille",
                "dpo@brindille",
                "dpo@brindille.1",
                "dpo brindille@brindille.example",
                "git@forge.example:depot.git",
                "https://user@brindille.example",
                "npm/paquet@1.2.example",
                "a@b@brindille.example",
                "",
            })
    void readsNothingElseInTheTypeOfCode(String code) {
        for (var tag : List.of("code", "samp", "kbd")) {
            var spelt = Page.parse(
                    "index.html",
                    "<main><p>Tapez <" + tag + ">" + code + "</" + tag + ">.</p></main>",
                    SourceMap.ofPage(Place.of("index.adoc", 1)));

            assertThat(spelt.prose().map(Passage::text)).containsExactly("Tapez " + Passage.OBJECT + ".");
            assertThat(spelt.passages().get(0).unseen()).containsExactly("Tapez " + code + ".");
        }
    }

    @Test
    void mainProseLeavesTheRestOfThePageOut() {
        assertThat(page.prose().map(Passage::text)).contains("lien");
        assertThat(page.mainProse().map(Passage::text)).contains("lien").doesNotContain("Accueil");
    }

    private Passage passage(String id) {
        return page.passageIn(page.document().getElementById(id)).orElseThrow();
    }
}
