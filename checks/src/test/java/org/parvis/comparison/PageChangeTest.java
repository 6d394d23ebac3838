package org.parvis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                .extracting(
                        PageChange::fate,
                        PageChange::paths,
                        change -> change.passages().get(1).fate())
                .containsExactly(
                        tuple(Fate.ADDED, List.of("b.html"), Fate.ADDED),
                        tuple(Fate.REMOVED, List.of("a.html"), Fate.REMOVED));
    }

    @Test
    void aPageThatComesIsToldWithoutTheMenuThatAllHave() {
        var frame = "<nav>Accueil</nav><footer>Tél. 1</footer>";
        var staying = List.of(page("a.html", frame + "<p>A"), page("b.html", frame + "<p>B"), page("404.html", "<p>C"));
        var added = page("d.html", frame + "<h1>Marché</h1><p>A");
        var all = Stream.concat(staying.stream(), Stream.of(added)).toList();

        for (var changes : List.of(PageChange.between(staying, all), PageChange.between(all, staying)))
            assertThat(changes.get(0).passages())
                    .extracting(passage -> passage.words().get(0).text())
                    .containsExactly("Marché", "A");
    }

    @Test
    void whatIsHeardOrBreaksALineIsReadAndWhatIsRunIsNot() {
        assertThat(change("<p>un<br>deux</p><script>a()</script>", "<p>un deux</p><script>b()</script>"))
                .isEmpty();
        assertThat(change("<p>Voici le bourg <img alt='un plan'>.</p>", "<p>Voici le bourg <img alt='une carte'>.</p>"))
                .containsExactly(": Voici le bourg [-un plan][+une carte].");
        assertThat(change("<p>Un <div>pas de deux</div></p>", "<p>Un <div>pas de trois</div></p>"))
                .containsExactly(": pas de [-deux][+trois]");
        assertThat(change("<p>Nos <a href='[a'>pages</a></p>", "<p>Nos <a href='[b'>pages</a></p>"))
                .containsExactly(": Nos pages (→ [[-a][+b])");
    }

    @Test
    void wordsThatChangeTogetherStayTogether() {
        assertThat(change(
                        "<p>Le lundi, mardi : fermé toute la journée</p>",
                        "<p>Le jeudi, samedi : fermé toute la journée</p>"))
                .containsExactly(": Le [-lundi, mardi][+jeudi, samedi] : fermé toute la journée");
        assertThat(change("<p>Le lundi et le mardi : fermé</p>", "<p>Le jeudi et le samedi : fermé</p>"))
                .containsExactly(": Le [-lundi][+jeudi] et le [-mardi][+samedi] : fermé");
    }

    @Test
    void aPassageWithTwoWordsOfFiveInCommonIsTheSame() {
        assertThat(change("<p>un deux trois quatre cinq</p>", "<p>un deux six sept huit</p>"))
                .containsExactly(": un deux [-trois quatre cinq][+six sept huit]");
        assertThat(change("<p>un deux trois quatre cinq</p>", "<p>un six sept huit neuf</p>"))
                .containsExactly(": [-un deux trois quatre cinq]", ": [+un six sept huit neuf]");
    }

    @Test
    void whatComesBeforeAnEditedPassageIsToldBeforeIt() {
        assertThat(change("<p>Vos droits sont ici.</p>", "<p>Bonjour à tous.</p><p>Vos droits sont là.</p>"))
                .containsExactly(": [+Bonjour à tous.]", ": Vos droits sont [-ici][+là].");
    }

    @Test
    void aPassageStandsUnderItsHeadingAndAPageHasItsTitle() {
        var changes = PageChange.between(
                List.of(page("a.html", "<h1>Un</h1><p>Texte</p><h2>Deux</h2><p>Ancien mot</p>")),
                List.of(page("a.html", "<h1>Un</h1><p>Texte</p><h2>Deux</h2><p>Nouveau mot</p>")));

        assertThat(changes).extracting(PageChange::title).containsExactly("Titre");
        assertThat(changes.get(0).passages()).extracting(PassageChange::heading).containsExactly("Deux");
        assertThat(PageChange.between(List.of(), List.of(page("a.html", "<p>Neuf")))
                        .get(0)
                        .passages())
                .extracting(passage -> passage.words().get(0).text())
                .containsExactly("Titre", "Neuf");
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
