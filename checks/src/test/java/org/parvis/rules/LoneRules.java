package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parvis.compliance.Examples;

/**
 * The rules of the family in whose package it is extended, each judged by the standard of a user's own: alone, on its own examples.
 * The mutation test of the deep profile runs these and not {@link RulebookTest}, in which every rule sees every example. It runs the
 * whole of a test class for each class that it changes, hence one a family.
 */
public abstract class LoneRules {

    @TestFactory
    Stream<DynamicTest> everyRuleKeepsToItsExamples() {
        return Rulebook.RULES.stream()
                .filter(rule -> rule.getClass().getPackage() == getClass().getPackage())
                .flatMap(rule -> rule.examples().stream()
                        .map(example -> dynamicTest(
                                rule.id() + ": " + example.title(),
                                () -> assertThat(Examples.faultsOf(rule, example))
                                        .isEmpty())));
    }
}
