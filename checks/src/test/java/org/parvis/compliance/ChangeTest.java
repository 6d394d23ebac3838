package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void aFieldOfTheRecordHasItsOldAndItsNewValue() {
        assertThat(Change.of(Edit.field("organisation.phone", "01 99 00 01 01")))
                .containsExactly(new Change(
                        List.of("tenant.yaml"),
                        List.of("organisation.phone: 01 99 00 01 00"),
                        List.of("organisation.phone: 01 99 00 01 01")));
    }

    @Test
    void whatALineKeepsIsShortened() {
        var change = Change.of(Edit.text("confidentialite/index.html", "[data-fact=published]", "3 mai 2026"));

        assertThat(change).singleElement().satisfies(line -> {
            assertThat(line.where()).containsExactly("confidentialite/index.html");
            assertThat(line.lines())
                    .satisfiesExactly(
                            gone -> assertThat(gone)
                                    .startsWith("- …")
                                    .contains(">2 mai 2026<")
                                    .endsWith("…"),
                            come -> assertThat(come)
                                    .startsWith("+ …")
                                    .contains(">3 mai 2026<")
                                    .endsWith("…"));
        });
    }

    @Test
    void whatAllPagesChangeAlikeIsSaidOnce() {
        assertThat(Change.of(Edit.everywhere(page -> Edit.remove(page, "footer address"))))
                .singleElement()
                .satisfies(change -> assertThat(change.where()).containsExactlyElementsOf(SampleSite.paths()));
    }

    @Test
    void aPageThatGoesIsOneChange() {
        assertThat(Change.of(Edit.withoutPage("cookies/index.html")))
                .singleElement()
                .satisfies(change -> assertThat(change.lines()).containsExactly("- (la page entière)"));
    }

    @Test
    void noEditIsNoChange() {
        assertThat(Change.of(Edit.none())).isEmpty();
    }
}
