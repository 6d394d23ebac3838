package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;
import org.parvis.site.Words;

class SectionTest {

    private static final Page PAGE = Page.parse(
            "p.html",
            "<p>Avant.</p><h2>Vos droits</h2><p>Lesquels.</p><section><h3>Les exercer</h3><ul><li>Par lettre.</li></ul>"
                    + "</section><h2>Durées</h2><p>Un an, sans vos droits.</p>",
            SourceMap.ofPage(Place.of("p.adoc", 1)));

    @Test
    void aSectionHoldsWhatStandsUnderItsHeadingAndKnowsTheHeadingsAbove() {
        assertThat(Section.of(PAGE))
                .extracting(section -> section.title().strip() + ": "
                        + section.passages().stream().map(Passage::text).toList())
                .containsExactly(
                        ": [Avant.]",
                        "vos droits: [Lesquels.]",
                        "vos droits les exercer: [Par lettre.]",
                        "durees: [Un an, sans vos droits.]");
    }

    @Test
    void passagesAreAboutATitleOrByTheirOwnWords() {
        assertThat(Section.about(Words.of("test/words", "exercer"), Words.of("test/words", "\\bvos droits\\b"), PAGE))
                .extracting(Passage::text)
                .containsExactly("Par lettre.", "Un an, sans vos droits.");
    }
}
