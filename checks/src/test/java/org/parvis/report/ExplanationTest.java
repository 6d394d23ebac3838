package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.compliance.Step;
import org.parvis.rules.Rulebook;

class ExplanationTest {

    @Test
    void aRuleIsExplainedWithItsExamples() {
        assertThat(Explanation.of(Rulebook.PARVIS.rule("privacy/dpo-contact").orElseThrow()))
                .startsWith("privacy/dpo-contact", "Le délégué à la protection des données peut être joint", "")
                .contains(
                        "Gravité\u00a0: erreur",
                        "S’applique\u00a0: aux organismes publics, et aux sociétés qui ont un délégué.",
                        "Enfreinte\u00a0: le bloc du délégué manque.",
                        "  Constat\u00a0: le contact du délégué à la protection des données est absent",
                        "    confidentialite/index.html")
                .anyMatch(line -> line.startsWith("    - <div data-fact=\"dpo\">"))
                .anyMatch(line -> line.startsWith(
                        "Fondement\u00a0: RGPD, article 37, 7, en vigueur depuis le 25 mai 2018 <https://"));
    }

    @Test
    void aRuleSaysWhyHowToMendABreachAndWhatItMustKnow() {
        assertThat(Explanation.of(Rulebook.PARVIS.rule("privacy/dpo-domain").orElseThrow()))
                .anyMatch(line -> line.startsWith("Audit\u00a0: muette tant qu’on ignore "))
                .anyMatch(line -> line.startsWith("Pourquoi\u00a0: "))
                .anyMatch(line -> line.startsWith("Comment corriger\u00a0: "))
                .contains("  S’y ajoutent les constats de\u00a0: tenant/foreign-contact")
                .allMatch(line -> line.length() <= 4 + 160 || !line.startsWith("    "));
        assertThat(Explanation.of(Runs.RULES.get(0))).noneMatch(line -> line.startsWith("Audit"));
    }

    @Test
    void allRulesAreListedByName() {
        assertThat(Explanation.index(Runs.RULES, ""))
                .hasSize(Runs.RULES.size() + Step.ALL.size())
                .startsWith(
                        "privacy/contact          Le contact est donné",
                        "cookies/duration         Chaque traceur a une durée",
                        "links/resolve            Chaque lien mène à une page")
                .contains("bake/missing-title       La page n’a pas de titre");
    }

    @Test
    void theRulesOfAFamilyAreListedByName() {
        assertThat(Explanation.index(Runs.RULES, "Privacy")).containsExactly("privacy/contact  Le contact est donné");
        assertThat(Explanation.index(Runs.RULES, "bake"))
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.startsWith("bake/"));
        assertThat(Explanation.index(Runs.RULES, "privacy/contact")).isEmpty();
    }

    @Test
    void whatTheBakeFindsIsExplainedAsARuleIs() {
        assertThat(Explanation.of(Step.named("bake/missing-include").orElseThrow()))
                .containsExactly(
                        "bake/missing-include",
                        "Un fichier inclus est introuvable",
                        "",
                        "Gravité\u00a0: erreur",
                        "Pourquoi\u00a0: La page serait publiée avec un trou à cet endroit.",
                        "Comment corriger\u00a0: Corrigez le nom, ou ajoutez le fichier dans le dossier pages.");
    }

    @Test
    void theNearestNameOfAnUnknownOneComesFirst() {
        assertThat(Rulebook.PARVIS.nearest("privacy/dpo-contct")).startsWith("privacy/dpo-contact");
        assertThat(Rulebook.PARVIS.nearest("dpo-contact")).startsWith("privacy/dpo-contact");
        assertThat(Rulebook.PARVIS.nearest("bake/missing-includes")).startsWith("bake/missing-include");
        assertThat(Rulebook.PARVIS.nearest("")).isEmpty();
    }
}
