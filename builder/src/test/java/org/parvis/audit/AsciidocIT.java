package org.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;
import org.parvis.site.VisibleText;

/** AsciiDoc that nobody is to bake, read on its lines through the bake's own Asciidoctor. */
class AsciidocIT {

    private static final String PAGE = """
            // un commentaire
            = Nos engagements
            :page-type: privacy

            Un paragraphe qui est
            sur deux lignes.

            == Vos droits

            Vous avez :

            * un droit d’accès
            et la suite
            * un droit
              de rectification

            . premier rang

            |===
            |Finalité |Durée

            |Comptes
            |deux ans
            |===

            Voir {inconnu}.

            include::/etc/passwd[]

            +++<script>alert(1)</script>+++
            """;

    /** Neither ends by itself. What only takes too long is stopped as a tenant's page is, which costs its ten seconds. */
    @Test
    void whatDoesNotEndIsRefusedAndTheNextIsRead() {
        var itself = "= Encore\n\n" + "include::page.adoc[]\n\n".repeat(2);
        var attributes = IntStream.range(1, 10)
                .mapToObj(
                        i -> ":a%d: %s\n".formatted(i, "{a%d}".formatted(i - 1).repeat(10)))
                .collect(Collectors.joining());
        try (var documents = new Documents()) {
            assertThat(rules(documents.read("itself.adoc", itself))).contains("bake/too-many-includes");
            assertThat(rules(documents.read("bomb.adoc", "= Bombe\n:a0: xxxxxxxxxx\n" + attributes + "\n{a9}\n")))
                    .containsExactly("bake/too-large");
            assertThat(documents.read("a.adoc", PAGE).page()).isPresent();
        }
    }

    private static List<String> rules(Documents.Document document) {
        return document.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void wordsStandOnTheirLines() {
        try (var documents = new Documents()) {
            var read = documents.read("a.adoc", PAGE);
            var page = read.page().orElseThrow();

            var lines = Map.of(
                    "Un paragraphe", 5,
                    "deux lignes", 6,
                    "Vos droits", 8,
                    "droit d’accès", 12,
                    "et la suite", 13,
                    "rectification", 15,
                    "premier rang", 17,
                    "Finalité", 20,
                    "Comptes", 22,
                    "deux ans", 23);
            assertThat(lines)
                    .allSatisfy((words, line) -> assertThat(page.prose())
                            .filteredOn(passage -> passage.text().contains(VisibleText.normalise(words)))
                            .first()
                            .satisfies(passage -> assertThat(
                                            page.placeOf(passage.block(), words).line())
                                    .isEqualTo(line)));
            assertThat(page.type()).isEqualTo("privacy");
            assertThat(page.document().select("h1").text()).isEqualTo("Nos engagements");
            assertThat(read.findings())
                    .extracting(Finding::rule)
                    .containsExactlyInAnyOrder("bake/refused-include", "bake/refused-markup");
        }
    }
}
