package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Rule;
import org.parvis.report.RulebookDocument;
import org.parvis.rules.Rulebook;

class OwnRulesTest {

    private static final String TITLED = """
            rules:
              - id: ma-charte/titre
                title: Chaque page a un titre
                severity: error
                selector: h1
                expect: some
                message: le titre manque
                reason: Un titre dit où l’on est.
                remedy: Ajoutez un titre.
                reference:
                  citation: Charte [1] *A*
                  link: https://www.departement.example/charte/
                examples:
                  passed:
                    - title: un titre
                      html: <h1>Accueil</h1>
                  failed:
                    - title: aucun titre
                      html: <p>Accueil</p>
            """;

    @TempDir
    private Path root;

    @Test
    void withoutAFileTheRulebookIsParviss() {
        assertThat(OwnRules.rulebook(root, Optional.empty())).isEqualTo(Rulebook.PARVIS);
    }

    @Test
    void ownRulesFollowParviss() throws IOException {
        var rulebook = rulebook(TITLED);

        assertThat(rulebook.rules()).startsWith(Rulebook.RULES.toArray(Rule[]::new));
        assertThat(rulebook.added()).extracting(Rule::id).containsExactly("ma-charte/titre");
        assertThat(rulebook.rule("ma-charte/titre")).isPresent();
        assertThat(rulebook.nearest("charte/titre")).contains("ma-charte/titre");
    }

    @Test
    void parvissFamiliesAreItsOwn() {
        for (var family : new String[] {"privacy", "tenant", "bake"})
            assertThatThrownBy(() -> rulebook(TITLED.replace("ma-charte", family)))
                    .isInstanceOf(SetupException.class)
                    .hasMessage("Rules of your own cannot be relied on, and nothing is judged until they are mended:\n"
                            + "  parvis.yaml:2:9: The id '" + family
                            + "/titre' is in a family of Parvis's, where its own"
                            + " rules may come to stand. Choose a family of your own: the part before the slash.");
    }

    @Test
    void theBookHasAChapterOnThem() throws IOException {
        var book = RulebookDocument.ofParvis(rulebook(TITLED).added());

        assertThat(book)
                .contains("L’exploitant de ces portails ajoute à celles de Parvis 1\u00a0règle de son fait")
                .contains("\n== Ma charte\n\n[#ma-charte-titre]\n=== Chaque page a un titre\n")
                .contains("Fondement:: link:https://www.departement.example/charte/[pass:c[Charte [1\\\\] *A*\\]]")
                .contains("@@ exemple/index.html @@\n+ <p>Accueil</p>\n")
                .contains("[#privacy-dpo-contact]");
        assertThat(book.indexOf("== Ma charte")).isLessThan(book.indexOf("[#droit]"));
    }

    private Rulebook rulebook(String text) throws IOException {
        return OwnRules.rulebook(root, Optional.of(Files.writeString(root.resolve("parvis.yaml"), text)));
    }
}
