package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementIndexTest {

    private static final List<String> TAGS =
            List.of("main", "div", "p", "a", "tr", "td", "ul", "li", "section", "table");
    private static final List<String> ATTRIBUTES = List.of(
            "href=\"x\"",
            "href=\"y\"",
            "content=\"x\"",
            "HREF=\"\"",
            "data-fact=\"dpo\"",
            "data-fact=\"basis\" data-basis=\"consent\"",
            "lang=\"fr-FR\"",
            "lang=\"en\"",
            "rel=\"a stylesheet\"",
            "id=\"i\"",
            "class=\"c\"",
            "hidden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main",
                "a[href]",
                "a[href=x]",
                "main [ CONTENT ^= x ], [href]:not([href=y])",
                "main a[href]",
                "main div a",
                "main a[href], main [data-fact=dpo]",
                "li,td , tr",
                "[data-fact]",
                "main [data-fact=basis][data-basis=consent]",
                "[lang]:not([lang^=fr])",
                "[data-fact]:not(table)",
                "tr:has([data-fact])",
                "[rel~=(?i)(^|\\s)(stylesheet|modulepreload)(\\s|$)][href]",
                "div > a",
                "p + p",
                "#i",
                ".c a",
                "[^data-]",
                "a[^data-]",
                "*",
                "html",
                "blink, marquee"
            })
    void findsWhatTheSelectorFinds(String css) {
        var random = new Random(css.hashCode());
        for (int i = 0; i < 60; i++) {
            var html = html(random, 5);
            assertFound(css, Jsoup.parse(html));
            assertFound(css, Jsoup.parse(madeAlike(html)));
        }
    }

    private static void assertFound(String css, Document document) {
        var index = new ElementIndex(document);

        assertThat(index.select(css)).containsExactlyElementsOf(document.select(css));
        assertThat(index.visible(css)).containsExactlyElementsOf(visible(css, document));
        for (var part : index.all()) assertThat(Css.isWithin(part, css)).isEqualTo(part.closest(css) != null);
    }

    /** The page of another tenant: it says and links to other things, and what is known of how the one is made is known of it. */
    private static String madeAlike(String html) {
        return html.replaceAll("(href|content)=\"x\"", "$1=\"z\"")
                .replace("href=\"y\"", "href=\"x\"")
                .replace("=\"z\"", "=\"y\"")
                .replace(">x<", ">w<");
    }

    @Test
    void documentsMadeAlikeEachHaveTheirOwnElements() {
        var here = new ElementIndex(Jsoup.parse("<main><a href=x>Ici</a><p>1</main>"));
        var there = new ElementIndex(Jsoup.parse("<main><a href=y>Là</a><p>2</main>"));

        assertThat(here.select("main a[href]")).extracting(Element::text).containsExactly("Ici");
        assertThat(there.select("main a[href]")).extracting(Element::text).containsExactly("Là");
        assertThat(here.select("a[href=x]")).hasSize(1);
        assertThat(there.select("a[href=x]")).isEmpty();
        assertThat(there.text(there.select("main").get(0))).isEqualTo("Là 2");
    }

    @Test
    @DisabledIfSystemProperty(named = "parvis.forget", matches = "true")
    void howManySmallPagesAreMadeIsNotKeptForEver() {
        var first = structure("<p>1");
        for (int i = 0; i < 1_000; i++) structure("<p class=c" + i + ">1");

        assertThat(structure("<p class=c999>2")).isSameAs(structure("<p class=c999>3"));
        assertThat(structure("<p>2")).isNotSameAs(first);
    }

    @Test
    void noMoreIsKeptOfOnePageThanRulesAskFor() {
        var structure = structure("<p>1");
        for (int i = 0; i < 200; i++) structure.matching("p" + i, BitSet::new);
        var asked = new AtomicInteger();

        structure.matching("p0", () -> counted(asked));
        structure.matching("p199", () -> counted(asked));

        assertThat(asked).hasValue(1);
    }

    private static BitSet counted(AtomicInteger asked) {
        asked.incrementAndGet();
        return new BitSet();
    }

    private static Structure structure(String html) {
        var elements = Jsoup.parse(html).getAllElements();
        var ranks = new IdentityHashMap<Element, Integer>();
        for (var element : elements) ranks.put(element, ranks.size());
        return Structure.of(elements, ranks);
    }

    /** What parts two structures is told apart to the letter: names and values cannot run into one another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p class=a id=b>x</p> | <p class='a id=b'>x</p> | #b",
                "<p><b>x</b></p><i>y</i> | <p><b>x</b><i>y</i></p> | p i",
                "<p hidden>x</p> | <p>x</p> | p",
                "<details><p>x</details> | <details open><p>x</details> | details p",
                "<p data-fact=a>x</p> | <p data-fact=b>x</p> | [data-fact=b]"
            })
    void documentsMadeOtherwiseAreReadOtherwise(String one, String other, String css) {
        for (var html : List.of(one, other)) {
            var document = Jsoup.parse(html);
            var index = new ElementIndex(document);

            assertThat(index.select(css)).containsExactlyElementsOf(document.select(css));
            assertThat(index.visible(css)).containsExactlyElementsOf(visible(css, document));
        }
    }

    @Test
    void knowsElementsByWhatTheyOrTheirAttributesAreCalled() {
        var index = new ElementIndex(Jsoup.parse("<p onclick=x>1<a href=y ONFOCUS=z>2</a><b>3</b><img src=on>"));

        assertThat(index.having(name -> name.startsWith("on")))
                .extracting(Element::normalName)
                .containsExactly("p", "a");
        assertThat(index.having(name -> name.equals("b") || name.equals("href")))
                .extracting(Element::normalName)
                .containsExactly("a", "b");
        assertThat(index.having(name -> false)).isEmpty();
    }

    @Test
    void aCopyOfAPartIsNotInTheIndexOfThePage() {
        var document = Jsoup.parse("<main><p>a</p></main>");
        new ElementIndex(document);
        var copy = document.selectFirst("p").clone();

        assertThat(Css.isWithin(document.selectFirst("p"), "main")).isTrue();
        assertThat(Css.isWithin(copy, "main")).isFalse();
        assertThat(Css.isWithin(document.clone().selectFirst("p"), "main")).isTrue();
    }

    @Test
    void theFirstOfTwoWithOneIdHasIt() {
        var index = new ElementIndex(Jsoup.parse("<p id=a>1<p id=a>2<p id>3"));

        assertThat(index.withId("a").map(Element::text)).contains("1");
        assertThat(index.withId("A")).isEmpty();
        assertThat(index.withId("")).isEmpty();
    }

    /** What a reader sees is asked of a copy, which has no index. */
    private static List<Element> visible(String css, Document document) {
        var copies = document.clone().getAllElements();
        var elements = document.getAllElements();
        return document.select(css).stream()
                .filter(part -> !VisibleText.isHidden(copies.get(elements.indexOf(part))))
                .toList();
    }

    private static String html(Random random, int depth) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> {
                    var tag = TAGS.get(random.nextInt(TAGS.size()));
                    var attributes = IntStream.range(0, random.nextInt(3))
                            .mapToObj(j -> " " + ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size())))
                            .collect(Collectors.joining());
                    return "<" + tag + attributes + ">" + (depth == 0 ? "x" : html(random, depth - 1)) + "</" + tag
                            + ">";
                })
                .collect(Collectors.joining());
    }
}
