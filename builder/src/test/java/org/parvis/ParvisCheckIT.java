package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;

/** What is published is judged again, without baking. */
class ParvisCheckIT extends CopiedTowns {

    private List<Finding> check() {
        return new Parvis(config())
                .check(result -> {}).stream()
                        .flatMap(result -> result.report().findings())
                        .toList();
    }

    @Test
    void whatIsPublishedCanBeJudgedWithoutBaking() throws IOException {
        build();
        assertThat(check()).isEmpty();

        edit("sites/fleury-sur-orne/confidentialite/index.html", "dpo@fleury-sur-orne.example", "dpo@ailleurs.example");

        assertThat(check())
                .isNotEmpty()
                .allMatch(finding ->
                        finding.location().source().file().equals("fleury-sur-orne/confidentialite/index.html"));
    }

    @Test
    void aFindingOnAPublishedPageNamesTheSourceThatTheBakeNoted() throws IOException {
        build();
        edit(
                "tenants/fleury-sur-orne/tenant.yaml",
                "mairie@fleury-sur-orne.example",
                "accueil@fleury-sur-orne.example");

        assertThat(check())
                .extracting(finding -> finding.location().source().file())
                .contains("parvis-site-src/pages/confidentialite.adoc");
    }

    @Test
    void aPageThatWasChangedAfterPublicationIsNamed() throws IOException {
        build();
        edit("sites/fleury-sur-orne/index.html", "</main>", "<p>Bonjour.</p></main>");

        assertThat(check())
                .singleElement()
                .extracting(finding -> finding.rule() + " " + finding.location().source())
                .isEqualTo("publish/changed fleury-sur-orne/index.html");
    }
}
