package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A baked page, whose elements are known by their rank. */
class PageTest {

    private static final Place WHOLE = Place.of("pages/index.adoc", 1);

    /** The ranks are those of the whole document: #root, html, head, body, main, p, b, p. */
    private final Page page = Page.parse(
            "index.html",
            "<main><p id=a>Un <b>mot</b></p><p id=b hidden>caché</p></main>",
            new SourceMap(WHOLE, Map.of(5, Place.of("pages/index.adoc", 4), 400, WHOLE, -1, WHOLE)));

    @Test
    void anElementIsMendedAtItsOwnSourceOrThatOfWhatIsAround() {
        assertThat(page.placeOf(element("a"))).hasToString("pages/index.adoc:4");
        assertThat(page.placeOf(element("a").selectFirst("b"))).hasToString("pages/index.adoc:4");
        assertThat(page.placeOf(element("b"))).isEqualTo(WHOLE);
        assertThat(page.placeOf(element("a"), "mot")).hasToString("pages/index.adoc:4");
    }

    @Test
    void anElementIsFoundWhetherOrNotAReaderSeesIt() {
        assertThat(page.select("p")).hasSize(2);
        assertThat(page.visible("p")).containsExactly(element("a"));
        assertThat(page.withId("b")).contains(element("b"));
        assertThat(page.withId("c")).isEmpty();
        assertThat(page.elements()).contains(element("a"), element("b"));
        assertThat(page.main())
                .hasValueSatisfying(main -> assertThat(main.normalName()).isEqualTo("main"));
    }

    @Test
    void aPageIsWhatItWasReadFrom() {
        assertThat(page.path()).isEqualTo("index.html");
        assertThat(page.sources().page()).isEqualTo(WHOLE);
        assertThat(page).hasToString("index.html");
    }

    private Element element(String id) {
        return page.document().getElementById(id);
    }
}
