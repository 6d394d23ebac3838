package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.SetupException;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.rules.Rulebook;

class ChoicesTest {

    @Test
    void withoutAChoiceAllRulesJudgeAsTheyAre() {
        var selection = Choices.NONE.selection(Rulebook.RULES);

        assertThat(selection.of(Rulebook.RULES)).isEqualTo(Rulebook.RULES);
        assertThat(Choices.NONE.strictness()).isEqualTo(FailOn.ERROR);
    }

    @Test
    void rulesAreNamedByFamilyOrId() {
        assertThat(judging("cookies", "privacy/dpo-contact", "!cookies/charter-linked"))
                .contains("privacy/dpo-contact", "cookies/inventory-complete")
                .doesNotContain("cookies/charter-linked")
                .allMatch(id -> id.startsWith("cookies/") || id.equals("privacy/dpo-contact"));
        assertThat(judging("!privacy", "privacy/dpo-contact"))
                .filteredOn(id -> id.startsWith("privacy/"))
                .containsExactly("privacy/dpo-contact");
        assertThat(judging("!links")).hasSizeGreaterThan(40).noneMatch(id -> id.startsWith("links/"));
    }

    private static List<String> judging(String... rules) {
        return choices(List.of(rules), null, null).selection(Rulebook.RULES).of(Rulebook.RULES).stream()
                .map(Rule::id)
                .toList();
    }

    @Test
    void anUnknownNameIsAnErrorWithTheNearest() {
        assertThatThrownBy(() -> judging("privacy/dpo-contacts"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(
                        "'privacy/dpo-contacts', in parvis.rules or parvis.severities, is neither a rule nor a"
                                + " family. The nearest are: privacy/dpo-contact, ");
        assertThatThrownBy(() -> judging("!privcy"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("'privcy'")
                .hasMessageContaining("privacy");
        assertThatThrownBy(() -> choices(null, List.of("cookeis=info"), null).selection(Rulebook.RULES))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("cookies");
        assertThatThrownBy(() -> judging("zzz"))
                .isInstanceOf(SetupException.class)
                .hasMessageEndingWith("family. parvis:explain without parvis.rule lists all rules.");
    }

    @Test
    void leavingEverythingOutIsAnError() {
        assertThatThrownBy(() -> judging("links/internal-resolve", "!links/internal-resolve"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("parvis.rules leaves no rule");
    }

    @Test
    void oneNameHasOneWeight() {
        assertThatThrownBy(() -> choices(null, List.of("links=info", "links=error"), null)
                        .selection(Rulebook.RULES))
                .isInstanceOf(SetupException.class)
                .hasMessage("parvis.severities gives 'links' two weights, 'info' and 'error', and nothing says which is"
                        + " meant. Leave one of them.");
        assertThat(choices(null, List.of("links=info", "links=info", "links/internal-resolve=error"), null)
                        .selection(Rulebook.RULES)
                        .weights())
                .hasSize(2);
    }

    @Test
    void aWeightIsOneOfThree() {
        var selection = choices(null, List.of("links = warning", "links/internal-resolve=info"), null)
                .selection(Rulebook.RULES);

        assertThat(selection.weights())
                .containsEntry("links", Severity.WARNING)
                .containsEntry("links/internal-resolve", Severity.INFO);
        assertThatThrownBy(() -> choices(null, List.of("links=fatal"), null).selection(Rulebook.RULES))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("parvis.severities has 'links=fatal'.");
    }

    @Test
    void aProfileIsChosenByItsName() {
        assertThat(choices(null, null, "strict").strictness()).isEqualTo(FailOn.WARNING);
        assertThat(new Choices(null, null, "strict", null, "never").strictness())
                .isEqualTo(FailOn.NEVER);
        assertThatThrownBy(() -> choices(null, null, "strikt").strictness())
                .isInstanceOf(SetupException.class)
                .hasMessage("There is no profile 'strikt', as parvis.profile asks. There are: strict.");
    }

    private static Choices choices(List<String> rules, List<String> severities, String profile) {
        return new Choices(rules, severities, profile, null, null);
    }
}
