package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Disclosure.State;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

class DisclosuresTest {

    /**
     * One page of {@code disclosures.fr.tsv}, or of the same file of another language.
     *
     * @param reason a part of a reason that must be given; empty if any will do
     */
    private record Example(String language, Item item, State state, String html, String reason) {

        private static Example of(String language, String row) {
            var cells = row.split("\t");
            return new Example(
                    language,
                    Item.valueOf(constant(cells[0])),
                    State.valueOf(constant(cells[1])),
                    cells[2],
                    cells.length > 3 ? cells[3] : "");
        }

        private static String constant(String id) {
            return id.toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyItemIsSeenInEachOfItsStates(String language) throws IOException {
        var seen = examples(language)
                .map(example -> example.item + " " + example.state)
                .distinct();
        assertThat(seen).hasSize(Item.values().length * State.values().length);
    }

    @TestFactory
    Stream<DynamicTest> smallPagesDiscloseWhatTheySay() throws IOException {
        return Stream.concat(examples("fr"), examples("en"))
                .map(example -> DynamicTest.dynamicTest(
                        example.item.id() + " " + example.state.id() + " " + example.html, () -> judge(example)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h2>Vos droits</h2><p>Accès et rectification.</p><p>Vous disposez des droits d’accès, de rectification et d’oubli.</p>"
                        + "| Vous disposez des droits d'accès, de rectification et d'oubli.",
                "<p>Vous disposez des droits d’accès, de rectification et d’oubli.</p><h2>Vos droits</h2><p>Vous disposez des droits "
                        + "d’accès, de limitation et d’opposition.</p>"
                        + "| Vous disposez des droits d'accès, de limitation et d'opposition.",
                "<p>Vous disposez des droits d’accès, de rectification et d’oubli.</p><p>Vous disposez des droits d’accès et d’opposition.</p>"
                        + "| Vous disposez des droits d'accès, de rectification et d'oubli.",
            })
    void ofSeveralPlacesTheFullestIsQuoted(String html, String quoted) {
        assertThat(Disclosures.of(page("fr", html)).of(Item.RIGHTS_LIST).evidence())
                .isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRESENT | <header><h1>Vos données</h1><p>Dernière mise à jour : mars 2026</p></header><main>%s</main>",
                "ABSENT | <header><p>Dernière mise à jour : mars 2026</p></header><main><h1>Vos données</h1>%s</main>",
                "ABSENT | <main><h1>Vos données</h1>%s</main><footer><p>Dernière mise à jour : mars 2026</p></footer>"
            })
    void aDateBesideTheTitleOfThePageIsItsOwn(State state, String body) {
        var html = "<html lang=\"fr\"><body>" + body.formatted("<p>Nous collectons votre adresse.</p>");
        var page = Page.parse("p/index.html", html, SourceMap.ofPage(Place.of("p.adoc", 1)));

        assertThat(Disclosures.of(page).of(Item.EFFECTIVE_DATE_OR_VERSION).state())
                .isEqualTo(state);
    }

    @Test
    void aPageTellsOfEachItemOnceAndInOrder() {
        assertThat(Disclosures.of(page("fr", "<p>Rien.</p>")).all())
                .extracting(Disclosure::item)
                .containsExactly(Item.values());
    }

    private static void judge(Example example) {
        var found = Disclosures.of(page(example.language, example.html)).of(example.item);
        assertThat(found.state()).as("%s", found).isEqualTo(example.state);
        assertThat(found.missing().toString()).contains(example.reason);
        if (found.state() == State.ABSENT) assertThat(found.where()).isEmpty();
        else assertThat(found.where().orElseThrow().text()).isNotEmpty();
    }

    private static Page page(String language, String main) {
        return Page.parse(
                "p/index.html",
                "<html lang=\"" + language + "\"><body><main>" + main + "</main></body></html>",
                SourceMap.ofPage(Place.of("p.adoc", 1)));
    }

    private static Stream<Example> examples(String language) throws IOException {
        try (var rows = DisclosuresTest.class.getResourceAsStream("disclosures." + language + ".tsv")) {
            return Arrays.stream(new String(rows.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(row -> !row.isBlank() && !row.startsWith("#"))
                    .map(row -> Example.of(language, row));
        }
    }
}
