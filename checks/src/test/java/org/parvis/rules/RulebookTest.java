package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleSite;
import org.parvis.compliance.Verdict;
import org.parvis.compliance.Verdict.Outcome;
import org.parvis.site.AsOf;
import org.parvis.site.Site;

class RulebookTest {

    /** Every rule has an example that is the sample as it is: judged once for all. */
    private static final List<Verdict> UNTOUCHED = Rulebook.PARVIS.judge(SampleSite.after(Edit.none()));

    @Test
    void theSampleSiteBreaksNoRule() {
        var findings = Rulebook.PARVIS.judge(SampleSite.after(Edit.none())).stream()
                .flatMap(verdict -> verdict.findings().stream())
                .toList();

        assertThat(findings).isEmpty();
    }

    @TestFactory
    Stream<DynamicNode> everyRuleReachesTheOutcomeOfItsExamples() {
        return Rulebook.RULES.stream()
                .map(rule -> dynamicContainer(
                        rule.id(),
                        rule.examples().stream()
                                .map(example -> dynamicTest(
                                        example.outcome() + ": " + example.title(), () -> verify(rule, example)))));
    }

    private static void verify(Rule rule, Example example) {
        var site = example.site();
        var before = htmlOf(site);
        var verdicts = (example.edit() == Edit.none() ? UNTOUCHED : Rulebook.PARVIS.judge(site))
                .stream().collect(Collectors.toMap(Verdict::rule, verdict -> verdict));

        var own = verdicts.get(rule.id());
        assertThat(own.outcome()).as("outcome, with %s", own.findings()).isEqualTo(example.outcome());
        if (example.outcome() == Outcome.FAILED) {
            assertThat(own.findings())
                    .as("one fault, one finding")
                    .singleElement()
                    .extracting(Finding::message)
                    .asString()
                    .contains(example.objection());
        }
        var others = new HashSet<>(example.others());
        assertThat(verdicts.values().stream()
                        .filter(verdict -> !verdict.rule().equals(rule.id()))
                        .flatMap(verdict -> verdict.findings().stream())
                        .filter(finding -> !others.contains(finding.rule())))
                .as("no other rule speaks, unless the example declares it")
                .isEmpty();
        others.removeIf(other -> verdicts.get(other).outcome() == Outcome.FAILED);
        assertThat(others)
                .as("rules that the example declares and that say nothing")
                .isEmpty();
        assertThat(htmlOf(site)).as("a rule changes nothing").isEqualTo(before);
    }

    private static List<String> htmlOf(Site site) {
        return site.pages().stream().map(page -> page.document().outerHtml()).toList();
    }

    @Test
    void everyRuleShowsASiteThatPassesAndOneThatFails() {
        assertThat(Rulebook.RULES)
                .allSatisfy(rule -> assertThat(rule.examples())
                        .as(rule.id())
                        .extracting(Example::outcome)
                        .contains(Outcome.PASSED, Outcome.FAILED));
    }

    @Test
    void everyRuleExplainsItselfInSentences() {
        assertThat(Rulebook.RULES).allSatisfy(rule -> {
            var requirement = rule.requirement();
            assertThat(requirement.title()).as(rule.id()).isNotBlank().doesNotEndWith(".");
            assertThat(requirement.reason()).as(rule.id()).endsWith(".");
            assertThat(requirement.remedy()).as(rule.id()).endsWith(".");
            assertThat(requirement.provisions()).as(rule.id()).isNotEmpty();
            assertThat(rule.examples())
                    .as(rule.id())
                    .allSatisfy(
                            example -> assertThat(example.title()).isNotBlank().doesNotEndWith("."));
        });
    }

    @Test
    void onADayBeforeItsLawARuleSaysNothing() {
        var eve = LocalDate.of(2018, 5, 24);
        var site = SampleSite.after(Edit.none(), eve);
        var silent = Rulebook.RULES.stream()
                .filter(rule ->
                        rule.requirement().provisions().stream().noneMatch(source -> source.isInForce(AsOf.of(eve))))
                .toList();

        assertThat(silent).extracting(Rule::id).contains("privacy/dpo-contact", "legal/host-identity");
        assertThat(silent).extracting(rule -> rule.judge(site).outcome()).containsOnly(Outcome.INAPPLICABLE);
    }

    @Test
    void aRuleThatMayHaveNothingToSaySaysWhomItConcerns() {
        var everybody = "À tous les portails.";

        assertThat(Rulebook.RULES)
                .allSatisfy(
                        rule -> assertThat(rule.applicability()).as(rule.id()).endsWith("."))
                .filteredOn(
                        rule -> rule.examples().stream().anyMatch(example -> example.outcome() == Outcome.INAPPLICABLE))
                .allSatisfy(
                        rule -> assertThat(rule.applicability()).as(rule.id()).isNotEqualTo(everybody));
    }

    @Test
    void idsAreUnique() {
        assertThat(Rulebook.RULES).extracting(Rule::id).doesNotHaveDuplicates();
    }
}
