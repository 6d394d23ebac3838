package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Selection;
import org.parvis.rules.Rulebook;

class RunTest {

    @Test
    void aRunOverNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(Runs::run).withMessage("no tenant to report on");
    }

    @Test
    void aShardMayHaveNoTenantAndEveryFormatSaysSo() {
        var empty = Runs.shard(3, 3);

        assertThat(ConsoleReport.choices(empty)).containsExactly("Shard 3/3: 0 of 2 tenants");
        assertThat(Runs.FORMATS)
                .allSatisfy(format -> assertThat(format.files(empty)).isNotEmpty());
        assertThat(new MarkdownReport().files(empty).get("summary.md")).contains("aucun portail", "Partie 3 sur 3");
    }

    @Test
    void aFamilyOfWhichNoRuleJudgesIsLeftOutByItsName() {
        var rules = Stream.concat(Runs.RULES.stream(), Rulebook.RULES.stream()).toList();
        var some = new Selection(List.of("privacy/contact", "links"), List.of(), Map.of());
        var run = new Run(Runs.run(Bodies.many(1)).asOf(), "0", Optional.empty(), rules, some, List.of(Bodies.many(1)));

        assertThat(ConsoleReport.choices(run).get(0))
                .startsWith("Left out: ")
                .contains("privacy/dpo-contact", "security", "cookies")
                .doesNotContain("cookies/", "links", "privacy/contact");
    }

    @Test
    void theThresholdDecidesWhoIsPublishable() {
        var warned = Bodies.many(1)[0];

        assertThat(Runs.run(Optional.of(ERROR), warned).publishable(warned)).isTrue();
        assertThat(Runs.run(Optional.of(WARNING), warned).publishable(warned)).isFalse();
        assertThat(Runs.run(Optional.empty(), Bodies.red()).publishable(Bodies.red()))
                .isTrue();
    }

    @Test
    void aSiteThatWasNotJudgedIsNeverPublishable() {
        assertThat(Runs.run(Optional.empty(), Bodies.unjudged()).publishable(Bodies.unjudged()))
                .isFalse();
    }
}
