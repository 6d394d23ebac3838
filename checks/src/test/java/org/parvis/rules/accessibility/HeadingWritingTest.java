package org.parvis.rules.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.SampleSite;

/** What the tenant is called is written as the tenant writes it, and the same word beside it is not. */
class HeadingWritingTest {

    @ParameterizedTest
    @ValueSource(strings = {"ECOLE DU PONT", "Le site de l'ECOLE DU PONT", "ECOLE DU PONT, ou ECOLE DU PONT"})
    void aWordOfTheTenantsNameMayHaveNoAccent(String heading) {
        assertThat(withoutAccents(heading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ECOLE DE MUSIQUE",
                "ECOLE DU PONT ET ECOLE DE MUSIQUE",
                "L'école du Pont : une ECOLE",
                "ECOLES DU PONT, ECOLE DU PONT ET ECOLE",
            })
    void itIsLookedForAtEveryPlaceOfTheHeading(String heading) {
        assertThat(withoutAccents(heading))
                .hasValueSatisfying(word -> assertThat(word).startsWith("ECOLE"));
    }

    private static Optional<String> withoutAccents(String heading) {
        var site = SampleSite.after(Edit.field("organisation.short-name", "École du Pont")
                .and(Edit.append("index.html", "main", "<h2 id=titre>" + heading + "</h2><p>Ici.</p>")));
        var page = site.pages().get(0);
        return HeadingWriting.withoutAccents(page.document().getElementById("titre"), page, site);
    }
}
