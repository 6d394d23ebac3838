package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Examples;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleSite;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.tenant.AuditedBody;

/**
 * The rules of the family in whose package it is extended, each judged by the standard of a user's own: alone, on its own examples.
 * The mutation test of the deep profile runs these and not {@link RulebookTest}, in which every rule sees every example. It runs the
 * whole of a test class for each class that it changes, hence one a family.
 */
public abstract class LoneRules {

    private Stream<Rule> family() {
        return Rulebook.RULES.stream()
                .filter(rule -> rule.getClass().getPackage() == getClass().getPackage());
    }

    @TestFactory
    Stream<DynamicTest> everyRuleKeepsToItsExamples() {
        return family().flatMap(rule -> IntStream.range(0, rule.examples().size())
                .mapToObj(i -> dynamicTest(
                        rule.id() + ": " + rule.examples().get(i).title(),
                        () -> assertThat(Examples.faultsOf(rule, rule.examples().get(i)))
                                .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSaysWhomItConcerns() {
        return family().map(rule ->
                dynamicTest(rule.id(), () -> assertThat(rule.applicability()).endsWith(".")));
    }

    /**
     * As whoever audits a page of a body that nobody described: a rule that needs more than its words is silent. That a term
     * may serve on another page, and not here, is worth being said.
     */
    @TestFactory
    Stream<DynamicTest> everyRuleLeavesAGoodPageAloneThatStandsAlone() {
        return family().map(rule -> dynamicTest(
                rule.id(),
                () -> assertThat(SampleSite.paths())
                        .flatMap(path -> rule.judge(alone(path)).findings())
                        .extracting(Finding::message)
                        .filteredOn(message -> !message.endsWith("est défini et ne sert pas"))
                        .isEmpty()));
    }

    private static Site alone(String path) {
        var site = SampleSite.after(Edit.none());
        var document = site.page(path).orElseThrow().document().clone();
        Stream.of("data-fact", "data-period")
                .forEach(mark -> document.select("[" + mark + "]").removeAttr(mark));
        var page = Page.of(path, document, SourceMap.itself(path));
        return Site.audited(page, false, AuditedBody.UNKNOWN, site.asOf());
    }
}
