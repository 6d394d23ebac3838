package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.compliance.Report;
import org.parvis.compliance.Selection;
import org.parvis.compliance.Severity;
import org.parvis.rules.Rulebook;

class FrenchTest {

    @ParameterizedTest
    @CsvSource({
        "privacy/dpo-contact, Données personnelles",
        "tenant/foreign-contact, Identité du portail",
        "charte-graphique/couleurs, Charte graphique",
        "sans-famille, Autres",
    })
    void aFamilyIsCalledByWhatItIsAbout(String rule, String family) {
        assertThat(French.family(rule)).isEqualTo(family);
    }

    @Test
    void whatWasThereBeforeTheChangeSaysSo() {
        assertThat(Bodies.earlier().findings().flatMap(finding -> French.standing(finding).stream()))
                .containsExactly("constat d’avant la modification");
        assertThat(Bodies.tolerated().findings().flatMap(finding -> French.standing(finding).stream()))
                .containsExactlyInAnyOrder(
                        "dérogation jusqu’au 31 mars 2027, approuvée par Anne Dupré\u00a0: Le délégué change",
                        "constat déjà connu, inscrit à la liste de référence",
                        "la dérogation, valable jusqu’au 31 octobre 2026 et approuvée par Luc Martin, a expiré");
    }

    @Test
    void readersAreToldOfAllThatWasChosen() {
        assertThat(French.choices(chosen(Bodies.tolerated(), Bodies.earlier())))
                .containsExactly(
                        "1\u00a0règle écartée par la configuration\u00a0: links/resolve.",
                        "Poids changé par la configuration\u00a0: cookies/duration (conseil).",
                        "1\u00a0constat déjà connu, de la liste de référence, n’empêche pas de publier.",
                        "Jugé par rapport à origin/main\u00a0: seuls empêchent de publier les constats que la modification"
                                + " introduit\u202f; 1\u00a0constat d’avant.");
        assertThat(French.choices(Runs.run(Bodies.tolerated(), Bodies.tolerated())))
                .containsExactly("2\u00a0constats déjà connus, de la liste de référence, n’empêchent pas de publier.");
        assertThat(French.choices(Runs.run(Bodies.green()))).isEmpty();
    }

    @Test
    void soAreThoseWhoReadTheLog() {
        assertThat(ConsoleReport.choices(chosen(Bodies.earlier())))
                .containsExactly(
                        "Left out: links",
                        "Weighed otherwise: cookies/duration=info",
                        "Changed since origin/main: only findings that the change introduces block; 1 was there before.");
        assertThat(ConsoleReport.choices(chosen(Bodies.earlier(), Bodies.earlier())))
                .last()
                .asString()
                .endsWith("; 2 were there before.");
    }

    @Test
    void ofManyRulesTheFamiliesAreNamed() {
        var run = judged(new Selection(
                List.of("privacy", "links"),
                List.of("privacy/dpo-contact"),
                Map.of("privacy", Severity.INFO, "privacy/dpo-domain", Severity.ERROR)));

        assertThat(French.choices(run).get(0))
                .startsWith(run.leftOut().size() + "\u00a0règles écartées par la configuration\u00a0: ")
                .contains(
                        "\u00a0: privacy/dpo-contact, famille cookies (",
                        "\u00a0règles), famille legal (",
                        "famille security (")
                .doesNotContain("cookies/", "links", "famille privacy")
                .hasSizeLessThan(350);
        assertThat(French.choices(judged(new Selection(List.of("privacy/dpo-contact"), List.of(), Map.of())))
                        .get(0))
                .containsPattern("famille privacy, sauf privacy/dpo-contact \\(\\d+\u00a0règles\\)");
    }

    @Test
    void ofAFamilyThatWeighsOtherwiseTheNameIsToldAndNotItsRules() {
        var whole = judged(new Selection(List.of("links"), List.of(), Map.of("links", Severity.INFO)));
        var part = judged(new Selection(List.of("links"), List.of(), Map.of("links/internal-resolve", Severity.INFO)));

        assertThat(French.choices(whole)).contains("Poids changé par la configuration\u00a0: famille links (conseil).");
        assertThat(ConsoleReport.choices(whole)).contains("Weighed otherwise: links=info");
        assertThat(French.choices(part))
                .contains("Poids changé par la configuration\u00a0: links/internal-resolve (conseil).");
    }

    private static Run judged(Selection selection) {
        return new Run(
                Runs.run(Bodies.green()).asOf(),
                "0.1.0",
                Optional.empty(),
                Rulebook.RULES,
                selection,
                List.of(Bodies.green()));
    }

    private static Run chosen(Report... reports) {
        var all = Runs.run(reports);
        return new Run(
                all.asOf(),
                all.version(),
                all.failOn(),
                all.rules(),
                new Selection(List.of(), List.of("links"), Map.of("cookies", Severity.INFO)),
                all.reports(),
                Optional.of("origin/main"),
                Optional.empty());
    }
}
