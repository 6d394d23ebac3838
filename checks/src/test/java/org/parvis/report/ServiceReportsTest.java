package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Location;
import org.parvis.compliance.Selection;
import org.parvis.compliance.Severity;
import org.parvis.site.Place;

/** What GitLab's merge requests and GitHub's workflows read. */
class ServiceReportsTest {

    private static final Pattern COMMAND =
            Pattern.compile("::(error|warning|notice) (?:file=[^,:]*(,line=\\d+)?(,col=\\d+)?,)?title=[^,:]*::.*");

    @Test
    void gitLabKnowsEachFindingByItsFingerprint() throws IOException {
        var issues = gitLab(Runs.run(Bodies.red(), Bodies.tolerated()));

        assertThat(issues).hasSize(7);
        assertThat(issues.findValuesAsText("fingerprint"))
                .doesNotHaveDuplicates()
                .containsAll(Bodies.red().findings().map(Finding::fingerprint).toList());
        assertThat(issues.findValuesAsText("severity"))
                .containsExactly("blocker", "minor", "info", "blocker", "info", "info", "info");
        assertThat(issues.get(0).get("location")).isEqualTo(new ObjectMapper().readTree("""
                {"path": "tenants/valmont-sur-lys/tenant.yaml", "lines": {"begin": 31}}"""));
        assertThat(issues.get(4).get("description").textValue())
                .contains("dérogation jusqu’au 31 mars 2027", "Jugé au 1er novembre 2026");
        assertThat(issues.get(6).get("description").textValue()).startsWith("1\u00a0constat déjà connu");
    }

    @Test
    void gitHubAnnotatesTheLine() {
        assertThat(gitHub(Runs.run(Bodies.red())))
                .hasSize(4)
                .contains("::notice title=Parvis::Sites jugés au 1er novembre 2026.")
                .allMatch(line -> COMMAND.matcher(line).matches())
                .first()
                .asString()
                .startsWith("::error file=tenants/valmont-sur-lys/tenant.yaml,line=31,col=3,"
                        + "title=privacy/contact (valmont-sur-lys)::Le contact du délégué");
    }

    @Test
    void aSentenceThatIsExpectedEndsOnce() {
        var found = new Finding(
                "privacy/decisions",
                Severity.WARNING,
                "valmont",
                Location.in(Place.of("a.adoc", 3)),
                "rien n’en est dit",
                Optional.empty(),
                Optional.of("Aucune décision n’est automatisée."),
                "Il faut le savoir.",
                "Écrivez-le.",
                List.of());

        assertThat(French.sentence(found)).endsWith("Aucune décision n’est automatisée. Écrivez-le.");
    }

    @Test
    void whatIsWaivedIsANoticeAndWhatIsLeftOutIsSaid() {
        var tolerated = Runs.run(Bodies.tolerated());
        var run = new Run(
                tolerated.asOf(),
                tolerated.version(),
                tolerated.failOn(),
                tolerated.rules(),
                new Selection(List.of(), List.of("cookies"), Map.of()),
                tolerated.reports());

        assertThat(gitHub(run))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("::error ").contains("a expiré"),
                        line -> assertThat(line).startsWith("::notice title=Parvis::Sites jugés au"),
                        line -> assertThat(line).startsWith("::notice title=Parvis::1\u00a0constat déjà connu"),
                        line -> assertThat(line).startsWith("::notice title=Parvis::1\u00a0règle écartée"),
                        line -> assertThat(line).startsWith("::notice file=").contains("Le délégué change"));
        assertThat(new GitLabReport().files(run).values().iterator().next()).contains("cookies/duration");
    }

    @Test
    void gitHubGetsNoMoreThanItTakesAndTheRestIsCounted() {
        var lines = gitHub(Runs.run(Bodies.many(40)));

        assertThat(lines).hasSize(12);
        assertThat(lines.get(11)).isEqualTo("::notice title=Parvis::… et 30 de plus\u00a0: voyez le rapport.");
    }

    @Test
    void hostileWordsForgeNoCommand() {
        var lines = gitHub(Runs.run(Bodies.hostile()));

        assertThat(lines).hasSize(3).allSatisfy(line -> {
            assertThat(line).matches(COMMAND).doesNotContain("##[", "##vso[", "%0A");
            assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
        });
        assertThat(new GitLabReport().files(Runs.run(Bodies.hostile())).values())
                .allSatisfy(json -> assertThat(json.replace("\n", ""))
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]")
                        .doesNotContain("##[", "##vso["));
    }

    private static List<String> gitHub(Run run) {
        return new GitHubReport()
                .files(run)
                .get("github-annotations.txt")
                .lines()
                .toList();
    }

    private static JsonNode gitLab(Run run) throws IOException {
        return new ObjectMapper().readTree(new GitLabReport().files(run).get("gl-code-quality-report.json"));
    }
}
