package org.parvis.rules.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Finding;
import org.parvis.compliance.SampleSite;

class NoCheckBackClauseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nous vous recommandons de consulter cette politique régulièrement.",
                "Vous devez régulièrement vérifier cette page.",
                "Ce document évolue : pensez à le relire de temps en temps.",
                "La consultation régulière de la charte est conseillée.",
                "Notre politique est susceptible d’évoluer à tout moment.",
                "Les présentes conditions peuvent changer sans préavis.",
                "La ville peut modifier à tout moment les conditions d’utilisation.",
                "L’usage du portail après une modification vaut acceptation de ce texte."
            })
    void aClauseThatLeavesItToTheReader(String sentence) {
        assertThat(findings(sentence)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vous pouvez retirer votre accord à tout moment.",
                "Vos réglages sont modifiables à tout moment par vous sur cette page.",
                "Consultez cette page pour connaître vos droits.",
                "Nous vérifions régulièrement la sécurité du portail.",
                "Les sauvegardes sont vérifiées périodiquement.",
                "Les conditions ne changent jamais sans préavis.",
                "L’accès au portail peut s’interrompre à tout moment.",
                "Nos agents consultent régulièrement les journaux."
            })
    void somethingElse(String sentence) {
        assertThat(findings(sentence)).isEmpty();
    }

    private static java.util.List<Finding> findings(String sentence) {
        return new NoCheckBackClause()
                .judge(SampleSite.after(
                        Edit.append("confidentialite/index.html", "#version", "<p>" + sentence + "</p>")))
                .findings();
    }
}
