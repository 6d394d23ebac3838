package org.parvis.rules;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parvis.compliance.Examples;

/**
 * Each rule of Parvis's, judged by the standard of a user's own: alone, on its own examples. The mutation test of the deep profile
 * runs these and not {@link RulebookTest}, in which every rule sees every example.
 */
class LoneRulesTest {

    @TestFactory
    Stream<DynamicTest> everyRuleKeepsToItsExamples() {
        return Rulebook.RULES.stream().map(rule -> dynamicTest(rule.id(), () -> Examples.check(rule)));
    }
}
