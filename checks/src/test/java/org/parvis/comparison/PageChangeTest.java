package org.parvis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

class PageChangeTest {

    @Test
    void wordsAreMarkedInsideTheirSentence() {
        assertThat(change(
                        "<h2>Traceurs</h2><p>Le traceur est gardé treize mois, pas plus.</p>",
                        "<h2>Traceurs</h2><p>Le traceur est gardé six mois, pas plus.</p>"))
                .containsExactly("Traceurs: Le traceur est gardé [-treize][+six] mois, pas plus.");
    }

    @Test
    void passagesComeAndGo() {
        assertThat(change(
                        "<ul><li>Accès</li><li>Portabilité des données</li></ul>",
                        "<ul><li>Accès</li><li>Oubli</li></ul>"))
                .containsExactly(": [-Portabilité des données]", ": [+Oubli]");
    }

    @Test
    void markupPositionSpacesAndApostrophesAreNoChange() {
        assertThat(change(
                        "<p>L'accès : oui.</p><p>Le droit <b>d'oubli</b>.</p>",
                        "<div><em>Le droit</em> d’oubli.</div><ul><li>L’accès\u00a0: oui.</li></ul>"))
                .isEmpty();
    }

    @Test
    void whereALinkLeadsAndWhatIsFoldedAwayIsRead() {
        assertThat(change(
                        "<p>Écrivez <a href='mailto:a@valmont.example'>au délégué</a>.</p>",
                        "<p>Écrivez <a href='mailto:b@valmont.example'>au délégué</a>.</p>"))
                .containsExactly(": Écrivez au délégué (→ [-mailto:a@valmont.example][+mailto:b@valmont.example]).");
        assertThat(change("<details><p>Vos droits ici.</p></details>", "<details><p>Vos droits là.</p></details>"))
                .containsExactly(": Vos droits [-ici][+là].");
    }

    @Test
    void whatSeveralPagesShareIsToldOnce() {
        var changes = PageChange.between(
                List.of(page("a.html", "<p>A</p><footer>Tél. 1</footer>"), page("b.html", "<footer>Tél. 1</footer>")),
                List.of(
                        page("a.html", "<p>Neuf</p><footer>Tél. 2</footer>"),
                        page("b.html", "<footer>Tél. 2</footer>")));

        assertThat(changes)
                .extracting(PageChange::paths)
                .containsExactly(List.of("a.html", "b.html"), List.of("a.html"));
    }

    @Test
    void pagesComeAndGo() {
        assertThat(PageChange.between(List.of(page("a.html", "<p>A</p>")), List.of(page("b.html", "<p>B</p>"))))
                .extracting(PageChange::fate, PageChange::paths)
                .containsExactly(tuple(Fate.ADDED, List.of("b.html")), tuple(Fate.REMOVED, List.of("a.html")));
    }

    private static List<String> change(String before, String after) {
        return PageChange.between(List.of(page("a.html", before)), List.of(page("a.html", after))).stream()
                .flatMap(change -> change.passages().stream())
                .map(passage -> passage.heading() + ": "
                        + passage.words().stream()
                                .map(words -> switch (words.fate()) {
                                    case KEPT -> words.text();
                                    case REMOVED -> "[-" + words.text() + "]";
                                    case ADDED -> "[+" + words.text() + "]";
                                })
                                .collect(Collectors.joining()))
                .toList();
    }

    static Page page(String path, String body) {
        return Page.parse(path, "<html lang=fr><title>Titre</title><body>" + body, SourceMap.ofPage(Place.of(path, 0)));
    }
}
