package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Rule;
import org.parvis.rules.Rulebook;

/** Keeps docs/rulebook.adoc true; with {@code -Dparvis.rewrite}, by writing it. */
class RulebookDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "rulebook.adoc");

    @Test
    void theBookIsThatOfTheRules() throws IOException {
        var book = RulebookDocument.of(Rulebook.RULES);

        if (System.getProperty("parvis.rewrite") != null) Files.writeString(DOCUMENT, book);
        assertThat(DOCUMENT)
                .as(
                        "docs/rulebook.adoc is out of date: mvn -pl checks test -Dtest=RulebookDocumentTest -Dparvis.rewrite")
                .hasContent(book);
    }

    @Test
    void everyRuleHasItsSectionAndWordsAreNotMarkup() {
        var book = RulebookDocument.of(Runs.RULES);

        assertThat(book)
                .contains("[#privacy-contact]\n=== Le contact est donné\n")
                .contains("S’applique:: à tous les portails.")
                .contains(
                        "link:https://eur-lex.europa.eu/legal-content/FR/TXT/HTML/?uri=CELEX:32016R0679[RGPD, article 13, 1]");
    }

    @Test
    void onlyRulesThatThereAreAreSaidToShareAnObligation() {
        assertThat(Divergence.ALL)
                .flatExtracting(Divergence::rules)
                .isSubsetOf(Rulebook.RULES.stream().map(Rule::id).toList());
    }
}
