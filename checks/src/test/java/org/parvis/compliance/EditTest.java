package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditTest {

    @Test
    void anEditThatChangesNothingIsRefused() {
        var refused = List.of(
                Edit.field("organisation.phone", "01 99 00 01 00"),
                Edit.remove("index.html", "blink"),
                Edit.remove("nulle/part.html", "p"),
                Edit.words("index.html", "mots qui n’y sont pas", "autres"),
                Edit.withoutPage("nulle/part.html"),
                Edit.withPage("index.html", "<p>déjà là</p>"));

        assertThat(refused)
                .allSatisfy(edit -> assertThatIllegalArgumentException().isThrownBy(() -> SampleSite.after(edit)));
    }

    @Test
    void anEditChangesWhatItSays() {
        var edits = Edit.text("index.html", "h1", "Un <titre>")
                .and(Edit.html("cookies/index.html", "h1", "<i>Deux</i>"))
                .and(Edit.replace("404.html", "h1", "<h1>Trois</h1>"))
                .and(Edit.withoutAttribute("index.html", "main", "data-page"))
                .and(Edit.everywhere(path -> Edit.append(path, "footer", "<p>" + path + "</p>")));
        var site = SampleSite.after(edits);

        assertThat(site.page("index.html")
                        .orElseThrow()
                        .document()
                        .selectFirst("h1")
                        .text())
                .isEqualTo("Un <titre>");
        assertThat(site.page("index.html")
                        .orElseThrow()
                        .document()
                        .selectFirst("main")
                        .hasAttr("data-page"))
                .isFalse();
        assertThat(site.page("cookies/index.html")
                        .orElseThrow()
                        .document()
                        .select("h1 i")
                        .text())
                .isEqualTo("Deux");
        assertThat(site.page("404.html").orElseThrow().document().select("h1").text())
                .isEqualTo("Trois");
        assertThat(site.pages())
                .allSatisfy(page ->
                        assertThat(page.document().select("footer > p").text()).isEqualTo(page.path()));
    }
}
