package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.SetupException;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.report.BaselineText;
import org.parvis.rules.Rulebook;

class ChoicesTest {

    @TempDir
    Path folder;

    @Test
    void withoutAChoiceAllRulesJudgeAsTheyAre() {
        var selection = Choices.NONE.selection(Rulebook.RULES);

        assertThat(selection.of(Rulebook.RULES)).isEqualTo(Rulebook.RULES);
        assertThat(Choices.NONE.failOn(null)).isEqualTo(FailOn.ERROR);
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
        assertThat(choices(null, null, "strict").failOn(null)).isEqualTo(FailOn.WARNING);
        assertThat(choices(null, null, "strict").failOn("never")).isEqualTo(FailOn.NEVER);
        assertThatThrownBy(() -> choices(null, null, "strikt").failOn(null))
                .isInstanceOf(SetupException.class)
                .hasMessage("There is no profile 'strikt', as parvis.profile asks. There are: strict.");
    }

    @Test
    void aBaselineIsReadFromItsFile() throws IOException {
        var file = folder.resolve("baseline.json");
        var known = new Baseline(List.of(new Baseline.Entry("0".repeat(32), "valmont", "links/x", "index.html", "…")));
        Files.writeString(file, BaselineText.of(known));

        assertThat(baseline(file, false).known()).isEqualTo(known);
        assertThat(Choices.NONE.known()).isEqualTo(Baseline.EMPTY);
    }

    @Test
    void aBaselineThatIsNotThereIsAnErrorUnlessItIsAboutToBeWritten() throws IOException {
        var file = folder.resolve("baseline.json");

        assertThat(baseline(file, true).known()).isEqualTo(Baseline.EMPTY);
        assertThatThrownBy(() -> baseline(file, false).known())
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("The baseline does not exist: " + file);
        Files.writeString(file, "{");
        assertThatThrownBy(() -> baseline(file, false).known())
                .hasMessageStartingWith(
                        file + " is no baseline: it is not JSON: it breaks at line 1, column 2. Write it again");
        Files.writeString(file, "[]");
        assertThatThrownBy(() -> baseline(file, false).known())
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(file + " is no baseline: ");
        assertThatThrownBy(() -> new Choices(null, null, null, null, null, true).rewrites())
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("parvis.updateBaseline needs a file.");
    }

    @Test
    void anUnknownFormatIsAnError() {
        assertThatThrownBy(() -> new Formats(List.of("html", "serif"), null))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(
                        "parvis.formats has 'serif', which is none. Did you mean 'sarif'? There are: html, ");
    }

    private static Choices choices(List<String> rules, List<String> severities, String profile) {
        return new Choices(rules, severities, profile, null, null, false);
    }

    private static Choices baseline(Path file, boolean rewriting) {
        return new Choices(null, null, null, null, new File(file.toString()), rewriting);
    }
}
