package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.site.AsOf;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.site.Target;
import org.parvis.tenant.AuditedBody;

/** Where what a rule speaks about is to be mended. */
class LocationTest {

    private static final String HTML = "<main>\n<p>Un</p>\n<p id=b>deux\ntrois</p>\n</main>";

    @Test
    void aPartIsNamedByItsPageItsSelectorAndItsLine() {
        var location = of(SourceMap.itself("a.html"), HTML, "#b", Optional.empty());

        assertThat(location.source()).hasToString("a.html:3:1");
        assertThat(location.page()).contains("a.html");
        assertThat(location.selector()).contains("#b");
        assertThat(location.field()).isEmpty();
    }

    @Test
    void wordsAreNamedByTheirOwnLine() {
        assertThat(of(SourceMap.itself("a.html"), HTML, "#b", Optional.of("trois"))
                        .source()
                        .line())
                .isEqualTo(4);
    }

    @Test
    void whatWasMadeToReadADocumentWithHasNoSelector() {
        assertThat(of(SourceMap.onLinesOf("a.md"), HTML, "#b", Optional.empty()).selector())
                .isEmpty();
    }

    @Test
    void whatLiesTooDeepHasNoSelector() {
        var deep = "<div>".repeat(120) + "<p id=b>x</p>";
        var shallow = "<div>".repeat(50) + "<p id=b>x</p>";

        assertThat(of(SourceMap.itself("a.html"), deep, "#b", Optional.empty()).selector())
                .isEmpty();
        assertThat(of(SourceMap.itself("a.html"), shallow, "#b", Optional.empty())
                        .selector())
                .contains("#b");
    }

    @Test
    void aFieldIsNamedByItsPath() {
        var page = Page.parse("a.html", HTML, SourceMap.itself("a.html"));
        var site = Site.audited(page, true, AuditedBody.UNKNOWN, AsOf.of(LocalDate.of(2026, 11, 22)));
        var location = Location.of(Target.field("organisation.phone"), site);

        assertThat(location.field()).contains("organisation.phone");
        assertThat(location.source()).isEqualTo(Place.of("tenant.yaml", 0));
        assertThat(location.page()).isEmpty();
    }

    private static Location of(SourceMap sources, String html, String css, Optional<String> words) {
        var page = Page.parse("a.html", html, sources);
        var site = Site.audited(page, true, AuditedBody.UNKNOWN, AsOf.of(LocalDate.of(2026, 11, 22)));
        return Location.of(Target.of(page, page.select(css).get(0)), site, words);
    }
}
