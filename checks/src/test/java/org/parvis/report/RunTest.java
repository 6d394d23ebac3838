package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunTest {

    @Test
    void aRunOverNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(Runs::run).withMessage("no tenant to report on");
    }

    @Test
    void aShardMayHaveNoTenantAndEveryFormatSaysSo() {
        var empty = Runs.shard(3, 3);

        assertThat(ConsoleReport.choices(empty)).containsExactly("Shard 3/3: 0 of 2 tenants");
        assertThat(List.of(
                        new HtmlReport(),
                        new JsonReport(),
                        new SarifReport(Optional.empty()),
                        new JUnitReport(),
                        new GitLabReport(),
                        new CheckstyleReport(),
                        new MarkdownReport(),
                        new GitHubReport()))
                .allSatisfy(format -> assertThat(format.files(empty)).isNotEmpty());
        assertThat(new MarkdownReport().files(empty).get("summary.md")).contains("aucun portail", "Partie 3 sur 3");
    }

    @Test
    void theThresholdDecidesWhoIsPublishable() {
        var warned = Runs.many(1)[0];

        assertThat(Runs.run(Optional.of(ERROR), warned).publishable(warned)).isTrue();
        assertThat(Runs.run(Optional.of(WARNING), warned).publishable(warned)).isFalse();
        assertThat(Runs.run(Optional.empty(), Runs.red()).publishable(Runs.red()))
                .isTrue();
    }

    @Test
    void aSiteThatWasNotJudgedIsNeverPublishable() {
        assertThat(Runs.run(Optional.empty(), Runs.unjudged()).publishable(Runs.unjudged()))
                .isFalse();
    }
}
