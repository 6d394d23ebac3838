package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.Towns.FLEURY;
import static org.parvis.Towns.NIMES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;

/** The words of a drawing are read as those of a page, as far as they give what is another's. */
class DrawingsIT extends CopiedTowns {

    private static final String THEIRS = "donnees@nimes-metropole.example";

    private void draw(String label) throws IOException {
        Files.writeString(drawing(), """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90">
                  <path d="M01 99 00 30 00 L 199003000"/>
                  <text x="1" y="1">%s</text>
                </svg>
                """.formatted(label));
    }

    private Path drawing() throws IOException {
        return Files.createDirectories(folder.resolve("tenants").resolve(FLEURY).resolve("assets"))
                .resolve("plan.svg");
    }

    private static List<String> found(List<Result> results) {
        return results.stream()
                .flatMap(result -> result.report().findings())
                .map(finding -> finding.location().source() + " " + finding.rule())
                .toList();
    }

    @Test
    void whatIsItsOwnAndTheNameOfANeighbourMayBeDrawn() throws IOException {
        draw("mairie@fleury-sur-orne.example, à une heure de Nîmes Métropole");

        assertThat(found(build())).isEmpty();
    }

    @Test
    void whatIsAnothersIsFoundOnItsLineUntilItIsMended() throws IOException {
        draw(THEIRS);
        var place = "tenants/" + FLEURY + "/assets/plan.svg:3";

        for (int builds = 0; builds < 2; builds++) {
            var results = build();
            assertThat(found(results)).containsExactly(place + " tenant/foreign-contact");
            assertThat(results.get(0).published()).isEmpty();
            assertThat(results.get(0).report().findings())
                    .extracting(finding -> finding.location().page().orElse(""))
                    .containsExactly("assets/plan.svg");
        }
        draw("mairie@fleury-sur-orne.example");
        assertThat(found(build())).isEmpty();
    }

    @Test
    void aMailboxThatBecomesAnothersIsNoticed() throws IOException {
        draw("contact@voisins.example");
        assertThat(found(build())).isEmpty();

        edit("tenants/" + NIMES + "/tenant.yaml", THEIRS, "contact@voisins.example");
        edit(
                "tenants/" + NIMES + "/tenant.yaml",
                "    - nimes-metropole.example",
                "    - nimes-metropole.example\n    - voisins.example");

        assertThat(found(build())).contains("tenants/" + FLEURY + "/assets/plan.svg:3 tenant/foreign-contact");
    }

    @Test
    void aPartnerMayBeDrawn() throws IOException {
        draw(THEIRS);
        edit("tenants/" + FLEURY + "/tenant.yaml", "partners: []", "partners: [" + NIMES + "]");

        assertThat(found(build())).isEmpty();
    }

    @Test
    void aCheckReadsThePublishedDrawing() throws IOException {
        draw("contact@voisins.example");
        build();
        var published = folder.resolve("sites").resolve(FLEURY).resolve("assets/plan.svg");
        Towns.edit(published, "contact@voisins.example", THEIRS);

        assertThat(new Parvis(config()).check(result -> {}))
                .flatExtracting(result -> result.report().findings().toList())
                .extracting(Finding::rule)
                .containsExactly("tenant/foreign-contact");
    }
}
