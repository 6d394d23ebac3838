package org.parvis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;
import org.parvis.tenant.facts.Fact;
import org.parvis.tenant.facts.Facts;

class ShownFactsTest {

    private static final String SIX =
            "<span data-fact='retention' data-purpose='audience' data-period='P6M'>six mois</span>";
    private static final String TEN =
            "<span data-fact='retention' data-purpose='audience' data-period='P10M'>dix mois</span>";

    @Test
    void dataIsToldUnderWhatItIsStatedOf() {
        assertThat(told(SIX, TEN)).containsExactly("retention[audience].period: P6M → P10M");
    }

    @Test
    void wordsAreToldIfTheyAreAValueOfTheTenant() {
        var before = "<span data-fact='recipient' data-recipient='host'>Nuages d'Azur</span>";
        var after = "<span data-fact='recipient' data-recipient='host'>Nuages  d’Ambre</span>";

        assertThat(told(before, after, "Nuages d'Ambre"))
                .containsExactly("recipient[host]: Nuages d'Azur → Nuages d'Ambre");
        assertThat(told(before, after)).isEmpty();
    }

    @Test
    void aFactWhoseWordsAreEverybodysComesAndGoes() {
        var right = "<li data-fact='right' data-right='access'>l’accès à vos données</li>";

        assertThat(told("", right)).containsExactly("right[access]: + l'accès à vos données");
        assertThat(told(right, "")).containsExactly("right[access]: - l'accès à vos données");
    }

    @Test
    void ofSeveralValuesThoseThatStayAreNotTold() {
        var one = "<a data-fact='licence' data-licence='ODbL-1.0'>ODbL</a>";
        var other = "<a data-fact='licence' data-licence='etalab-2.0'>LO</a>";
        var third = "<a data-fact='licence' data-licence='CC-BY-4.0'>CC</a>";

        assertThat(told(one + other, other + third + one)).containsExactly("licence.licence: + CC-BY-4.0");
        assertThat(told(one + other, third + other)).containsExactly("licence.licence: ODbL-1.0 → CC-BY-4.0");
    }

    @Test
    void whatSeveralPagesShowIsToldOnceAtTheFirst() {
        var changes = ShownFacts.between(pages(SIX, SIX), pages(TEN, TEN), facts());

        assertThat(changes).extracting(FactChange::place).containsExactly(Place.of("1.adoc", 0));
        assertThat(ShownFacts.between(pages(SIX, "<p>Rien.</p>"), pages("<p>Rien.</p>", SIX), facts()))
                .isEmpty();
    }

    @Test
    void whatIsHiddenIsShownToNobody() {
        assertThat(told("", "<div hidden>" + SIX + "</div>")).isEmpty();
        assertThat(told(SIX, "<div style='display:none'>" + SIX + "</div>"))
                .containsExactly("retention[audience].period: - P6M");
    }

    private static List<String> told(String before, String after, String... values) {
        return ShownFacts.between(pages(before), pages(after), facts(values)).stream()
                .map(change -> change.path() + ": "
                        + switch (change.fate()) {
                            case ADDED -> "+ " + change.after().orElseThrow();
                            case REMOVED -> "- " + change.before().orElseThrow();
                            case CHANGED ->
                                change.before().orElseThrow() + " → "
                                        + change.after().orElseThrow();
                        })
                .toList();
    }

    private static Facts facts(String... values) {
        return new Facts(
                Stream.of(values).collect(Collectors.toMap(value -> value, value -> new Fact(Fact.Type.TEXT, value))),
                Map.of(),
                Set.of());
    }

    private static List<Page> pages(String... bodies) {
        return IntStream.rangeClosed(1, bodies.length)
                .mapToObj(rank -> Page.parse(
                        rank + ".html",
                        "<html lang=fr><body><main>" + bodies[rank - 1] + "</main></body></html>",
                        SourceMap.ofPage(Place.of(rank + ".adoc", 0))))
                .toList();
    }
}
